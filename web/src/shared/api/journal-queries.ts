import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  type AnnotationChange,
  type AnnotationTarget,
  type AnnotationView,
  annotationView,
  type CustomField,
  type CustomFieldChange,
  calendarMonth,
  customField,
  type EntryQuery,
  journalHistory,
  orphanedAnnotations,
  playbook,
  type Setup,
  type SetupChange,
  type StoredImage,
  type SwitchedEdit,
  setup,
  storedImage,
  switchedEdit,
  tradingDay,
} from '#contract/journal.ts';
import { ask } from './http.ts';
import { apiBase, paths } from './paths.ts';
import { queryText } from './query-text.ts';

const base = `${apiBase}/journal`;

export const annotationQuery = (target: AnnotationTarget) =>
  queryOptions({
    queryKey: ['journal', 'annotation', target],
    queryFn: ({ signal }) => ask(paths.annotation(target), { answer: annotationView, signal }),
  });

export const putAnnotation = (target: AnnotationTarget, change: AnnotationChange): Promise<AnnotationView> =>
  ask(paths.annotation(target), { answer: annotationView, method: 'PUT', body: change });

export const historyQuery = (entry: EntryQuery) =>
  queryOptions({
    queryKey: ['journal', 'history', entry],
    queryFn: ({ signal }) => ask(`${base}/history${queryText(entry)}`, { answer: journalHistory, signal }),
  });

export type Way = 'undo' | 'redo';

export const switchEdit = (way: Way, edit: EntryQuery & { readonly edit: number }): Promise<unknown> =>
  ask(`${base}/history/${way}`, { answer: z.unknown(), method: 'POST', body: edit });

/** The last edit of whoever is signed in. */
export const switchOwnEdit = (way: Way): Promise<SwitchedEdit> =>
  ask(`${base}/${way}`, { answer: switchedEdit, method: 'POST' });

export const playbookQuery = queryOptions({
  queryKey: ['journal', 'playbook'],
  queryFn: ({ signal }) => ask(`${base}/playbook`, { answer: playbook, signal }),
});

/** null: a new one. */
export const putSetup = (id: string | null, change: SetupChange): Promise<Setup> =>
  id === null
    ? ask(`${base}/setups`, { answer: setup, method: 'POST', body: change })
    : ask(`${base}/setups/${encodeURIComponent(id)}`, { answer: setup, method: 'PUT', body: change });

export const putCustomField = (id: string | null, change: CustomFieldChange): Promise<CustomField> =>
  id === null
    ? ask(`${base}/fields`, { answer: customField, method: 'POST', body: change })
    : ask(`${base}/fields/${encodeURIComponent(id)}`, { answer: customField, method: 'PUT', body: change });

export const sendImage = (file: File): Promise<StoredImage> => {
  const body = new FormData();
  body.append('file', file, file.name);
  return ask(`${base}/images`, { answer: storedImage, method: 'POST', body });
};

export const calendarQuery = (month: string, account: string | undefined) =>
  queryOptions({
    queryKey: ['journal', 'calendar', month, account],
    queryFn: ({ signal }) => ask(`${base}/calendar${queryText({ month, account })}`, { answer: calendarMonth, signal }),
    placeholderData: keepPreviousData,
  });

export const orphansQuery = queryOptions({
  queryKey: ['journal', 'orphans'],
  queryFn: ({ signal }) => ask(`${base}/orphans`, { answer: orphanedAnnotations, signal }),
});

export const dayQuery = (date: string, account: string | undefined) =>
  queryOptions({
    queryKey: ['journal', 'day', date, account],
    queryFn: ({ signal }) => ask(`${base}/day${queryText({ date, account })}`, { answer: tradingDay, signal }),
  });
