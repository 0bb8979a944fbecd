import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { type TaxExportQuery, taxYear, taxYearList } from '#contract/tax.ts';
import { openLotList, type plannedSale, taxRoom, whatIfSale } from '#contract/tax-plans.ts';
import { type TaxProfileEntry, taxProfileCheck, taxProfileView } from '#contract/tax-profile.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';
import { queryText } from './query-text.ts';

const base = `${apiBase}/tax`;

/** Every question about taxes begins with this key. */
export const taxKey = ['tax'] as const;

export const taxYearsQuery = queryOptions({
  queryKey: [...taxKey, 'years'],
  queryFn: ({ signal }) => ask(`${base}/years`, { answer: taxYearList, signal }),
});

export const taxYearQueryOf = (year: number, person: string | undefined) =>
  queryOptions({
    queryKey: [...taxKey, 'year', year, person],
    queryFn: ({ signal }) =>
      ask(`${base}/years/${year}${queryText(person === undefined ? {} : { person })}`, { answer: taxYear, signal }),
    placeholderData: keepPreviousData,
  });

export const taxRoomQueryOf = (year: number) =>
  queryOptions({
    queryKey: [...taxKey, 'room', year],
    queryFn: ({ signal }) => ask(`${base}/years/${year}/room`, { answer: taxRoom, signal }),
  });

export const openLotsQuery = queryOptions({
  queryKey: [...taxKey, 'lots'],
  queryFn: ({ signal }) => ask(`${base}/lots`, { answer: openLotList, signal }),
});

export const taxProfileQuery = queryOptions({
  queryKey: [...taxKey, 'profile'],
  queryFn: ({ signal }) => ask(`${base}/profile`, { answer: taxProfileView, signal }),
});

export const planSale = (sale: z.input<typeof plannedSale>) =>
  ask(`${base}/what-if`, { answer: whatIfSale, method: 'POST', body: sale });
export const checkTaxProfile = (profile: TaxProfileEntry) =>
  ask(`${base}/profile/check`, { answer: taxProfileCheck, method: 'POST', body: profile });
export const sayTaxProfile = (profile: TaxProfileEntry) =>
  ask(`${base}/profile`, { answer: taxProfileView, method: 'PUT', body: profile });
export const switchTaxProfile = (way: 'undo' | 'redo') =>
  ask(`${base}/profile/switch`, { answer: taxProfileView, method: 'POST', body: { way } });

export const taxExportPath = (year: number, query: TaxExportQuery): string =>
  `${base}/years/${year}/export${queryText(query)}`;
