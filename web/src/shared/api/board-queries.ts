import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { board, boardList, type PutBoard } from '#contract/boards.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';

const boards = `${apiBase}/boards`;

export const boardsQuery = queryOptions({
  queryKey: ['boards'],
  queryFn: async ({ signal }) => (await ask(boards, { answer: boardList, signal })).boards,
});

export const putBoard = (id: string, body: PutBoard) =>
  ask(`${boards}/${encodeURIComponent(id)}`, { answer: board, method: 'PUT', body });

export const deleteBoard = (id: string) =>
  ask(`${boards}/${encodeURIComponent(id)}`, { answer: z.unknown(), method: 'DELETE' });
