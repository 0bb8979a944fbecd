import { type Route, route } from '#api/route.ts';
import { folderList, newFolder, readPage, readQuery, watchedFolder } from '#contract/watched-folders.ts';
import { byId } from './id.ts';

export const watchedFolderRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/watched-folders',
    summary: 'The folders whose files are imported by themselves.',
    access: 'owner',
    schemas: { reply: folderList },
    handle: ({ useCases }, { context }) => useCases.listFolders(context),
  }),
  route({
    method: 'POST',
    path: '/watched-folders',
    summary: 'Watches a folder, or sets what is answered for the files of one that is watched.',
    access: 'owner',
    schemas: { body: newFolder, reply: watchedFolder },
    handle: ({ useCases }, { context, body }) => useCases.putFolder(context, body),
  }),
  route({
    method: 'DELETE',
    path: '/watched-folders/:id',
    summary: 'Stops watching a folder; what was imported stays.',
    access: 'owner',
    schemas: { params: byId, reply: 'nothing' },
    handle: ({ useCases }, { context, params }) => useCases.switchFolder(context, params.id, false),
  }),
  route({
    method: 'POST',
    path: '/watched-folders/:id/restore',
    summary: 'Watches a folder again that was removed, as it was.',
    access: 'owner',
    schemas: { params: byId, reply: 'nothing' },
    handle: ({ useCases }, { context, params }) => useCases.switchFolder(context, params.id, true),
  }),
  route({
    method: 'GET',
    path: '/watched-folders/:id/files',
    summary: 'What became of the files of a watched folder, the newest first.',
    access: 'owner',
    schemas: { params: byId, query: readQuery, reply: readPage },
    handle: ({ useCases }, { context, params, query }) => useCases.folderFiles(context, params.id, query),
  }),
];
