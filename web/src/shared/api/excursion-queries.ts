import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { excursionPoints } from '#contract/excursion-points.ts';
import { distribution } from '#contract/statistics.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';
import { queryText } from './query-text.ts';
import type { StatisticsSelection } from './statistics-queries.ts';

const base = `${apiBase}/statistics`;

export const excursionPointsQuery = (selection: StatisticsSelection) =>
  queryOptions({
    queryKey: ['statistics', 'excursions', selection],
    queryFn: ({ signal }) => ask(`${base}/excursions${queryText(selection)}`, { answer: excursionPoints, signal }),
    placeholderData: keepPreviousData,
  });

/** How often multiples of the planned risk occur. */
export const riskMultiplesQuery = (selection: StatisticsSelection) =>
  queryOptions({
    queryKey: ['statistics', 'distribution', selection, 'risk-multiple'],
    queryFn: ({ signal }) =>
      ask(`${base}/distribution${queryText({ ...selection, of: 'risk-multiple' })}`, { answer: distribution, signal }),
    placeholderData: keepPreviousData,
  });
