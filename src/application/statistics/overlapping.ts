import { type Dimension, type Grouping, groupBy, noneKey } from './dimensions.ts';
import type { SelectedTrades } from './selected-trades.ts';

/** What a trade can have several of: it is in the group of each. */
export const overlappingDimensions = ['tag', 'mistake'] as const;
export type OverlappingDimension = (typeof overlappingDimensions)[number];

export const isOverlapping = (dimension: Dimension | OverlappingDimension): dimension is OverlappingDimension =>
  overlappingDimensions.some((one) => one === dimension);

/** Groupings of entries, each a trade; a trade with two tags is two entries. */
export type SpreadGroupings = { readonly tradeOf: Uint32Array; readonly groupings: readonly Grouping[] };

/** Returns the groupings by each dimension; one trade has one entry where none of them overlaps. */
export const spreadGroupings = (
  trades: SelectedTrades,
  by: readonly (Dimension | OverlappingDimension)[],
  clock?: string,
): SpreadGroupings => {
  let spread: SpreadGroupings = { tradeOf: Uint32Array.from(trades.rows.keys()), groupings: [] };
  for (const dimension of by)
    spread = isOverlapping(dimension)
      ? withWords(trades, spread, dimension)
      : withGrouping(spread, groupBy(trades, dimension, clock));
  return spread;
};

const withGrouping = ({ tradeOf, groupings }: SpreadGroupings, { groupOf, keys }: Grouping): SpreadGroupings => ({
  tradeOf,
  groupings: [...groupings, { groupOf: picked(groupOf, tradeOf), keys }],
});

const withWords = (
  { table, rows }: SelectedTrades,
  { tradeOf, groupings }: SpreadGroupings,
  dimension: OverlappingDimension,
): SpreadGroupings => {
  const { words, codes } = dimension === 'tag' ? table.marks.tags : table.marks.mistakes;
  if (codes.size === 0) return withGrouping({ tradeOf, groupings }, noWords(rows.length));
  const entries: number[] = [];
  const wordOf: number[] = [];
  for (let entry = 0; entry < tradeOf.length; entry++) {
    for (const code of codes.get(rows[tradeOf[entry]!]!) ?? [words.names.length]) {
      entries.push(entry);
      wordOf.push(code);
    }
  }
  const order = Uint32Array.from(entries);
  const taken = [...new Set(wordOf)].sort((a, b) => compareWords(words.names, a, b));
  const place = new Map(taken.map((code, group) => [code, group]));
  return {
    tradeOf: picked(tradeOf, order),
    groupings: [
      ...groupings.map(({ groupOf, keys }) => ({ groupOf: picked(groupOf, order), keys })),
      {
        groupOf: Uint32Array.from(wordOf, (code) => place.get(code)!),
        keys: taken.map((code) => words.names[code] ?? noneKey),
      },
    ],
  };
};

/** Nobody has said any: all trades are in one group. */
const noWords = (trades: number): Grouping => ({
  groupOf: new Uint32Array(trades),
  keys: trades === 0 ? [] : [noneKey],
});

/** Those without a word stand last. */
const compareWords = (names: readonly string[], a: number, b: number): number =>
  a === names.length || b === names.length ? a - b : collator.compare(names[a]!, names[b]!);

const collator = new Intl.Collator('en', { numeric: true });

const picked = (column: Uint32Array, rows: Uint32Array): Uint32Array => {
  const values = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place++) values[place] = column[rows[place]!]!;
  return values;
};
