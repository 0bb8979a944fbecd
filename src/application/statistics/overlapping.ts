import { type AnyDimension, type Grouping, groupBy, noneKey } from './dimensions.ts';
import type { SelectedTrades } from './selected-trades.ts';

/** What a trade can have several of: it is in the group of each. */
export const overlappingDimensions = ['tag', 'mistake'] as const;
export type OverlappingDimension = (typeof overlappingDimensions)[number];

export const isOverlapping = (dimension: AnyDimension | OverlappingDimension): dimension is OverlappingDimension =>
  overlappingDimensions.some((one) => one === dimension);

/**
 * Groupings of entries, each a trade; a trade with two tags is two entries. `tradeOf` says the trade of each; null: one entry
 * a trade, in their order.
 */
export type SpreadGroupings = { readonly tradeOf: Uint32Array | null; readonly groupings: readonly Grouping[] };

/** Returns the groupings by each dimension. */
export const spreadGroupings = (
  trades: SelectedTrades,
  by: readonly (AnyDimension | OverlappingDimension)[],
  clock?: string,
): SpreadGroupings => {
  let spread: SpreadGroupings = { tradeOf: null, groupings: [] };
  for (const dimension of by)
    spread = isOverlapping(dimension)
      ? withWords(trades, spread, dimension)
      : withGrouping(spread, groupBy(trades, dimension, clock));
  return spread;
};

const withGrouping = ({ tradeOf, groupings }: SpreadGroupings, { groupOf, keys }: Grouping): SpreadGroupings => ({
  tradeOf,
  groupings: [...groupings, { groupOf: tradeOf === null ? groupOf : picked(groupOf, tradeOf), keys }],
});

const withWords = (
  { table, rows }: SelectedTrades,
  { tradeOf, groupings }: SpreadGroupings,
  dimension: OverlappingDimension,
): SpreadGroupings => {
  const { words, codes } = dimension === 'tag' ? table.marks.tags : table.marks.mistakes;
  const count = tradeOf?.length ?? rows.length;
  if (codes.size === 0) return { tradeOf, groupings: [...groupings, noWords(count)] };
  const none = [words.names.length];
  const tradeAt = (entry: number): number => tradeOf?.[entry] ?? entry;
  const wordsAt = (entry: number): readonly number[] => codes.get(rows[tradeAt(entry)]!) ?? none;
  let total = 0;
  for (let entry = 0; entry < count; entry++) total += wordsAt(entry).length;
  const order = new Uint32Array(total);
  const wordOf = new Uint32Array(total);
  let next = 0;
  for (let entry = 0; entry < count; entry++) {
    for (const code of wordsAt(entry)) {
      order[next] = entry;
      wordOf[next++] = code;
    }
  }
  const taken = [...new Set(wordOf)].sort((a, b) => compareWords(words.names, a, b));
  const place = new Uint32Array(words.names.length + 1);
  taken.forEach((code, group) => {
    place[code] = group;
  });
  return {
    tradeOf: tradeOf === null ? order : picked(tradeOf, order),
    groupings: [
      ...groupings.map(({ groupOf, keys }) => ({ groupOf: picked(groupOf, order), keys })),
      { groupOf: wordOf.map((code) => place[code]!), keys: taken.map((code) => words.names[code] ?? noneKey) },
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

/** The values of a column in the order of `rows`. */
export const picked = (column: Uint32Array, rows: Uint32Array): Uint32Array => {
  const values = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place++) values[place] = column[rows[place]!]!;
  return values;
};
