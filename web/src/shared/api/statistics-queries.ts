import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { breaches, rulesKept } from '#contract/breaches.ts';
import { type DrawdownQuery, drawdowns } from '#contract/drawdowns.ts';
import type { PositionFilter } from '#contract/positions.ts';
import {
  type AnyDimension,
  type BreakdownFigure,
  breakdown,
  type CorrelationQuery,
  comparison,
  correlations,
  dailyCurve,
  distribution,
  type StatisticsFilter,
  statistics,
} from '#contract/statistics.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';
import { queryText } from './query-text.ts';

/** What is asked about: a filter without the status, as only closed positions count, and a currency. */
export type StatisticsSelection = Omit<PositionFilter, 'status'> & Pick<StatisticsFilter, 'currency' | 'counting'>;
/** What figures of returns need beside the trades; a year's rate as a fraction, returns in a year. */
export type StatisticsTerms = {
  readonly capital?: number | undefined;
  readonly riskFree?: number | undefined;
  readonly periods?: number | undefined;
};

const base = `${apiBase}/statistics`;

export const statisticsQueryOf = (selection: StatisticsSelection, terms: StatisticsTerms) =>
  queryOptions({
    queryKey: ['statistics', 'figures', selection, terms],
    queryFn: ({ signal }) => ask(`${base}${queryText({ ...selection, ...terms })}`, { answer: statistics, signal }),
    placeholderData: keepPreviousData,
  });

type BreakdownAsked = StatisticsSelection & {
  readonly by: AnyDimension;
  readonly and?: AnyDimension | undefined;
  readonly figure?: readonly BreakdownFigure[] | undefined;
};

export const breakdownQueryOf = (asked: BreakdownAsked) =>
  queryOptions({
    queryKey: ['statistics', 'breakdown', asked],
    queryFn: ({ signal }) => ask(`${base}/breakdown${queryText(asked)}`, { answer: breakdown, signal }),
    placeholderData: keepPreviousData,
  });

export const dailyCurveQueryOf = (selection: StatisticsSelection) =>
  queryOptions({
    queryKey: ['statistics', 'days', selection],
    queryFn: ({ signal }) => ask(`${base}/days${queryText(selection)}`, { answer: dailyCurve, signal }),
    placeholderData: keepPreviousData,
  });

export const distributionQueryOf = (selection: StatisticsSelection) =>
  queryOptions({
    queryKey: ['statistics', 'distribution', selection],
    queryFn: ({ signal }) => ask(`${base}/distribution${queryText(selection)}`, { answer: distribution, signal }),
    placeholderData: keepPreviousData,
  });

export const correlationsQueryOf = (selection: StatisticsSelection, of: CorrelationQuery['of']) =>
  queryOptions({
    queryKey: ['statistics', 'correlations', selection, of],
    queryFn: ({ signal }) =>
      ask(`${base}/correlations${queryText({ ...selection, of })}`, { answer: correlations, signal }),
    placeholderData: keepPreviousData,
  });

export const comparisonQueryOf = (first: StatisticsSelection, second: StatisticsSelection) =>
  queryOptions({
    queryKey: ['statistics', 'comparison', first, second],
    queryFn: ({ signal }) =>
      ask(`${base}/comparison`, { answer: comparison, method: 'POST', body: { first, second }, signal }),
    placeholderData: keepPreviousData,
  });

export const breachesQueryOf = (selection: StatisticsSelection, stopTicks: number) =>
  queryOptions({
    queryKey: ['statistics', 'breaches', selection, stopTicks],
    queryFn: ({ signal }) =>
      ask(`${base}/breaches${queryText({ ...selection, stopTicks })}`, { answer: breaches, signal }),
    placeholderData: keepPreviousData,
  });

export const rulesKeptQueryOf = (selection: StatisticsSelection) =>
  queryOptions({
    queryKey: ['statistics', 'adherence', selection],
    queryFn: ({ signal }) => ask(`${base}/adherence${queryText(selection)}`, { answer: rulesKept, signal }),
    placeholderData: keepPreviousData,
  });

export const drawdownsQueryOf = (selection: StatisticsSelection, step: DrawdownQuery['step']) =>
  queryOptions({
    queryKey: ['statistics', 'drawdowns', selection, step],
    queryFn: ({ signal }) =>
      ask(`${base}/drawdowns${queryText({ ...selection, step })}`, { answer: drawdowns, signal }),
    placeholderData: keepPreviousData,
  });
