import { otherForm, unreachable } from '#adapters/http/failures.ts';
import { productCatalogue } from '#domain/instruments/catalogue.ts';
import { parseInstrument } from '#domain/instruments/contract.ts';
import { sessionDate } from '#domain/instruments/session-calendar.ts';
import { instantOf, isoWeekday, scheduleOf } from '#domain/instruments/trading-days.ts';
import { dayOfDate, startOfDay } from '#domain/market/date-starts.ts';
import { isZone, localAt, zoneOf } from '#domain/values/zone.ts';
import { type ChartMeta, sourceName } from './chart-answer.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** How an instrument's days are dated. Days are counted from 1970-01-01, instants are UTC milliseconds. */
export type DayDating = {
  /** The day that a bar with this time is of. */
  readonly dayOf: (at: number) => number;
  readonly startOf: (day: number) => number;
};

/**
 * Returns how the days of a chart are dated. Yahoo gives a day the instant of its opening or of midnight on the exchange's
 * clock, and the last one often that of its last trade; Kontor gives it the start of the exchange's day:
 *
 * - a future of the catalogue by its calendar: 17:00 in Chicago the evening before for Globex;
 * - a currency midnight UTC of the date, as its calendar has it. Yahoo cuts its day at midnight in London, so that in summer
 *   the bar begins and ends an hour earlier than its date says;
 * - everything else midnight in the exchange's zone, which is UTC for crypto.
 *
 * @throws AppError `SOURCE_UNREACHABLE` where the answer names no zone that exists
 */
export const dayDating = (symbol: string, meta: ChartMeta): DayDating => {
  if (!isZone(meta.exchangeTimezoneName))
    throw unreachable(sourceName, otherForm(`the zone "${meta.exchangeTimezoneName}"`));
  const zone = zoneOf(meta.exchangeTimezoneName);
  // Midnight is sometimes an hour or two early, where the offset of another season was applied.
  const localDay = (at: number): number => Math.floor((localAt(zone, at) + 2 * hourMs * Number(onHour(at))) / dayMs);
  const calendar = calendarOfFuture(symbol);
  if (calendar !== null) {
    const { zone: exchange, rollsAt } = scheduleOf(calendar);
    const isMidnight = (at: number): boolean => onHour(at) && (localAt(zone, at) + 2 * hourMs) % dayMs <= 2 * hourMs;
    return {
      dayOf: (at) => (isMidnight(at) ? localDay(at) : dayOfDate(sessionDate(calendar, at))!),
      startOf: (day) => instantOf(exchange, day, rollsAt),
    };
  }
  if (meta.instrumentType === 'CURRENCY') return { dayOf: localDay, startOf: (day) => day * dayMs };
  return { dayOf: localDay, startOf: (day) => startOfDay(zone, day) };
};

export const mondayOf = (day: number): number => day - isoWeekday(day) + 1;

const onHour = (at: number): boolean => at % hourMs === 0;

const futureSymbol = /=F$|\.(CME|CBT|NYM|CMX)$/;

const calendarOfFuture = (symbol: string): string | null => {
  if (!futureSymbol.test(symbol)) return null;
  const catalogue = productCatalogue();
  const { root } = parseInstrument(symbol, { isRoot: (text) => catalogue.find(text) !== null, reference: 0 });
  return catalogue.find(root)?.calendar ?? null;
};

/** Shares and funds are split, futures, currencies and indices are not; BTC-EUR and BRK-B look alike. */
export const mayBeSplit = (symbol: string): boolean => !/^\^|=/.test(symbol) && !futureSymbol.test(symbol);
