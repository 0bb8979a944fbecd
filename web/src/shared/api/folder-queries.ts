import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { type FolderEntry, folderList, readPage, watchedFolder } from '#contract/watched-folders.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';

const none = z.unknown();
const base = `${apiBase}/watched-folders`;
const pathOf = (folder: string): string => `${base}/${encodeURIComponent(folder)}`;

export const foldersQuery = queryOptions({
  queryKey: ['watched-folders'],
  queryFn: ({ signal }) => ask(base, { answer: folderList, signal }),
});

export const folderLogQuery = (folder: string, limit: number) =>
  queryOptions({
    queryKey: ['watched-folders', folder, limit],
    queryFn: ({ signal }) => ask(`${pathOf(folder)}/files?limit=${limit}`, { answer: readPage, signal }),
    placeholderData: keepPreviousData,
  });

export const putFolder = (body: FolderEntry) => ask(base, { answer: watchedFolder, method: 'POST', body });
export const removeFolder = (folder: string) => ask(pathOf(folder), { answer: none, method: 'DELETE' });
export const restoreFolder = (folder: string) => ask(`${pathOf(folder)}/restore`, { answer: none, method: 'POST' });
