import type { Decimal } from '#domain/values/decimal.ts';

/**
 * How the floor of the equity follows it. `intraday`: every new high of the equity, open positions included, draws it up;
 * `end-of-day`: the equity at the end of a day does; `static`: nothing does.
 */
export type Trailing = 'intraday' | 'end-of-day' | 'static';

/** What a prop firm allows in one of its accounts; null: it has no such rule. Amounts in the account's currency. */
export type PropRules = {
  /** Least equity below the highest that counts. `stopsAt`: profit at which the floor stops rising, null: never. */
  readonly drawdown: { readonly trailing: Trailing; readonly amount: Decimal; readonly stopsAt: Decimal | null } | null;
  /** Most that may be lost in a day, from the equity at its start. */
  readonly dailyLoss: Decimal | null;
  readonly target: Decimal | null;
  /** Largest part of the profit that one day may have made, 0.5 for half. */
  readonly bestDayShare: number | null;
  /** Days that count: traded, with at least this profit where one is asked for. */
  readonly minimumDays: { readonly days: number; readonly leastProfit: Decimal | null } | null;
  /** Most contracts held at once. */
  readonly contracts: number | null;
};

/**
 * The equity over a stretch of time, open positions at their prices: its extremes, in an order that is not known, and its
 * end. `at` in UTC milliseconds, `day` the firm's trading day as an ISO date.
 */
export type EquityStretch = {
  readonly at: number;
  readonly day: string;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly end: Decimal;
  /** Most contracts held in it; 0: nothing was open. */
  readonly contracts: number;
};
