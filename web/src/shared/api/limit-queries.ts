import { queryOptions } from '@tanstack/react-query';
import { dayEquity, intradayDrawdowns } from '#contract/equity.ts';
import { accountLimits, limitsList, propPresetList } from '#contract/prop-rules.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';
import { queryText } from './query-text.ts';
import type { StatisticsSelection } from './statistics-queries.ts';

/** Where one account stands with the rules that it is under. */
export const accountLimitsQuery = (account: string) =>
  queryOptions({
    queryKey: ['limits', 'one', account],
    queryFn: ({ signal }) =>
      ask(`${apiBase}/accounts/${encodeURIComponent(account)}/limits`, { answer: accountLimits, signal }),
  });

/** Where every account under rules stands with them. */
export const limitsQuery = queryOptions({
  queryKey: ['limits', 'list'],
  queryFn: ({ signal }) => ask(`${apiBase}/limits`, { answer: limitsList, signal }),
});

export const presetsQuery = queryOptions({
  queryKey: ['rule-presets'],
  queryFn: ({ signal }) => ask(`${apiBase}/rule-presets`, { answer: propPresetList, signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const dayEquityQuery = (date: string, account: string | undefined) =>
  queryOptions({
    queryKey: ['equity', 'day', date, account],
    queryFn: ({ signal }) =>
      ask(`${apiBase}/journal/day/course${queryText({ date, account })}`, { answer: dayEquity, signal }),
  });

export const intradayDrawdownsQuery = (selection: StatisticsSelection) =>
  queryOptions({
    queryKey: ['equity', 'drawdowns', selection],
    queryFn: ({ signal }) =>
      ask(`${apiBase}/statistics/intraday-drawdowns${queryText(selection)}`, { answer: intradayDrawdowns, signal }),
  });
