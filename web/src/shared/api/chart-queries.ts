import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type BarInterval, positionChart } from '#contract/candles.ts';
import { ask } from './http.ts';
import { paths } from './paths.ts';

/** A position's chart in one interval, or in the one that fits best. Asked again whenever positions change. */
export const positionChartQuery = (id: string, interval: BarInterval | undefined) =>
  queryOptions({
    queryKey: ['positions', 'chart', id, interval],
    queryFn: ({ signal }) => ask(paths.positionChart(id, { interval }), { answer: positionChart, signal }),
    placeholderData: keepPreviousData,
  });
