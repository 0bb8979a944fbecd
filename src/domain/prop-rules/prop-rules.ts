import type { EquityStretch } from '#domain/equity/equity-stretches.ts';
import type { Decimal } from '#domain/values/decimal.ts';

/**
 * How the floor of the equity follows it. `intraday`: every new high of the equity, open positions included, draws it up;
 * `end-of-day`: the equity at the end of a day does; `static`: nothing does.
 */
export const trailings = ['intraday', 'end-of-day', 'static'] as const;
export type Trailing = (typeof trailings)[number];

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
  /** Most that may be held at once, of all products and of single families, in contracts; a micro is a tenth of one. */
  readonly contracts: { readonly most: number | null; readonly byFamily: Readonly<Record<string, number>> } | null;
};

/** A stretch of the account's equity on the firm's trading day, an ISO date. */
export type DayStretch = EquityStretch & { readonly day: string };
