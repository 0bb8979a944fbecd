import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type WhatIfBody, whatIf } from '#contract/statistics.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';

/** What the trades would have made; an answer that is no longer asked for is given up. */
export const whatIfQueryOf = (body: WhatIfBody) =>
  queryOptions({
    queryKey: ['statistics', 'what-if', body],
    queryFn: ({ signal }) => ask(`${apiBase}/statistics/what-if`, { answer: whatIf, method: 'POST', body, signal }),
    placeholderData: keepPreviousData,
  });
