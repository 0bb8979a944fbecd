import type { SessionCalendarId } from './session-calendar.ts';

/**
 * A day counted from a delivery month.
 *
 * - `weekday`: the nth weekday (1 is Monday) of the month, `last` for the last, of `months` later, and `days` calendar days
 *   on; a business day or the one before. With `businessDays` it is so many of them from the weekday, which need not be one.
 * - `place`: the nth business day of the month, of `months` later; from its end where negative, −1 is the last.
 * - `date`: so many business days from a date of the month; `otherwise` is where the count starts when the date is no
 *   business day: at the one `before`, or `after` it. `any`: at the date itself.
 */
export type DayRule =
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly nth: number | 'last';
      readonly months?: number;
      readonly days?: number;
      readonly businessDays?: number;
    }
  | { readonly kind: 'place'; readonly place: number; readonly months?: number; readonly businessDays?: number }
  | {
      readonly kind: 'date';
      readonly date: number;
      readonly months?: number;
      readonly businessDays: number;
      readonly otherwise: 'before' | 'after' | 'any';
    };

export type ExpiryRule = {
  readonly calendar: SessionCalendarId;
  /** The delivery months that are listed, 1 to 12. */
  readonly months: readonly number[];
  /** Those of them that are held in turn: the others are thin. */
  readonly cycle: readonly number[];
  readonly lastTradingDay: DayRule;
  /** `none`: settled in cash, or no notice before the last trading day. null: not recorded here. */
  readonly firstNotice: DayRule | 'none' | null;
  readonly source: string;
  /** ISO date on which the rule stood so. */
  readonly asOf: string;
};

const asOf = '2026-10-01';
const codes = 'FGHJKMNQUVXZ';
const monthsOf = (letters: string): readonly number[] => [...letters].map((letter) => codes.indexOf(letter) + 1);

const quarters = monthsOf('HMUZ');
const all = monthsOf(codes);

const thirdFriday: DayRule = { kind: 'weekday', weekday: 5, nth: 3 };
const lastFriday: DayRule = { kind: 'weekday', weekday: 5, nth: 'last' };
const beforeThirdWednesday = (days: number): DayRule => ({ kind: 'weekday', weekday: 3, nth: 3, businessDays: -days });
const lastOfMonth: DayRule = { kind: 'place', place: -1 };
const thirdLast: DayRule = { kind: 'place', place: -3 };
const lastOfMonthBefore: DayRule = { kind: 'place', place: -1, months: -1 };
const beforeThe25th = (days: number): DayRule => ({
  kind: 'date',
  date: 25,
  months: -1,
  businessDays: -days,
  otherwise: 'before',
});

type Group = Pick<ExpiryRule, 'calendar' | 'lastTradingDay' | 'firstNotice'> & {
  readonly roots: string;
  readonly months: readonly number[];
  readonly cycle?: readonly number[];
  readonly text: string;
};

