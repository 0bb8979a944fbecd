import { type CountingMode, countedPositions } from '#domain/linking/counted-positions.ts';
import type { Link } from '#domain/linking/link-book.ts';
import { pickTrades } from '#domain/performance/pick-trades.ts';
import type { SelectedTrades } from './selected-trades.ts';

export type CountedLink = Pick<Link, 'id' | 'leader' | 'followers'>;

/**
 * Returns the trades as linked positions are to count: the leader of a link alone, or a link as one trade with the sum of
 * its results. A sum has no excursions and no R of its own: those of its parts were not reached at one time, nor planned
 * together. It stands where the leader does, or the first of its positions where the leader is not selected.
 */
export const countedTrades = (
  selection: SelectedTrades,
  links: readonly CountedLink[],
  mode: CountingMode,
): SelectedTrades => {
  if (mode === 'apart') return selection;
  const placeOf = placesOf(selection, links);
  return withoutAbsorbed(selection, mode === 'leader' ? followersOf(placeOf, links) : sumsOf(placeOf, links));
};

/** Places that do not count, and where their results go, if anywhere. */
type Absorbed = ReadonlyMap<number, number | null>;
type Places = ReadonlyMap<string, number>;

const followersOf = (placeOf: Places, links: readonly CountedLink[]): Absorbed => {
  const countsAs = countedPositions('leader', links);
  return new Map([...placeOf].filter(([id]) => countsAs(id) === null).map(([, place]) => [place, null]));
};

const sumsOf = (placeOf: Places, links: readonly CountedLink[]): Absorbed =>
  new Map(
    links.flatMap((link) => {
      const [first, ...others] = membersOf(link).flatMap((id) => placeOf.get(id) ?? []);
      return others.map((place) => [place, first!] as const);
    }),
  );

/** Ids of its positions, the leader's first. */
const membersOf = ({ leader, followers }: CountedLink): readonly string[] =>
  [leader, ...followers].map(({ position }) => position.position);

/** Where linked positions stand in the selection. */
const placesOf = ({ table, rows }: SelectedTrades, links: readonly CountedLink[]): Places => {
  const wanted = new Map<number, string>();
  for (const id of links.flatMap(membersOf)) {
    const row = table.books.rowOf(id);
    if (row !== null) wanted.set(row, id);
  }
  const places = new Map<string, number>();
  if (wanted.size === 0) return places;
  for (let place = 0; place < rows.length; place++) {
    const id = wanted.get(table.rows[rows[place]!]!);
    if (id !== undefined) places.set(id, place);
  }
  return places;
};

/** `absorbed`: places that do not count, and where their results go, if anywhere. */
const withoutAbsorbed = (selection: SelectedTrades, absorbed: ReadonlyMap<number, number | null>): SelectedTrades => {
  if (absorbed.size === 0) return selection;
  const { trades, rows } = selection;
  const all = Uint32Array.from(rows.keys());
  const summed = pickTrades(trades, all);
  for (const [place, into] of absorbed) {
    if (into === null) continue;
    for (const name of ['net', 'gross', 'commission'] as const) summed[name][into]! += trades[name][place]!;
    for (const name of ['riskMultiple', 'mae', 'mfe'] as const) {
      const column = summed[name];
      if (column !== null) column[into] = Number.NaN;
    }
  }
  const kept = all.filter((place) => !absorbed.has(place));
  return {
    ...selection,
    rows: kept.map((place) => rows[place]!),
    trades: pickTrades(summed, kept),
    absorbed: absorbed.size,
  };
};
