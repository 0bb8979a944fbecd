import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type PositionQuery, positionDetail, positionPage } from '#contract/positions.ts';
import { ask } from './http.ts';
import { paths } from './paths.ts';

export type PositionSelection = Partial<Omit<PositionQuery, 'offset' | 'limit'>>;

/** Rows per request of the positions table; its windows start at multiples of it. */
export const windowRows = 200;

/** One window of the filtered and sorted positions, with the count and the totals of all that match. */
export const positionWindowQuery = (selection: PositionSelection, window: number) =>
  queryOptions({
    queryKey: ['positions', selection, window],
    queryFn: ({ signal }) =>
      ask(paths.positions({ ...selection, offset: window * windowRows, limit: windowRows }), {
        answer: positionPage,
        signal,
      }),
    placeholderData: window === 0 ? keepPreviousData : undefined,
  });

/** A few positions, for lists that do not scroll. */
export const fewPositionsQuery = (selection: PositionSelection, limit: number) =>
  queryOptions({
    queryKey: ['positions', selection, 'first', limit],
    queryFn: ({ signal }) => ask(paths.positions({ ...selection, offset: 0, limit }), { answer: positionPage, signal }),
  });

export const positionQueryOf = (id: string) =>
  queryOptions({
    queryKey: ['positions', 'one', id],
    queryFn: ({ signal }) => ask(paths.position(id), { answer: positionDetail, signal }),
  });
