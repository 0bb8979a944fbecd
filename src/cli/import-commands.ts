import { type Command, Option } from 'commander';
import type { Io } from './io.ts';

type Declare = {
  readonly add: (parent: Command, name: string, text: string, example: string) => Command;
  readonly program: Command;
  readonly zoneText: string;
  readonly json: Option;
  readonly io: Io;
};

/** Declares what takes files in, and their batches out and in again. */
export const importCommands = ({ add, program, zoneText, json, io }: Declare): void => {
  add(
    program,
    'import',
    'Take the executions and activities of a file into the ledger.',
    'kontor import "NinjaTrader Grid.csv" --timezone Europe/Berlin',
  )
    .argument('<file>', 'the file as the platform exported it')
    .option('--timezone <zone>', `${zoneText}; asked once per source, then remembered`)
    .addOption(
      new Option('--date-order <order>', 'how to read a date such as 2/9/2025').choices([
        'day-first',
        'month-first',
        'iso',
      ]),
    )
    .option('--account <name>', 'whose rows they are, where the file names no account')
    .option('--add-instruments', 'add instruments that the ledger does not know, where the file says what they are')
    .option('--format <name>', 'read the file as this format and no other, for instance tradovate-performance')
    .option(
      '--mapping <file>',
      'read a table of unknown columns as this JSON file says; kept mappings are found by themselves',
    )
    .option('--dry-run', 'only say what it would do')
    .addOption(json)
    .action(async (file, options) => (await import('./import.ts')).importFile(file, options, io));

  add(
    program,
    'reconcile',
    'Check a list of finished trades against the ledger; nothing is imported.',
    'kontor reconcile "Trade Performance.csv" --timezone Europe/Berlin',
  )
    .argument('<file>', 'the list of trades as the platform exported it')
    .option('--timezone <zone>', `${zoneText}; the one remembered for its source where it is left out`)
    .addOption(
      new Option('--date-order <order>', 'how to read a date such as 2/9/2025').choices(['day-first', 'month-first']),
    )
    .option('--account <name>', 'whose trades they are, where the file names no account')
    .addOption(json)
    .action(async (file, options) => (await import('./reconcile.ts')).reconcileFile(file, options, io));

  add(program, 'undo', 'Take exactly what one import brought out of the ledger.', 'kontor undo 01JQ8N3V6K')
    .argument('<batch>', 'id of the import, as `kontor import` printed it')
    .addOption(json)
    .action(async (batch, options) => (await import('./undo.ts')).undo(batch, options, io));

  add(program, 'redo', 'Bring what an undone import brought back.', 'kontor redo 01JQ8N3V6K')
    .argument('<batch>', 'id of the import')
    .addOption(json)
    .action(async (batch, options) => (await import('./redo.ts')).redo(batch, options, io));

  add(program, 'imports', 'List the imports, the newest first.', 'kontor imports --json')
    .addOption(json)
    .action(async (options) => (await import('./imports.ts')).imports(options, io));
};
