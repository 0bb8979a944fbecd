import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import { zoneOf } from '#domain/values/zone.ts';
import type { FileRead, FolderSettings, WatchedFolder } from '#ports/watched-folder-store.ts';
import type { FolderPorts } from './ports.ts';

type ManagePorts = Pick<FolderPorts, 'folders' | 'folderFiles' | 'clock' | 'newId' | 'foldersChanged'>;

/** Returns the folders that are watched. */
export const listFolders = async (
  { folders }: Pick<FolderPorts, 'folders'>,
  { ledger }: LedgerContext,
): Promise<readonly WatchedFolder[]> => (await folders.list(ledger)).filter(({ removed }) => !removed);

/**
 * Watches a folder, or sets what is answered for the files of one that is watched.
 *
 * @throws AppError `FOLDER_REFUSED`, `TIMEZONE_UNKNOWN`
 */
export const putFolder = async (
  { folders, folderFiles, clock, newId, foldersChanged }: ManagePorts,
  { ledger, actor }: LedgerContext,
  settings: FolderSettings,
): Promise<WatchedFolder> => {
  const timeZone = settings.timeZone === null ? null : zoneOf(settings.timeZone).id;
  const path = await folderFiles.resolve(settings.path);
  const folder = await folders.put(ledger, newId(), { ...settings, path, timeZone }, clock.now(), actor);
  foldersChanged(ledger);
  return folder;
};

/**
 * Stops watching a folder, named by its id or path, or watches it again as it was; what was imported stays.
 *
 * @throws AppError `NOT_FOUND`
 */
export const switchFolder = async (
  ports: ManagePorts,
  context: LedgerContext,
  name: string,
  watched: boolean,
): Promise<void> => {
  const { id } = await requireFolder(ports, context, name);
  await ports.folders.setRemoved(context.ledger, id, !watched, context.actor);
  ports.foldersChanged(context.ledger);
};

/** Returns what became of the files of a folder, the newest first. @throws AppError `NOT_FOUND` */
export const folderReads = async (
  ports: Pick<FolderPorts, 'folders'>,
  context: LedgerContext,
  name: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly FileRead[]; readonly total: number }> => {
  const { id } = await requireFolder(ports, context, name);
  return ports.folders.reads(context.ledger, id, page);
};

const requireFolder = async (
  { folders }: Pick<FolderPorts, 'folders'>,
  { ledger }: LedgerContext,
  name: string,
): Promise<WatchedFolder> => {
  const found = (await folders.list(ledger)).find(({ id, path }) => id === name || path === name);
  if (found === undefined)
    throw new AppError('NOT_FOUND', `No folder ${name} is watched.`, { details: { folder: name } });
  return found;
};
