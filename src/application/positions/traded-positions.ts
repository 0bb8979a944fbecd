import type { PositionFacts, PositionStore } from '#ports/position-store.ts';
import { keyText } from './columns.ts';
import { type Kept, keptByKey } from './kept-by-key.ts';

/** The positions of a ledger by (account, instrument), each by its opening; another object after every change. */
export type TradedPositions = Kept<readonly PositionFacts[]>;

/**
 * Returns a function that gives the positions of a ledger with their exact amounts, brought up to date by revision: what
 * the columns of the index do not hold and balances and links need. After a change only what changed is read again.
 */
export const tradedPositions = (positions: PositionStore): ((ledger: string) => Promise<TradedPositions>) =>
  keptByKey<readonly PositionFacts[]>({
    positions,
    readAll: async (ledger) => {
      const parts = new Map<string, PositionFacts[]>();
      for await (const chunk of positions.facts(ledger))
        for (const facts of chunk) {
          const known = parts.get(keyText(facts));
          if (known === undefined) parts.set(keyText(facts), [facts]);
          else known.push(facts);
        }
      return parts;
    },
    readKey: async (ledger, key) => {
      const rows: PositionFacts[] = [];
      for await (const chunk of positions.facts(ledger, key)) rows.push(...chunk);
      return rows.length === 0 ? null : rows;
    },
  });
