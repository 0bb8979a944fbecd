import type { KeyFills, PositionKey } from './fills.ts';
import { keyFills } from './key-fills.ts';

/** An execution as far as positions go. `quantity` is unsigned; amounts are decimal text. */
export type LedgerExecution = PositionKey & {
  readonly key: string;
  readonly side: 'buy' | 'sell';
  readonly quantity: string;
  readonly price: string;
  readonly commission: string;
  readonly currency: string;
  /** UTC milliseconds. */
  readonly executedAt: number;
  readonly sequence: number;
  readonly hints: { readonly entryExit?: 'entry' | 'exit' };
};

/** Orders fills as the ledger does: by instant, then by the source's sequence, then by key. */
export const inLedgerOrder = (a: LedgerExecution, b: LedgerExecution): number =>
  a.executedAt - b.executedAt || a.sequence - b.sequence || (a.key < b.key ? -1 : 1);

/**
 * Sorts executions of any accounts and instruments, in any order, into the ordered fills of each (account, instrument);
 * no fill of one account ever meets one of another.
 */
export const fillsByKey = (
  executions: readonly LedgerExecution[],
): readonly { readonly key: PositionKey; readonly fills: KeyFills }[] => {
  const byKey = Map.groupBy(executions, ({ account, instrument }) => JSON.stringify([account, instrument]));
  return [...byKey.values()].map((rows) => {
    const { account, instrument, currency } = rows[0]!;
    const texts = rows.toSorted(inLedgerOrder).map((row) => ({
      key: row.key,
      at: row.executedAt,
      quantity: row.side === 'buy' ? row.quantity : `-${row.quantity}`,
      price: row.price,
      commission: row.commission,
      entryExit: row.hints.entryExit,
    }));
    return { key: { account, instrument }, fills: keyFills(texts, { currency }) };
  });
};
