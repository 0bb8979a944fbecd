import { useQueries, useQuery } from '@tanstack/react-query';
import type { ListedPosition, PositionPage } from '#contract/positions.ts';
import { type PositionSelection, positionWindowQuery, windowRows } from '#web/shared/api/positions-queries.ts';

/** The first window: it also tells how many rows there are, their totals and what can be filtered by. */
export const useFirstPositions = (selection: PositionSelection) => useQuery(positionWindowQuery(selection, 0));

/** Asks for the windows that the rows in sight lie in and returns a row by its place in the whole list. */
export function usePositionRows(
  selection: PositionSelection,
  first: number,
  end: number,
): (row: number) => ListedPosition | undefined {
  const from = Math.floor(first / windowRows);
  const to = Math.floor(Math.max(first, end - 1) / windowRows);
  const numbers = Array.from({ length: to - from + 1 }, (_, nth) => from + nth);
  const pages: readonly (PositionPage | undefined)[] = useQueries({
    queries: numbers.map((number) => positionWindowQuery(selection, number)),
    combine: (results) => results.map((result) => result.data),
  });
  return (row) => pages[Math.floor(row / windowRows) - from]?.rows[row % windowRows];
}
