import { Option } from 'commander';
import type { Declare } from './declare.ts';

/** Declares `kontor folders`. */
export const folderCommands = ({ add, group, json, io }: Declare): void => {
  const folders = group('folders', 'Folders whose files are imported by themselves while Kontor is served.');
  const load = () => import('./folders.ts');

  add(folders, 'list', 'List the folders that are watched.', 'kontor folders list --json', { isDefault: true })
    .addOption(json)
    .action(async (options) => (await load()).listFolders(options, io));

  add(
    folders,
    'add',
    'Watch a folder, or set what is answered for its files.',
    'kontor folders add /srv/ninjatrader --timezone Europe/Berlin',
  )
    .argument('<path>', 'folder on the machine of the role broker')
    .option('--timezone <zone>', 'IANA zone of times that carry none; else that of the source')
    .option('--account <account>', 'whose executions they are where a file names no account')
    .addOption(
      new Option('--date-order <order>', 'how to read a date such as 2/9/2025').choices(['day-first', 'month-first']),
    )
    .option('--polling', 'look again and again: for network drives, which tell nothing')
    .addOption(json)
    .action(async (path, options) => (await load()).addFolder(path, options, io));

  add(folders, 'log', 'Show what became of the files of a folder.', 'kontor folders log /srv/ninjatrader')
    .argument('<folder>', 'path or id')
    .option('--limit <number>', 'how many, the newest first', '50')
    .addOption(json)
    .action(async (folder, options) => (await load()).showLog(folder, options, io));

  add(folders, 'remove', 'Watch a folder no more; what was imported stays.', 'kontor folders remove /srv/ninjatrader')
    .argument('<folder>', 'path or id')
    .addOption(json)
    .action(async (folder, options) => (await load()).switchFolder(folder, false, options, io));

  add(folders, 'undo', 'Watch a folder again that was removed.', 'kontor folders undo /srv/ninjatrader')
    .argument('<folder>', 'path or id')
    .addOption(json)
    .action(async (folder, options) => (await load()).switchFolder(folder, true, options, io));
};
