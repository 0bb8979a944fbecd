import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { rateCourse, rateOnDay, ratesStatus, ratesSynced } from '#contract/rates.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';

const base = `${apiBase}/rates`;

/** Every question about rates begins with this key. */
export const ratesKey = ['rates'] as const;

export const ratesStatusQuery = queryOptions({
  queryKey: [...ratesKey, 'status'],
  queryFn: ({ signal }) => ask(`${base}/status`, { answer: ratesStatus, signal }),
});

export const rateCourseQuery = (currency: string) =>
  queryOptions({
    queryKey: [...ratesKey, 'course', currency],
    queryFn: ({ signal }) => ask(`${base}?quote=${currency}`, { answer: rateCourse, signal }),
    placeholderData: keepPreviousData,
  });

export const rateOnQuery = (currency: string, date: string) =>
  queryOptions({
    queryKey: [...ratesKey, 'on', currency, date],
    queryFn: ({ signal }) => ask(`${base}/on?quote=${currency}&date=${date}`, { answer: rateOnDay, signal }),
    placeholderData: keepPreviousData,
  });

export const syncRates = () => ask(`${base}/sync`, { answer: ratesSynced, method: 'POST' });
