import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { type PutView, type SavedView, savedView, viewList } from '#contract/saved-views.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';

const of = (view: string): string => `${apiBase}/views/${encodeURIComponent(view)}`;

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => ask(`${apiBase}/views`, { answer: viewList, signal }),
});

export const putView = (id: string, view: PutView): Promise<SavedView> =>
  ask(of(id), { answer: savedView, method: 'PUT', body: view });

export const deleteView = (id: string): Promise<unknown> => ask(of(id), { answer: z.unknown(), method: 'DELETE' });
