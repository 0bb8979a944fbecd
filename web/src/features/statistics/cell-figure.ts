import type { Breakdown, BreakdownCell, Figure } from '#contract/statistics.ts';

/** The figure of a cell under a name, with what its column says of it; null where it was not asked for. */
export const cellFigure = ({ figures }: Breakdown, cell: BreakdownCell, name: string): Figure | null => {
  const place = figures.findIndex((facts) => facts.name === name);
  const facts = figures[place];
  const answer = cell.figures[place];
  return facts === undefined || answer === undefined ? null : { ...facts, ...answer };
};

/** Sorts by a figure, what has no number last in either direction; infinite is beyond every number. */
export const compareFigures = (one: Figure | null, other: Figure | null, descending: boolean): number => {
  const [a, b] = [rank(one), rank(other)];
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (a === b) return 0;
  return a < b === descending ? 1 : -1;
};

const rank = (figure: Figure | null): number | null => {
  if (figure?.kind === 'value') return figure.value;
  return figure?.kind === 'infinite' ? figure.sign * Number.POSITIVE_INFINITY : null;
};
