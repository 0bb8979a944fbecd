import { type Route, route } from '#api/route.ts';
import { board, boardId, boardList, putBoard } from '#contract/boards.ts';

export const boardRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/boards',
    summary: 'The boards of whoever asks, in their order: those that come with the product, and their own.',
    access: 'viewer',
    schemas: { reply: boardList },
    async handle({ useCases }, { context }) {
      return { boards: [...(await useCases.listBoards(context))] };
    },
  }),
  route({
    method: 'PUT',
    path: '/boards/:board',
    summary: 'Keeps a board: a new one under an id of the caller, or a change of the version that it builds on.',
    access: 'viewer',
    schemas: { params: boardId, body: putBoard, reply: board },
    handle: ({ useCases }, { context, params, body: { version, ...shape } }) =>
      useCases.keepBoard(context, { id: params.board, ...shape }, version),
  }),
  route({
    method: 'DELETE',
    path: '/boards/:board',
    summary: 'Removes a board; one that came with the product is as it came afterwards.',
    access: 'viewer',
    schemas: { params: boardId, reply: 'nothing' },
    handle: ({ useCases }, { context, params }) => useCases.removeBoard(context, params.board),
  }),
];
