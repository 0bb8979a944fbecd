import { queryOptions } from '@tanstack/react-query';
import { marketData } from '#contract/market-data.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';
import { queryText } from './query-text.ts';

/** How the sources of bars stand and what is being fetched: for one import, or all of it. The socket says when it changed. */
export const marketDataQuery = (batch?: string) =>
  queryOptions({
    queryKey: ['market-data', batch ?? null],
    queryFn: ({ signal }) =>
      ask(`${apiBase}/market-data/fetches${queryText({ batch })}`, { answer: marketData, signal }),
  });
