import { resolve } from 'node:path';
import { type FileRead, newFolder, readQuery, type WatchedFolder } from '#contract/watched-folders.ts';
import { type Io, printJson } from './io.ts';
import { parsedCall } from './parsed-call.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type Common = { readonly data?: string; readonly json?: boolean };
export type FolderOptions = Common & {
  readonly timezone?: string;
  readonly account?: string;
  readonly dateOrder?: string;
  readonly polling?: boolean;
};

const columns: readonly Column<WatchedFolder>[] = [
  { title: 'path', value: ({ path }) => path },
  { title: 'zone', value: ({ timeZone }) => timeZone },
  { title: 'account', value: ({ account }) => account },
  { title: 'date order', value: ({ dateOrder }) => dateOrder },
  { title: 'polling', value: ({ polling }) => (polling ? 'yes' : 'no') },
  { title: 'problem', value: ({ problem }) => problem?.message ?? null },
  { title: 'id', value: ({ id }) => id },
];

const readColumns: readonly Column<FileRead>[] = [
  { title: 'when', value: ({ readAt }) => readAt },
  { title: 'file', value: ({ name }) => name },
  { title: 'outcome', value: ({ outcome, cut }) => (cut ? `${outcome}, last row cut off` : outcome) },
  { title: 'added', value: ({ added }) => added, align: 'right' },
  { title: 'duplicate', value: ({ duplicate }) => duplicate, align: 'right' },
  { title: 'held', value: ({ held }) => held, align: 'right' },
  { title: 'conflicting', value: ({ conflicting }) => conflicting, align: 'right' },
  { title: 'batch', value: ({ batch }) => batch },
  { title: 'problem', value: ({ problem }) => (problem === null ? null : `${problem.code}: ${problem.message}`) },
];

export const listFolders = (options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const { folders } = await useCases.listFolders(context);
    if (options.json) return void (await printJson(io, folders));
    if (folders.length === 0) return io.say('No folder is watched.');
    await io.print(tableText(columns, folders));
  });

export const addFolder = (path: string, options: FolderOptions, io: Io): Promise<void> => {
  const { timezone, account, dateOrder, polling } = options;
  const settings = parsedCall(newFolder, { path: resolve(path), timeZone: timezone, account, dateOrder, polling });
  return withKontor(options, async ({ useCases }, context) => {
    const folder = await useCases.putFolder(context, settings);
    if (options.json) await printJson(io, folder);
    else await io.print(tableText(columns, [folder]));
  });
};

export const showLog = (folder: string, options: Common & { readonly limit: string }, io: Io): Promise<void> => {
  const page = parsedCall(readQuery, { limit: options.limit });
  return withKontor(options, async ({ useCases }, context) => {
    const { rows } = await useCases.folderFiles(context, nameOf(folder), page);
    if (options.json) return void (await printJson(io, rows));
    if (rows.length === 0) return io.say('No file has come yet.');
    await io.print(tableText(readColumns, rows));
  });
};

export const switchFolder = (folder: string, watched: boolean, options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    await useCases.switchFolder(context, nameOf(folder), watched);
    if (options.json) await printJson(io, { folder, watched });
    else io.say(watched ? `${folder} is watched again.` : `${folder} is watched no more.`);
  });

/** A path as a person types it, or an id as it is. */
const nameOf = (folder: string): string => (/[\\/.]/.test(folder) ? resolve(folder) : folder);
