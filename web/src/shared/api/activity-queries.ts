import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type ActivityEntry,
  type ActivityQuery,
  activityDetail,
  activityNames,
  activityPage,
  entryPreview,
} from '#contract/activities.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';
import { queryText } from './query-text.ts';

const base = `${apiBase}/activities`;
const one = (id: string) => `${base}/${encodeURIComponent(id)}`;

export const activitiesQuery = (query: ActivityQuery) =>
  queryOptions({
    queryKey: ['activities', 'page', query],
    queryFn: ({ signal }) =>
      ask(`${base}${queryText(query as Parameters<typeof queryText>[0])}`, { answer: activityPage, signal }),
    placeholderData: keepPreviousData,
  });

/** The accounts and instruments that activities name. */
export const activityNamesQuery = queryOptions({
  queryKey: ['activities', 'names'],
  queryFn: ({ signal }) => ask(`${base}/names`, { answer: activityNames, signal }),
});

export const activityQueryOf = (id: string) =>
  queryOptions({
    queryKey: ['activities', 'one', id],
    queryFn: ({ signal }) => ask(one(id), { answer: activityDetail, signal }),
  });

/** What saving an entry would do; `instead`: of the one that it corrects. */
export const entryPreviewQuery = (entry: ActivityEntry, instead: string | null) =>
  queryOptions({
    queryKey: ['activities', 'preview', entry, instead],
    queryFn: ({ signal }) =>
      ask(`${base}/preview${queryText(instead === null ? {} : { instead })}`, {
        answer: entryPreview,
        method: 'POST',
        body: entry,
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const enterActivity = (entry: ActivityEntry) =>
  ask(base, { answer: activityDetail, method: 'POST', body: entry });
export const correctActivity = (id: string, entry: ActivityEntry) =>
  ask(one(id), { answer: activityDetail, method: 'PUT', body: entry });
export const withdrawActivity = (id: string) => ask(one(id), { answer: activityDetail, method: 'DELETE' });
export const switchActivity = (id: string, way: 'undo' | 'redo', change?: number) =>
  ask(`${one(id)}/${way}`, { answer: activityDetail, method: 'POST', body: change === undefined ? {} : { change } });

export const ledgerExportPath = `${base}/export`;
