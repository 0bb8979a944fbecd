import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { type NewProduct, productAdded, productList } from '#contract/products.ts';
import { overview, sourceZones } from '#contract/session.ts';
import { jobsState, readiness } from '#contract/system.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';

const none = z.unknown();
const id = encodeURIComponent;

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => ask(`${apiBase}/overview`, { answer: overview, signal }),
});

export const productsQuery = queryOptions({
  queryKey: ['products'],
  queryFn: ({ signal }) => ask(`${apiBase}/products`, { answer: productList, signal }),
});

export const addProduct = (body: NewProduct) =>
  ask(`${apiBase}/products`, { answer: productAdded, method: 'POST', body });

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => ask(`${apiBase}/sources`, { answer: sourceZones, signal }),
});

export const setSourceZone = (source: string, timeZone: string) =>
  ask(`${apiBase}/sources/${id(source)}`, { answer: none, method: 'PUT', body: { timeZone } });

export const loadDemo = () => ask(`${apiBase}/demo`, { answer: none, method: 'POST' });
export const removeDemo = () => ask(`${apiBase}/demo`, { answer: none, method: 'DELETE' });

export const healthQuery = queryOptions({
  queryKey: ['system', 'health'],
  queryFn: ({ signal }) => ask(`${apiBase}/system/health`, { answer: readiness, signal }),
  refetchInterval: 10_000,
});

export const jobsQuery = queryOptions({
  queryKey: ['system', 'jobs'],
  queryFn: ({ signal }) => ask(`${apiBase}/system/jobs`, { answer: jobsState, signal }),
  refetchInterval: 10_000,
});

export const retryJob = (job: string) =>
  ask(`${apiBase}/system/jobs/${id(job)}/retry`, { answer: none, method: 'POST' });