// As the contract specifications word them; none has been compared with the exchanges' own calendars line by line.
const groups: readonly Group[] = [
  {
    roots: 'ES MES NQ MNQ RTY M2K YM MYM',
    calendar: 'CME-EQUITY',
    months: quarters,
    lastTradingDay: thirdFriday,
    firstNotice: 'none',
    text: 'CME Group, E-mini equity index: third Friday of the contract month',
  },
  {
    roots: '6E M6E 6B 6J 6A',
    calendar: 'CME-FX',
    months: all,
    cycle: quarters,
    lastTradingDay: beforeThirdWednesday(2),
    firstNotice: 'none',
    text: 'CME Group, FX: second business day before the third Wednesday of the contract month',
  },
  {
    roots: '6C',
    calendar: 'CME-FX',
    months: all,
    cycle: quarters,
    lastTradingDay: beforeThirdWednesday(1),
    firstNotice: 'none',
    text: 'CME Group, Canadian dollar: business day before the third Wednesday of the contract month',
  },
  {
    roots: 'ZB ZN',
    calendar: 'CME-RATES',
    months: quarters,
    lastTradingDay: { kind: 'place', place: -1, businessDays: -7 },
    firstNotice: lastOfMonthBefore,
    text: 'CBOT, bond and 10-year note: seventh business day before the last business day of the delivery month',
  },
  {
    roots: 'ZF ZT',
    calendar: 'CME-RATES',
    months: quarters,
    lastTradingDay: lastOfMonth,
    firstNotice: lastOfMonthBefore,
    text: 'CBOT, 5-year and 2-year note: last business day of the delivery month',
  },
  {
    roots: 'CL',
    calendar: 'CME-ENERGY',
    months: all,
    lastTradingDay: beforeThe25th(3),
    firstNotice: 'none',
    text: 'NYMEX, crude oil: three business days before the 25th of the month before; four where that is none',
  },
  {
    roots: 'MCL QM',
    calendar: 'CME-ENERGY',
    months: all,
    lastTradingDay: beforeThe25th(4),
    firstNotice: 'none',
    text: 'NYMEX, micro and E-mini crude oil: the business day before crude oil stops',
  },
  {
    roots: 'NG',
    calendar: 'CME-ENERGY',
    months: all,
    lastTradingDay: { kind: 'place', place: -3, months: -1 },
    firstNotice: 'none',
    text: 'NYMEX, natural gas: third last business day of the month before the delivery month',
  },
  {
    roots: 'RB HO',
    calendar: 'CME-ENERGY',
    months: all,
    lastTradingDay: lastOfMonthBefore,
    firstNotice: 'none',
    text: 'NYMEX, gasoline and heating oil: last business day of the month before the delivery month',
  },
  {
    roots: 'GC',
    calendar: 'CME-METALS',
    months: all,
    cycle: monthsOf('GJMQZ'),
    lastTradingDay: thirdLast,
    firstNotice: lastOfMonthBefore,
    text: 'COMEX, gold: third last business day of the delivery month',
  },
  {
    roots: 'MGC',
    calendar: 'CME-METALS',
    months: monthsOf('GJMQVZ'),
    cycle: monthsOf('GJMQZ'),
    lastTradingDay: thirdLast,
    firstNotice: lastOfMonthBefore,
    text: 'COMEX, micro gold: third last business day of the delivery month',
  },
  {
    roots: 'SI HG',
    calendar: 'CME-METALS',
    months: all,
    cycle: monthsOf('HKNUZ'),
    lastTradingDay: thirdLast,
    firstNotice: lastOfMonthBefore,
    text: 'COMEX, silver and copper: third last business day of the delivery month',
  },
  {
    roots: 'SIL',
    calendar: 'CME-METALS',
    months: monthsOf('HKNUZ'),
    lastTradingDay: thirdLast,
    firstNotice: lastOfMonthBefore,
    text: 'COMEX, micro silver: third last business day of the delivery month',
  },
  {
    roots: 'PL',
    calendar: 'CME-METALS',
    months: all,
    cycle: monthsOf('FJNV'),
    lastTradingDay: thirdLast,
    firstNotice: lastOfMonthBefore,
    text: 'NYMEX, platinum: third last business day of the delivery month',
  },
  {
    roots: 'ZC ZW',
    calendar: 'CBOT-GRAINS',
    months: monthsOf('HKNUZ'),
    lastTradingDay: { kind: 'date', date: 15, businessDays: -1, otherwise: 'any' },
    firstNotice: lastOfMonthBefore,
    text: 'CBOT, corn and wheat: business day before the 15th of the delivery month',
  },
  {
    roots: 'ZS',
    calendar: 'CBOT-GRAINS',
    months: monthsOf('FHKNQUX'),
    lastTradingDay: { kind: 'date', date: 15, businessDays: -1, otherwise: 'any' },
    firstNotice: lastOfMonthBefore,
    text: 'CBOT, soybeans: business day before the 15th of the delivery month',
  },
  {
    roots: 'LE',
    calendar: 'CME-LIVESTOCK',
    months: monthsOf('GJMQVZ'),
    lastTradingDay: lastOfMonth,
    firstNotice: null,
    text: 'CME, live cattle: last business day of the contract month; the first notice is not recorded',
  },
  {
    roots: 'HE',
    calendar: 'CME-LIVESTOCK',
    months: monthsOf('GJKMNQVZ'),
    lastTradingDay: { kind: 'place', place: 10 },
    firstNotice: 'none',
    text: 'CME, lean hogs: tenth business day of the contract month',
  },
  {
    roots: 'BTC MBT ETH MET',
    calendar: 'CME-CRYPTO',
    months: all,
    lastTradingDay: lastFriday,
    firstNotice: 'none',
    text: "CME, bitcoin and ether: last Friday of the contract month; London's holidays are not recorded",
  },
  {
    roots: 'FDAX FDXM FDXS FESX FSXE',
    calendar: 'EUREX',
    months: quarters,
    lastTradingDay: thirdFriday,
    firstNotice: 'none',
    text: 'Eurex, equity index: third Friday of the maturity month, or the exchange day before',
  },
  {
    roots: 'FGBL FGBM FGBS FGBX',
    calendar: 'EUREX',
    months: quarters,
    lastTradingDay: { kind: 'date', date: 10, businessDays: -2, otherwise: 'after' },
    firstNotice: 'none',
    text: 'Eurex, fixed income: two exchange days before the 10th of the delivery month, or the exchange day after it',
  },
  {
    roots: 'FVS',
    calendar: 'EUREX',
    months: all,
    lastTradingDay: { kind: 'weekday', weekday: 5, nth: 3, months: 1, days: -30 },
    firstNotice: 'none',
    text: "Eurex, VSTOXX: thirty days before the third Friday of the next month, when that month's options expire",
  },
];

/** By root. NKD is not in: it follows the holidays of Osaka, which are not recorded. */
export const expiryRules: ReadonlyMap<string, ExpiryRule> = new Map(
  groups.flatMap(({ roots, text, ...rule }) =>
    roots.split(' ').map((root) => [root, { ...rule, cycle: rule.cycle ?? rule.months, source: text, asOf }] as const),
  ),
);
