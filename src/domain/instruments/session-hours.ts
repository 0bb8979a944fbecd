import type { SessionCalendarId } from './session-calendar.ts';
import { clockTime as at } from './special-day.ts';

/**
 * Uninterrupted trading of a day, in minutes after midnight of the session date on the exchange's clock; negative on the
 * day before. `opensUtc` in place of `opens`: the clock of UTC, where an exchange opens without daylight saving.
 */
export type TradingSpan =
  | { readonly opens: number; readonly closes: number }
  | { readonly opensUtc: number; readonly closes: number };

/**
 * When a market trades. `trading` is what bars are expected for; `regular` the busy part of it and `extended` all there
 * is, where the market tells them apart.
 */
export type SessionHours = {
  readonly trading: readonly TradingSpan[];
  readonly regular?: readonly TradingSpan[];
  readonly extended?: readonly TradingSpan[];
  /** ISO weekdays of session dates, 1 is Monday. */
  readonly weekdays: readonly number[];
  readonly source: string;
  /** ISO date of the last session for which these hours are certain; absent: no change is known. */
  readonly certainUntil?: string;
  /** ISO date of the first session for which these hours are certain; absent: no earlier change is known. */
  readonly certainFrom?: string;
};

export type HoursKind = 'trading' | 'regular' | 'extended';

const weekdays = [1, 2, 3, 4, 5];

const globex = (group: string, regular?: readonly TradingSpan[]): SessionHours => ({
  trading: [{ opens: at(-7), closes: at(16) }],
  ...(regular && { regular }),
  weekdays,
  source: `CME Group, contract specifications of ${group}: Sunday to Friday 17:00 to 16:00 in Chicago`,
});

const euronext = (city: string): SessionHours => ({
  trading: [{ opens: at(9), closes: at(17, 30) }],
  weekdays,
  source: `Euronext ${city}: continuous trading 09:00 to 17:30, the closing auction follows`,
});

/** As they stand in 2026. Older days may have had other hours: equity futures halted from 15:15 to 15:30 until June 2021. */
export const sessionHours: Readonly<Record<SessionCalendarId, SessionHours>> = {
  'CME-EQUITY': globex('equity index futures', [{ opens: at(8, 30), closes: at(15) }]),
  'CME-RATES': globex('interest rate futures'),
  'CME-FX': globex('FX futures'),
  'CME-METALS': globex('COMEX metals'),
  'CME-ENERGY': globex('NYMEX energy'),
  // CME has announced trading around the clock from 29 May 2026; how the sessions are cut then is not recorded here.
  'CME-CRYPTO': { ...globex('cryptocurrency futures'), certainUntil: '2026-05-28' },
  'CME-LIVESTOCK': {
    trading: [{ opens: at(8, 30), closes: at(13, 5) }],
    weekdays,
    source: 'CME Group, contract specifications of live cattle: Monday to Friday 08:30 to 13:05 in Chicago',
  },
  'CBOT-GRAINS': {
    trading: [
      { opens: at(-5), closes: at(7, 45) },
      { opens: at(8, 30), closes: at(13, 20) },
    ],
    regular: [{ opens: at(8, 30), closes: at(13, 20) }],
    weekdays,
    source: 'CME Group, contract specifications of corn: 19:00 to 07:45 and 08:30 to 13:20 in Chicago',
  },
  EUREX: {
    trading: [{ opensUtc: at(0, 10), closes: at(22) }],
    weekdays,
    source: 'Eurex, trading hours of DAX and Euro-Bund futures: 01:10 to 22:00 CET, 02:10 to 22:00 CEST',
  },
  XETRA: {
    trading: [{ opens: at(9), closes: at(17, 30) }],
    weekdays,
    source: 'Deutsche Börse, Xetra: continuous trading 09:00 to 17:30, the closing auction follows',
  },
  NYSE: {
    trading: [{ opens: at(9, 30), closes: at(16) }],
    extended: [{ opens: at(4), closes: at(20) }],
    weekdays,
    source: 'NYSE and Nasdaq: core session 09:30 to 16:00, early and late trading 04:00 to 20:00 in New York',
  },
  XLON: {
    trading: [{ opens: at(8), closes: at(16, 30) }],
    weekdays,
    source: 'London Stock Exchange: continuous trading 08:00 to 16:30, the closing auction follows',
  },
  XPAR: euronext('Paris'),
  XAMS: euronext('Amsterdam'),
  XBRU: euronext('Brussels'),
  XSWX: {
    trading: [{ opens: at(9), closes: at(17, 20) }],
    weekdays,
    source: 'SIX Swiss Exchange, shares: continuous trading 09:00 to 17:20, the closing auction follows',
  },
  XMIL: euronext('Milan'),
  XMAD: {
    trading: [{ opens: at(9), closes: at(17, 30) }],
    weekdays,
    source: 'BME, Madrid: continuous trading 09:00 to 17:30, the closing auction follows',
  },
  XTSE: {
    trading: [{ opens: at(9, 30), closes: at(16) }],
    weekdays,
    source: 'Toronto Stock Exchange: 09:30 to 16:00',
  },
  XTKS: {
    trading: [
      { opens: at(9), closes: at(11, 30) },
      { opens: at(12, 30), closes: at(15, 30) },
    ],
    weekdays,
    source: 'Japan Exchange Group, Tokyo: 09:00 to 11:30 and 12:30 to 15:30; until 1 November 2024 to 15:00',
    certainFrom: '2024-11-05',
  },
  XHKG: {
    trading: [
      { opens: at(9, 30), closes: at(12) },
      { opens: at(13), closes: at(16) },
    ],
    weekdays,
    source: 'HKEX, Hong Kong: 09:30 to 12:00 and 13:00 to 16:00, the closing auction follows',
  },
  FOREX: {
    trading: [{ opens: at(-7), closes: at(17) }],
    weekdays,
    source: 'Convention of the interbank market: Sunday to Friday 17:00 in New York, without a break',
  },
  'ALWAYS-OPEN': {
    trading: [{ opens: 0, closes: at(24) }],
    weekdays: [...weekdays, 6, 7],
    source: 'Around the clock, days of UTC',
  },
};
