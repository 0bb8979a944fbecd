import { Command, Option } from 'commander';
import { intervals } from '#domain/market/bars.ts';
import { packageVersion } from '#root/package.ts';
import { accountCommands } from './account-commands.ts';
import { activityCommands } from './activity-commands.ts';
import { repeat } from './declare.ts';
import { amountAboveZero, currencyOption, figureOptions } from './figure-options.ts';
import { folderCommands } from './folder-commands.ts';
import { goalCommands } from './goal-commands.ts';
import { importCommands } from './import-commands.ts';
import { instrumentCommands } from './instrument-commands.ts';
import type { Io } from './io.ts';
import { journalCommands } from './journal-commands.ts';
import { linkCommands } from './link-commands.ts';
import { portfolioCommands } from './portfolio-commands.ts';
import { taxCommands } from './tax-commands.ts';
import { tearsheetCommand } from './tearsheet-command.ts';

const zoneText = 'IANA zone of times that carry none, for instance Europe/Berlin';
/**
 * Declares every command. A command's own file is loaded when it runs and not before, so that --help answers at once.
 *
 * What a command throws is left to the caller, as are commander's own complaints (`CommanderError`), and its help and version,
 * which are told to `help`.
 */
export const createProgram = (io: Io, help: (text: string) => void = () => {}): Command => {
  const program = new Command('kontor')
    .description('A self-hosted trading office: journal, portfolio and positions over one event-sourced ledger.')
    .version(packageVersion, '--version', 'print the version')
    .helpOption('-h, --help', 'say what the command does and how it is called')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: help, writeErr: () => {} })
    .configureHelp({ sortSubcommands: false, helpWidth: 110 });

  /** `isDefault`: it runs where its group is called alone. */
  const add = (parent: Command, name: string, text: string, example: string, { isDefault = false } = {}): Command =>
    parent
      .command(name, { isDefault })
      .description(text)
      .option('--data <dir>', 'data directory (KONTOR_DATA, ./data)')
      .addHelpText('after', `\nExample:\n  $ ${example}`);
  const json = new Option('--json', 'print JSON, errors too');
  const group = (name: string, text: string): Command => program.command(name).description(text).helpCommand(false);

  add(
    program,
    'serve',
    'Serve the pages and run the work behind them, until it is told to stop.',
    'kontor serve --port 8420',
  )
    .option('--role <roles>', 'only these, with commas between: core, broker, bus, monitor, web')
    .option('--host <address>', 'address to listen on (KONTOR_HOST, 127.0.0.1)')
    .option('--port <port>', 'port to listen on (KONTOR_PORT, 8420)')
    .action(async (options) => (await import('./serve.ts')).serve(options, io));

  importCommands({ add, program, zoneText, json, io });

  filteredPositions(
    add(program, 'positions', 'List positions, the newest first.', 'kontor positions --status open --account Sim101'),
  )
    .addOption(json)
    .action(async (options) => (await import('./positions.ts')).positions(options, io));

  figureOptions(
    filtered(
      add(
        program,
        'statistics',
        'Print every figure of the closed positions that match, with its unit and its sample.',
        'kontor statistics --account Sim101 --from 2026-01-01 --json',
      ),
    )
      .option('--product <root>', 'only this product, for instance MNQ; may be repeated', repeat)
      .addOption(new Option('--side <side>', 'only these').choices(['long', 'short']))
      .addOption(new Option('--result <result>', 'only these').choices(['win', 'loss', 'flat']))
      .addOption(
        new Option(
          '--counting <mode>',
          'linked positions each for itself, by their leader alone, or as one trade',
        ).choices(['apart', 'leader', 'sum']),
      )
      .option('--currency <code>', 'results in this currency; without it the one that most are in', currencyOption)
      .option(
        '--capital <amount>',
        'what daily returns are measured on; without it what the accounts started with',
        amountAboveZero,
      ),
  )
    .addOption(new Option('--language <language>', 'language of what people read').choices(['en', 'de']).default('en'))
    .addOption(json)
    .action(async (options) => (await import('./statistics.ts')).printStatistics(options, io));

  filtered(
    add(
      program,
      'breaches',
      'Print what broken rules, stops and sizes, and mistakes, cost.',
      'kontor breaches --from 2026-01-01 --stop-ticks 4',
    ),
  )
    .option(
      '--stop-ticks <ticks>',
      'an exit so far beyond the planned stop has broken the plan; 1 where it is left out',
    )
    .option('--currency <code>', 'results in this currency; without it the one that most are in', currencyOption)
    .addOption(json)
    .action(async (options) => (await import('./breaches.ts')).printBreaches(options, io));

  filtered(
    add(
      program,
      'executions',
      'List executions, the newest first.',
      'kontor executions --instrument "MNQ MAR25" --json',
    ),
  )
    .addOption(new Option('--side <side>', 'only these').choices(['buy', 'sell']))
    .option('--batch <batch>', 'only those of this import')
    .addOption(json)
    .action(async (options) => (await import('./executions.ts')).executions(options, io));

  const exports = group('export', 'Write what the ledger holds to a file.');
  add(
    exports,
    'ledger',
    "Write the ledger's own file: activities, instruments, accounts, prices, rates and what is said of taxation.",
    'kontor export ledger --out ledger.json',
  )
    .option('--out <file>', 'file to write; stdout where it is not given')
    .action(async (options) => (await import('./activities.ts')).exportLedger(options, io));

  filtered(
    add(
      exports,
      'executions',
      'Write executions to a file that imports again to nothing new.',
      'kontor export executions --format ninjatrader --out fills.csv',
    ),
  )
    .addOption(
      new Option('--format <format>', 'what the file is for')
        .choices(['ninjatrader', 'json', 'csv'])
        .default('ninjatrader'),
    )
    .option('--out <file>', 'file to write; stdout where it is not given')
    .action(async (options) => (await import('./export-executions.ts')).exportExecutions(options, io));

  filteredPositions(
    add(
      exports,
      'positions',
      'Write positions to a table.',
      'kontor export positions --format xlsx --out positions.xlsx',
    ),
  )
    .addOption(new Option('--format <format>', 'kind of table').choices(['csv', 'xlsx']).default('csv'))
    .option('--out <file>', 'file to write; stdout where it is not given')
    .action(async (options) => (await import('./export-positions.ts')).exportPositions(options, io));

  add(
    program,
    'rebuild',
    'Build read models anew from the events, beside the live ones, and swap them in.',
    'kontor rebuild positions',
  )
    .argument('[projection]', 'only this one')
    .addOption(json)
    .action(async (projection, options) => (await import('./rebuild.ts')).rebuild(projection, options, io));

  add(program, 'doctor', 'Check everything that Kontor stands on and say how to mend what is wrong.', 'kontor doctor')
    .addOption(json)
    .action(async (options) => (await import('./doctor.ts')).doctor(options, io));

  const candles = group('candles', 'The bars that charts are drawn from.');
  add(
    candles,
    'import',
    'Take the bars of a file into the store: text, NinjaTrader, Parquet or Arrow.',
    'kontor candles import MNQ.txt --instrument "MNQ MAR25" --interval 1m --timezone UTC',
  )
    .argument('<file>', 'the file; gzipped ones too')
    .requiredOption('--instrument <id>', 'instrument, in any spelling')
    .addOption(storedInterval())
    .option('--timezone <zone>', zoneText)
    .option('--source <name>', 'where the bars come from; sources are kept apart', 'file')
    .addOption(
      new Option('--bar-time <time>', 'what the times name; the start where the file does not say').choices([
        'start',
        'end',
      ]),
    )
    .addOption(
      new Option('--date-order <order>', 'how to read a date such as 2/9/2025').choices(['day-first', 'month-first']),
    )
    .addOption(new Option('--decimal <sign>', 'how to read a price such as 1,085').choices(['point', 'comma']))
    .addOption(json)
    .action(async (file, options) => (await import('./candles-import.ts')).importCandles(file, options, io));
  add(
    candles,
    'export',
    'Write the stored bars of an instrument to a file.',
    'kontor candles export --instrument "MNQ MAR25" --interval 1m --format parquet --out mnq.parquet',
  )
    .requiredOption('--instrument <id>', 'instrument, in any spelling')
    .addOption(anyInterval())
    .option('--source <name>', 'only needed where several sources have such bars')
    .option('--from <time>', 'only from this day or instant (ISO 8601, UTC) on')
    .option('--to <time>', 'only before this day or instant')
    .addOption(
      new Option(
        '--adjust <how>',
        'apply splits, or splits and dividends (total return); raw where it is not given',
      ).choices(['none', 'splits', 'total']),
    )
    .addOption(
      new Option('--continuous <how>', 'all contracts of a root one after the other, and how prices are moved').choices(
        ['unadjusted', 'back-adjusted', 'ratio'],
      ),
    )
    .addOption(
      new Option('--roll <by>', 'when the next contract follows; volume where it is not given').choices([
        'volume',
        'expiry',
        'first-notice',
      ]),
    )
    .option('--roll-days <count>', 'business days before that date; 5 where it is not given')
    .addOption(new Option('--format <format>', 'kind of file').choices(['csv', 'parquet', 'arrow']).default('csv'))
    .option('--out <file>', 'file to write; stdout where it is not given')
    .action(async (options) => (await import('./candles-export.ts')).exportCandles(options, io));
  add(
    candles,
    'sync',
    'Fetch the bars that are missing of what is held, or of one instrument, and say what each source said.',
    'kontor candles sync "MNQ MAR25" --interval 1m --from 2025-01-28',
  )
    .argument('[instrument]', 'only this one, in any spelling')
    .addOption(new Option('--interval <interval>', 'length of a bar; minutes and days without it').choices(intervals))
    .option('--from <time>', 'from this day or instant (ISO 8601, UTC) on; a month of minutes, a year of days')
    .option('--to <time>', 'only before this day or instant; now without it')
    .addOption(json)
    .action(async (name, options) => (await import('./candles-sync.ts')).candlesSync(name, options, io));
  add(
    candles,
    'status',
    'Say which bars are stored, and which the calendar of the exchange expects beside them.',
    'kontor candles status --json',
  )
    .addOption(json)
    .action(async (options) => (await import('./candles-status.ts')).candlesStatus(options, io));

  add(
    candles,
    'corrections',
    'List the bars that a later file or fetch changed, with what they were before.',
    'kontor candles corrections --instrument "MNQ MAR25" --interval 1m --confirm',
  )
    .requiredOption('--instrument <id>', 'instrument, in any spelling')
    .addOption(storedInterval())
    .option('--source <name>', 'only needed where several sources have such bars')
    .option('--confirm', 'let go of what they were before')
    .addOption(json)
    .action(async (options) => (await import('./candles-corrections.ts')).candlesCorrections(options, io));

  add(
    candles,
    'remove',
    'Remove bars of one source; what a source brought itself is fetched anew where it is still wanted.',
    'kontor candles remove --instrument "MNQ MAR25" --interval 1m --source file --from 2025-01-28',
  )
    .requiredOption('--instrument <id>', 'instrument, in any spelling')
    .addOption(storedInterval())
    .requiredOption('--source <name>', 'where the bars came from; `kontor candles status` lists it')
    .option('--from <time>', 'only from this day or instant (ISO 8601, UTC) on')
    .option('--to <time>', 'only before this day or instant')
    .option('--yes', 'do not ask')
    .addOption(json)
    .action(async (options) => (await import('./candles-remove.ts')).removeCandles(options, io));

  const keys = group('keys', 'Keys of sources of market data, stored encrypted.');
  add(keys, 'list', 'List the sources with the ending of the key that is stored for each.', 'kontor keys list')
    .addOption(json)
    .action(async (options) => (await import('./keys.ts')).listKeys(options, io));
  add(
    keys,
    'set',
    'Store the key of a source; it is asked for, or read from stdin.',
    'kontor keys set alphavantage < key.txt',
  )
    .argument('<source>', 'alphavantage or eodhd')
    .addOption(json)
    .action(async (source, options) => (await import('./keys.ts')).setKey(source, options, io));
  add(keys, 'remove', 'Remove the key of a source.', 'kontor keys remove alphavantage')
    .argument('<source>', 'alphavantage or eodhd')
    .addOption(json)
    .action(async (source, options) => (await import('./keys.ts')).removeKey(source, options, io));

  const rates = group('rates', 'Reference rates of the European Central Bank, by which currencies are converted.');
  add(rates, 'sync', 'Fetch the rates that are missing.', 'kontor rates sync')
    .addOption(json)
    .action(async (options) => (await import('./rates-sync.ts')).ratesSync(options, io));
  add(
    rates,
    'import',
    'Take in a file of the European Central Bank: XML, CSV or the zip of the latter.',
    'kontor rates import eurofxref-hist.zip',
  )
    .argument('<file>', 'the file as the ECB publishes it')
    .addOption(json)
    .action(async (file, options) => (await import('./rates-import.ts')).ratesImport(file, options, io));
  add(rates, 'show', 'Show the rate that a trade of a day is converted by.', 'kontor rates show USD --date 2026-04-05')
    .argument('<currency>', 'ISO 4217 code, for instance USD')
    .option('--date <day>', 'the day, for instance 2026-04-05; the last stored one where it is not given')
    .option('--base <currency>', 'what one unit of is priced', 'EUR')
    .addOption(json)
    .action(async (currency, options) => (await import('./rates-show.ts')).ratesShow(currency, options, io));
  add(rates, 'status', 'Say which rates are stored, and how the last fetch went.', 'kontor rates status --json')
    .addOption(json)
    .action(async (options) => (await import('./rates-status.ts')).ratesStatus(options, io));

  const demo = group('demo', 'Look at Kontor with made-up data.');
  add(
    demo,
    'load',
    'Take in 90 trading days of made-up executions and ten years of a made-up portfolio, marked as such.',
    'kontor demo load',
  )
    .addOption(json)
    .action(async (options) => (await import('./demo.ts')).loadDemo(options, io));
  add(demo, 'remove', 'Take the made-up data out again.', 'kontor demo remove')
    .addOption(json)
    .action(async (options) => (await import('./demo.ts')).removeDemo(options, io));

  folderCommands({ add, group, json, io });
  accountCommands({ add, group, json, io });
  goalCommands({ add, group, json, io });
  portfolioCommands({ add, group, json, io });
  linkCommands({ add, group, json, io });
  journalCommands({ add, group, json, io });
  activityCommands({ add, group, json, io });
  instrumentCommands({ add, group, json, io });
  taxCommands({ add, group, json, io });
  tearsheetCommand({ program, add, json, io });

  const user = group('user', 'Who may sign in.');
  const passwordFile = new Option(
    '--password-file <file>',
    'read the password from this file; else it is asked for, or read from stdin',
  );
  add(user, 'add', 'Make a sign-in. The first one owns the ledger.', 'kontor user add anna@example.org --name Anna')
    .argument('<email>', 'address to sign in with')
    .option('--name <name>', 'name to show; the address where it is not given')
    .addOption(passwordFile)
    .addOption(json)
    .action(async (email, options) => (await import('./user.ts')).addUser(email, options, io));
  add(user, 'passwd', 'Give a sign-in another password and end its sessions.', 'kontor user passwd anna@example.org')
    .argument('<email>', 'address of the sign-in')
    .addOption(passwordFile)
    .addOption(json)
    .action(async (email, options) => (await import('./user.ts')).changePassword(email, options, io));

  add(program, 'config', 'Show every setting with its value and its default.', 'kontor config --json')
    .addOption(json)
    .action(async (options) => (await import('./show-config.ts')).showConfig(options, io));

  return program;
};

const storedInterval = (): Option =>
  new Option('--interval <interval>', 'length of a bar').choices(intervals).makeOptionMandatory();

const anyInterval = (): Option =>
  new Option('--interval <interval>', 'length of a bar, such as 1m, 7m, 2h, 3d or 2w').makeOptionMandatory();

const filtered = (command: Command): Command =>
  command
    .option('--account <account>', 'only this account; may be repeated', repeat)
    .option('--instrument <id>', 'only this instrument, for instance "MNQ MAR25"; may be repeated', repeat)
    .option('--from <time>', 'only from this day or instant (ISO 8601, UTC) on')
    .option('--to <time>', 'only before this day or instant');

const filteredPositions = (command: Command): Command =>
  filtered(command)
    .addOption(new Option('--status <status>', 'only these').choices(['open', 'closed']))
    .addOption(new Option('--side <side>', 'only these').choices(['long', 'short']))
    .addOption(new Option('--result <result>', 'only these').choices(['win', 'loss', 'flat']));
