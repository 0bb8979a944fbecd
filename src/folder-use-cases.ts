import type { UseCases } from '#api/dependencies.ts';
import { folderReads, listFolders, putFolder, switchFolder } from '#application/watched-folders/manage-folders.ts';
import type { FolderPorts } from '#application/watched-folders/ports.ts';
import type { WatchedFolder as FolderView, FileRead as ReadView } from '#contract/watched-folders.ts';
import type { FileRead, WatchedFolder } from '#ports/watched-folder-store.ts';

type FolderUseCases = Pick<UseCases, 'listFolders' | 'putFolder' | 'switchFolder' | 'folderFiles'>;

/** The use cases of watched folders, in the words of the contract. */
export const folderUseCases = (ports: FolderPorts): FolderUseCases => ({
  listFolders: async (context) => ({ folders: (await listFolders(ports, context)).map(folderView) }),
  putFolder: async (context, settings) => folderView(await putFolder(ports, context, settings)),
  switchFolder: (context, id, watched) => switchFolder(ports, context, id, watched),
  folderFiles: async (context, id, page) => {
    const { rows, total } = await folderReads(ports, context, id, page);
    return { rows: rows.map(readView), total };
  },
});

const folderView = ({ removed: _, addedAt, ...folder }: WatchedFolder): FolderView => ({
  ...folder,
  addedAt: new Date(addedAt).toISOString(),
});

const readView = ({ folder: _, hash: __, answers: ___, counts, modifiedAt, readAt, ...read }: FileRead): ReadView => ({
  ...read,
  ...counts,
  modifiedAt: new Date(modifiedAt).toISOString(),
  readAt: new Date(readAt).toISOString(),
});
