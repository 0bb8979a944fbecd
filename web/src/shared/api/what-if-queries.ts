import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type PositionWhatIfBody, positionWhatIf } from '#contract/position-what-if.ts';
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

/** What one position would have made under each of some scenarios. */
export const positionWhatIfQuery = (id: string, body: PositionWhatIfBody) =>
  queryOptions({
    queryKey: ['positions', 'what-if', id, body],
    queryFn: ({ signal }) =>
      ask(`${apiBase}/positions/${encodeURIComponent(id)}/what-if`, {
        answer: positionWhatIf,
        method: 'POST',
        body,
        signal,
      }),
    placeholderData: keepPreviousData,
  });
