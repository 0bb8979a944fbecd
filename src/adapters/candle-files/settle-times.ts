import { AppError } from '#domain/errors.ts';
import { emptyBars, type Interval, intervalMs } from '#domain/market/bars.ts';
import { zoneOf } from '#domain/values/zone.ts';
import type { BarTime, CandleFileAnswers, CandleFileContent } from '#ports/candle-files.ts';
import { resolveClock } from './clock-column.ts';
import type { RawCandles } from './raw-candles.ts';

/**
 * Makes bars of a file's rows: oldest first, times as the starts of bars in UTC.
 *
 * A piece of a file goes by the order of the whole file, `newestFirst`.
 *
 * @throws AppError `TIMEZONE_REQUIRED`, `TIMEZONE_UNKNOWN`; `INVALID_INPUT` for the end of bars whose length is not known
 */
export const settleTimes = (
  raw: RawCandles,
  answers: CandleFileAnswers,
  newestFirst = isNewestFirst(raw),
): CandleFileContent => {
  const rows = raw.time.length;
  const order = chronological(rows, newestFirst);
  const time = Float64Array.from(order, (index) => raw.time[index]!);
  const timeZone = zoneFor(raw, answers);
  // The order is its own inverse: as it is, or turned round.
  const faults = new Map([...raw.faults].map(([index, fault]) => [order[index]!, fault] as const));
  if (timeZone !== null) {
    const isClock = (place: number): boolean => raw.isClock[order[place]!] === 1 && raw.isDate[order[place]!] === 0;
    for (const [place, reason] of resolveClock(time, isClock, zoneOf(timeZone)))
      faults.set(place, { reason, found: new Date(raw.time[order[place]!]!).toISOString().replace('.000Z', '') });
  }

  const barTime = raw.barTime ?? answers.barTime ?? 'start';
  const lengthMs = barTime === 'end' ? nominalLength(raw, answers.interval, barTime) : 0;
  const bars = emptyBars(rows - faults.size);
  const rowOf = new Uint32Array(bars.count);
  let at = 0;
  for (let place = 0; place < rows; place += 1) {
    if (faults.has(place)) continue;
    const index = order[place]!;
    bars.time[at] = raw.isDate[index] === 1 ? time[place]! : time[place]! - lengthMs;
    bars.open[at] = raw.open[index]!;
    bars.high[at] = raw.high[index]!;
    bars.low[at] = raw.low[index]!;
    bars.close[at] = raw.close[index]!;
    bars.volume[at] = raw.volume[index]!;
    rowOf[at++] = raw.rowOf[index]!;
  }
  const unreadable = [...faults].map(([place, fault]) => ({ row: raw.rowOf[order[place]!]!, ...fault }));
  return {
    format: raw.format,
    rows,
    bars,
    rowOf,
    unreadable: unreadable.toSorted((a, b) => a.row - b.row),
    barTime,
    timeZone,
  };
};

/** The zone that the rows need; null where they need none. */
export const zoneFor = (raw: RawCandles, { timeZone, rememberedZone }: CandleFileAnswers): string | null => {
  const clock = raw.isClock.findIndex((flag, index) => flag === 1 && raw.isDate[index] === 0);
  if (clock < 0) return null;
  if (raw.utc) return 'UTC';
  const told = timeZone ?? rememberedZone?.(raw.format) ?? null;
  if (told !== null) return zoneOf(told).id;
  const row = raw.rowOf[clock]!;
  throw new AppError('TIMEZONE_REQUIRED', `The times of these bars carry no zone, first that of row ${row}.`, {
    details: { row },
  });
};

/** Files of some sources have the newest row first. */
export const isNewestFirst = ({ time }: RawCandles): boolean => {
  const readable = time.filter((at) => !Number.isNaN(at));
  return readable.length > 1 && readable[0]! > readable.at(-1)!;
};

const chronological = (rows: number, newestFirst: boolean): Uint32Array =>
  Uint32Array.from({ length: rows }, (_, place) => (newestFirst ? rows - 1 - place : place));

/** A trading day is no 24 hours, so that where a daily bar began cannot be told from its end. */
const nominalLength = (raw: RawCandles, interval: Interval, barTime: BarTime): number => {
  const isDaily = interval === '1d' || interval === '1w';
  if (!isDaily || raw.isDate.every((flag) => flag === 1)) return intervalMs[interval];
  throw new AppError('INVALID_INPUT', `Where a bar of ${interval} began cannot be told from its end.`, {
    details: { field: 'bar-time', expected: 'start, or dates without a time', found: barTime },
  });
};
