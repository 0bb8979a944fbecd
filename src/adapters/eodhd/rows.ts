import { numberOf, textOf } from '#adapters/http/loose-values.ts';
import type { BarRow } from '#domain/market/bar-rows.ts';
import { dayOfDate, isDatable, startOfDay } from '#domain/market/date-starts.ts';
import { quotedUnitOf, wholePrice } from '#domain/market/quoted-unit.ts';
import { formatDecimal, parseDecimal, trim } from '#domain/values/decimal.ts';
import type { Zone } from '#domain/values/zone.ts';
import type { CorporateAction } from '#ports/bar-source.ts';

const dayMs = 86_400_000;

type Row = Readonly<Record<string, unknown>>;

const startOfDate = (zone: Zone, date: unknown): { readonly start: number; readonly end: number } | null => {
  const day = typeof date === 'string' ? dayOfDate(date) : null;
  return day === null || !isDatable(day * dayMs)
    ? null
    : { start: startOfDay(zone, day), end: startOfDay(zone, day + 1) };
};

/** Returns the day that a row of `eod` is of; null for one without a price (`NA`) or that had not ended by `now`. */
export const dayRow = (row: Row, zone: Zone, now: number): BarRow | null => {
  const slot = startOfDate(zone, row.date);
  return slot && slot.end <= now ? pricesOf(row, slot.start) : null;
};

/** Returns the bar of a row of `intraday`, whose timestamp is its start in Unix seconds; null as above. */
export const clockRow = (row: Row, lengthMs: number, now: number): BarRow | null => {
  const seconds = numberOf(row.timestamp);
  return seconds !== null && seconds * 1000 + lengthMs <= now ? pricesOf(row, seconds * 1000) : null;
};

const pricesOf = (row: Row, time: number): BarRow | null => {
  const [open, high, low, close] = ['open', 'high', 'low', 'close'].map((name) => numberOf(row[name]));
  if (open == null || high == null || low == null || close == null) return null;
  return { time, open, high, low, close, volume: numberOf(row.volume) ?? 0 };
};

/** Returns the split of a row such as `{ date, split: "4.000000/1.000000" }`; null for one that is none. */
export const splitOf = (row: Row, zone: Zone): CorporateAction | null => {
  const at = startOfDate(zone, row.date)?.start;
  const [, numerator, denominator] = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(String(row.split)) ?? [];
  if (at === undefined || !numerator || !denominator || Number(numerator) === 0 || Number(denominator) === 0)
    return null;
  return { kind: 'split', at, numerator: plain(numerator), denominator: plain(denominator) };
};

/** Returns the dividend of a row, as it was paid where the source says that (`unadjustedValue`), pence as pounds; `date` is the ex-date. */
export const dividendOf = (row: Row, zone: Zone): CorporateAction | null => {
  const at = startOfDate(zone, row.date)?.start;
  const amount = numberOf(row.unadjustedValue) ?? numberOf(row.value);
  if (at === undefined || amount === null || amount <= 0) return null;
  const { currency, divisor } = quotedUnitOf(textOf(row.currency));
  const whole = wholePrice(amount, divisor);
  const text = String(whole);
  const decimal = plain(/e/i.test(text) ? whole.toFixed(12) : text);
  return { kind: 'dividend', at, amount: decimal, currency };
};

const plain = (text: string): string => formatDecimal(trim(parseDecimal(text)));
