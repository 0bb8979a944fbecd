import type { Declare } from './declare.ts';

/** Declares `kontor journal`. */
export const journalCommands = ({ add, group, json, io }: Declare): void => {
  const journal = group('journal', 'What was written on positions, days and executions.');
  const load = () => import('./journal.ts');

  add(
    journal,
    'export',
    'Write notes, playbook, own fields and pictures as JSON.',
    'kontor journal export --out journal.json',
  )
    .option('--out <file>', 'write to this file instead of stdout')
    .action(async (options) => (await load()).exportJournal(options, io));

  add(
    journal,
    'import',
    'Take in the file of an export; what the ledger says beside it stays.',
    'kontor journal import journal.json',
  )
    .argument('<file>', 'what `kontor journal export` wrote')
    .addOption(json)
    .action(async (file, options) => (await load()).importJournal(file, options, io));
};
