import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  type AssetClass,
  type InstrumentCorrection,
  instrumentDetail,
  instrumentPage,
  instrumentSessions,
  mergePreview,
  type NewInstrument,
} from '#contract/instruments.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';
import { queryText } from './query-text.ts';

const instruments = `${apiBase}/instruments`;
const of = (instrument: string): string => `${instruments}/${encodeURIComponent(instrument)}`;

export type InstrumentSelection = { readonly search?: string | undefined; readonly class?: AssetClass | undefined };

/** Rows per request of the list; its windows start at multiples of it. */
export const instrumentWindowRows = 200;

/** One window of the instruments that fit, with the count of all. */
export const instrumentWindowQuery = (selection: InstrumentSelection, window: number) =>
  queryOptions({
    queryKey: ['instruments', 'list', selection, window],
    queryFn: ({ signal }) =>
      ask(
        `${instruments}${queryText({ ...selection, offset: window * instrumentWindowRows, limit: instrumentWindowRows })}`,
        { answer: instrumentPage, signal },
      ),
    placeholderData: window === 0 ? keepPreviousData : undefined,
  });

/** The best few that a text fits, as it is typed. */
export const fewInstrumentsQuery = (search: string, limit = 8) =>
  queryOptions({
    queryKey: ['instruments', 'few', search, limit],
    queryFn: ({ signal }) => ask(`${instruments}${queryText({ search, limit })}`, { answer: instrumentPage, signal }),
    placeholderData: keepPreviousData,
  });

export const instrumentQuery = (id: string) =>
  queryOptions({
    queryKey: ['instruments', 'one', id],
    queryFn: ({ signal }) => ask(of(id), { answer: instrumentDetail, signal }),
  });

/** Trading hours of the week that starts at `from`, an instant rounded by the caller so that the answer is kept. */
export const instrumentHoursQuery = (id: string, from: string) =>
  queryOptions({
    queryKey: ['instruments', 'hours', id, from],
    queryFn: ({ signal }) => {
      const to = new Date(Date.parse(from) + 8 * 86_400_000).toISOString();
      return ask(`${of(id)}/sessions${queryText({ from, to })}`, { answer: instrumentSessions, signal });
    },
  });

export const mergePreviewQuery = (from: string, into: string) =>
  queryOptions({
    queryKey: ['instruments', 'merge', from, into],
    queryFn: ({ signal }) => ask(`${of(from)}/merge${queryText({ into })}`, { answer: mergePreview, signal }),
  });

export const addInstrument = (body: NewInstrument) =>
  ask(instruments, { answer: instrumentDetail, method: 'POST', body });

export const correctInstrument = (id: string, body: InstrumentCorrection) =>
  ask(of(id), { answer: instrumentDetail, method: 'PUT', body });

export const mergeInstrument = (from: string, into: string) =>
  ask(`${of(from)}/merge`, { answer: instrumentDetail, method: 'POST', body: { into } });

export const undoInstrumentChange = (id: string, change: number) =>
  ask(`${of(id)}/undo`, { answer: z.unknown(), method: 'POST', body: { change } });

/** What shows instruments, or bars under their ids, and is asked for anew once one of them has changed. */
export const staleByInstrument = ['instruments', 'candles', 'charts', 'position-chart'] as const;
