import { otherForm, unreachable } from '#adapters/http/failures.ts';
import { numberOf } from '#adapters/http/loose-values.ts';
import type { BarRow } from '#domain/market/bar-rows.ts';
import { type Interval, intervalMs } from '#domain/market/bars.ts';
import { dayOfDate, isDatable, startOfDay } from '#domain/market/date-starts.ts';
import { isZone, readLocal, type Zone, zoneOf } from '#domain/values/zone.ts';
import { sourceName } from './answer.ts';

export const isSeries = (key: string): boolean => key.startsWith('Time Series');

/** Exchanges whose days are not those of the zone that Meta Data names, by the end of the symbol. */
const exchangeZones: Readonly<Record<string, string>> = {
  DEX: 'Europe/Berlin',
  DEU: 'Europe/Berlin',
  FRK: 'Europe/Berlin',
  LON: 'Europe/London',
  PAR: 'Europe/Paris',
  AMS: 'Europe/Amsterdam',
  TRT: 'America/Toronto',
};

/**
 * Returns the bars of a series that have ended by `now`, newest first as they come. Times are on the clock of the zone that
 * Meta Data names and are the starts of bars; a date is a trading day of the exchange and begins at midnight there. A row
 * with a price that is no number, or a time that the clock skips or has twice, is left out.
 *
 * @throws AppError `SOURCE_UNREACHABLE` for an answer without a zone that exists
 */
export const seriesRows = (
  answer: Readonly<Record<string, unknown>>,
  symbol: string,
  interval: Interval,
  now: number,
): readonly BarRow[] => {
  const zone = zoneOfSeries(answer);
  const exchange = exchangeZones[symbol.split('.')[1]?.toUpperCase() ?? ''];
  const dayZone = exchange === undefined ? zone : zoneOf(exchange);
  const series = Object.entries(answer).find(([key]) => isSeries(key))![1];
  const rows = typeof series === 'object' && series !== null ? Object.entries(series as object) : [];
  return rows.flatMap(([time, values]) => {
    const slot = interval === '1d' ? daySlot(dayZone, time) : clockSlot(zone, time, intervalMs[interval]);
    const row = slot && slot.end <= now ? rowOf(slot.start, values) : null;
    return row === null ? [] : [row];
  });
};

type Slot = { readonly start: number; readonly end: number };

const daySlot = (zone: Zone, date: string): Slot | null => {
  const day = dayOfDate(date);
  return day === null || !isDatable(day * intervalMs['1d'])
    ? null
    : { start: startOfDay(zone, day), end: startOfDay(zone, day + 1) };
};

const clockSlot = (zone: Zone, time: string, length: number): Slot | null => {
  const local = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(time) ? Date.parse(`${time.replace(' ', 'T')}Z`) : NaN;
  if (!isDatable(local)) return null;
  const reading = readLocal(zone, local);
  return reading.kind === 'ok' ? { start: reading.at, end: reading.at + length } : null;
};

const zoneOfSeries = ({ 'Meta Data': meta }: Readonly<Record<string, unknown>>): Zone => {
  const named = Object.entries((meta ?? {}) as object).find(([key]) => /time zone$/i.test(key))?.[1];
  if (typeof named !== 'string' || !isZone(named)) throw unreachable(sourceName, otherForm('Meta Data names no zone'));
  return zoneOf(named);
};

const rowOf = (time: number, values: unknown): BarRow | null => {
  const cells = Object.entries((values ?? {}) as object);
  const cell = (name: string) => numberOf(cells.find(([key]) => key.endsWith(` ${name}`))?.[1]);
  const [open, high, low, close] = [cell('open'), cell('high'), cell('low'), cell('close')];
  if (open === null || high === null || low === null || close === null) return null;
  return { time, open, high, low, close, volume: cell('volume') ?? 0 };
};
