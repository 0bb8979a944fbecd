import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { type KeyedSource, marketDataKeys } from '#contract/source-keys.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';

const none = z.unknown();
const path = (source: KeyedSource): string => `${apiBase}/market-data/keys/${source}`;

export const sourceKeysQuery = queryOptions({
  queryKey: ['market-data', 'keys'],
  queryFn: ({ signal }) => ask(`${apiBase}/market-data/keys`, { answer: marketDataKeys, signal }),
});

export const setSourceKey = (source: KeyedSource, secret: string) =>
  ask(path(source), { answer: none, method: 'PUT', body: { secret } });

export const removeSourceKey = (source: KeyedSource) => ask(path(source), { answer: none, method: 'DELETE' });
