import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { mappingPreview, storedMapping, type TableMapping, tableOutline } from '#contract/import-mappings.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';

const id = encodeURIComponent;
const tableOf = (upload: string): string => `${apiBase}/uploads/${id(upload)}/table`;
const mappingOf = (fingerprint: string): string => `${apiBase}/import-mappings/${id(fingerprint)}`;

export const outlineQuery = (upload: string) =>
  queryOptions({
    queryKey: ['tables', upload],
    queryFn: ({ signal }) => ask(tableOf(upload), { answer: tableOutline, signal }),
    staleTime: 0,
    gcTime: 0,
  });

export const mappingPreviewQuery = (upload: string, mapping: TableMapping) =>
  queryOptions({
    queryKey: ['tables', upload, 'preview', mapping],
    queryFn: ({ signal }) => ask(tableOf(upload), { answer: mappingPreview, method: 'POST', body: mapping, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const keepMapping = (fingerprint: string, mapping: TableMapping) =>
  ask(mappingOf(fingerprint), { answer: storedMapping, method: 'PUT', body: mapping });
export const removeMapping = (fingerprint: string) =>
  ask(mappingOf(fingerprint), { answer: z.unknown(), method: 'DELETE' });
