import { idAt } from '#application/positions/columns.ts';
import { noDay } from '#application/positions/placed-columns.ts';
import type { SelectedTrades } from '#application/statistics/selected-trades.ts';
import { selectionView } from '#application/statistics/selection-view.ts';
import { mostOnBars } from '#application/what-if/what-if.ts';
import { equityStretches, type PricedPosition } from '#domain/equity/equity-stretches.ts';
import { type IntradayDrawdown, intradayDrawdowns } from '#domain/equity/intraday-drawdowns.ts';
import type { PositionKey } from '#domain/ledger/fills.ts';
import { zero } from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';
import { type PricedPositionsPorts, pricedPositions } from './priced-positions.ts';

/** So many are said one by one. */
const listed = 10;

/**
 * Returns the drawdowns of trades by bars, the profit of open positions included: the deepest ones, and of how many trades
 * and days every hour is known. Of very many trades the latest are looked at.
 *
 * By the same course of the equity as the rules of a prop firm: the worst case within a bar counts, see `worthPieces`.
 */
export const selectionDrawdowns = async (
  ports: PricedPositionsPorts,
  ledger: string,
  selection: SelectedTrades | null,
) => {
  const taken = selection === null ? [] : [...selection.rows].slice(-mostOnBars);
  const priced: PricedPosition[] = [];
  const known = new Set<string>();
  for (const { key, ids } of selection === null ? [] : byKey(selection, taken))
    for await (const one of pricedPositions(ports, ledger, key, { wanted: ({ id }) => ids.has(id), until: 0 })) {
      priced.push(one);
      if (one.unknown.length === 0) known.add(one.position.id);
    }
  const found = intradayDrawdowns(zero, equityStretches(zero, priced));
  return {
    selection: selectionView(selection),
    considered: taken.length,
    known: known.size,
    ...(selection === null ? { days: 0, coveredDays: 0 } : daysOf(selection, taken, known)),
    drawdowns: found
      .toSorted((a, b) => a.depth - b.depth)
      .slice(0, listed)
      .map(drawdownView),
    count: found.length,
  };
};

const drawdownView = ({ from, valley, recovery, depth }: IntradayDrawdown) => ({
  from: isoInstant(from),
  valley: isoInstant(valley),
  recovery: recovery === null ? null : isoInstant(recovery),
  depth,
  lengthMs: (recovery ?? valley) - from,
  // The bar of the valley may be the one that recovers.
  recoveryMs: recovery === null ? null : Math.max(0, recovery - valley),
});

const idOf = ({ table }: SelectedTrades, row: number): string => idAt(table.books.columns, table.rows[row]!);

const byKey = (selection: SelectedTrades, taken: readonly number[]) => {
  const { columns, books } = selection.table;
  const { accounts, instruments } = books.dictionaries;
  const keys = new Map<string, { readonly key: PositionKey; readonly ids: Set<string> }>();
  for (const row of taken) {
    const key = {
      account: accounts.names[columns.account[row]!]!,
      instrument: instruments.names[columns.instrument[row]!]!,
    };
    const name = `${key.account}\u0000${key.instrument}`;
    const own = keys.get(name) ?? { key, ids: new Set() };
    keys.set(name, own);
    own.ids.add(idOf(selection, row));
  }
  return keys.values();
};

/** How many trading days something was closed on, and on how many of them every trade is known all along. */
const daysOf = (selection: SelectedTrades, taken: readonly number[], known: ReadonlySet<string>) => {
  const dayOf = selection.table.places.closedDay();
  const days = new Map<number, boolean>();
  for (const row of taken) {
    const day = dayOf[row]!;
    if (day !== noDay) days.set(day, (days.get(day) ?? true) && known.has(idOf(selection, row)));
  }
  return { days: days.size, coveredDays: [...days.values()].filter((covered) => covered).length };
};
