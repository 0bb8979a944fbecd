import type { Decimal } from '#domain/values/decimal.ts';

/** An entry and its exit of one size; instants in UTC milliseconds, the quantity unsigned. */
export type FinishedTrade = {
  readonly account: string;
  readonly instrument: string;
  readonly side: 'long' | 'short';
  readonly quantity: Decimal;
  readonly entryPrice: Decimal;
  readonly exitPrice: Decimal;
  readonly entryAt: number;
  readonly exitAt: number;
};

/** A trade as a platform's list has it. What the list does not say is null. */
export type ListedTrade = FinishedTrade & {
  readonly row: number;
  /** Money per 1.0 of price and contract, of its product. */
  readonly pointValue: Decimal;
  readonly currency: string;
  /** As the list states it: before or after costs, `profitBasis` finds out. */
  readonly profit: Decimal | null;
  /** A cost is positive. */
  readonly commission: Decimal | null;
  /** What the list states beside the commission: of the exchange, of clearing. */
  readonly fees: Decimal | null;
};

/** A trade of the ledger: the part of an exit that gave up a part of an entry. */
export type LedgerTrade = FinishedTrade & {
  /** Id of its position. */
  readonly position: string;
  readonly currency: string;
  readonly gross: Decimal;
  /** Its share of the commission of both fills. */
  readonly commission: Decimal;
};
