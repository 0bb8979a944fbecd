import { Option } from 'commander';
import type { Declare } from './declare.ts';

/** Declares `kontor tax` and `kontor tax-profile`. */
export const taxCommands = ({ add, group, json, io }: Declare): void => {
  const tax = group('tax', 'The German tax year: an estimate, not tax advice.');
  const load = () => import('./tax.ts');
  const language = () =>
    new Option('--language <language>', 'language of what people read').choices(['en', 'de']).default('en');

  add(
    tax,
    'year',
    'Print a tax year with every step, form line and source; `kontor tax 2025` does the same.',
    'kontor tax year 2025 --json',
    {
      isDefault: true,
    },
  )
    .argument('<year>', 'for instance 2025')
    .option('--person <person>', 'only what is this one’s, by the id or name in the tax profile')
    .addOption(language())
    .addOption(json)
    .action(async (year, options) => (await load()).showTaxYear(year, options, io));

  add(tax, 'years', 'List the tax years, and whether their law and forms are known here.', 'kontor tax years')
    .addOption(json)
    .action(async (options) => (await load()).listTaxYears(options, io));

  add(
    tax,
    'export',
    'Write a tax year to a file: steps, form lines, every event down to its lots, rates and paragraphs.',
    'kontor tax export 2025 --format pdf --language de --out steuer.pdf',
  )
    .argument('<year>', 'for instance 2025')
    .addOption(new Option('--format <format>', 'kind of file').choices(['pdf', 'xlsx', 'csv']).default('pdf'))
    .option('--person <person>', 'only what is this one’s')
    .addOption(language())
    .option('--out <file>', 'file to write; stdout where it is left out')
    .action(async (year, options) => (await load()).exportTaxYear(year, options, io));

  add(
    tax,
    'what-if',
    'Work out what a sale would do to the tax of its year; nothing is kept.',
    'kontor tax what-if Depot SAP 10 --price 240 --date 2026-11-02',
  )
    .argument('<account>', 'depot or wallet that sells')
    .argument('<instrument>', 'id, ISIN or symbol')
    .argument('<quantity>', 'units')
    .option('--price <price>', 'of one unit; the last known close where it is left out')
    .option('--currency <code>', 'of the price; that of the instrument where it is left out')
    .option('--fee <fee>', 'cost of the sale, in the same currency')
    .option('--date <day>', 'day of the sale; today where it is left out')
    .addOption(language())
    .addOption(json)
    .action(async (account, instrument, quantity, options) =>
      (await load()).planTaxedSale({ account, instrument, quantity }, options, io),
    );

  add(tax, 'lots', 'List held lots with their open gain for tax and their first tax-free day.', 'kontor tax lots')
    .option('--date <day>', 'at the prices of this day; today where it is left out')
    .addOption(json)
    .action(async (options) => (await load()).listOpenLots(options, io));

  add(tax, 'room', 'Say what could still be realised in a year without tax.', 'kontor tax room 2026')
    .argument('<year>', 'for instance 2026')
    .addOption(language())
    .addOption(json)
    .action(async (year, options) => (await load()).showTaxRoom(year, options, io));

  const profile = group('tax-profile', 'Persons, accounts, allowance orders and losses that the tax year counts with.');
  const loadProfile = () => import('./tax-profile.ts');
  add(
    profile,
    'show',
    'Print the tax profile as JSON, ready for `kontor tax-profile set`.',
    'kontor tax-profile show',
    {
      isDefault: true,
    },
  )
    .addOption(json)
    .action(async (options) => (await loadProfile()).showTaxProfile(options, io));
  add(
    profile,
    'set',
    'Keep a tax profile from a file of JSON, whole: `taxation` and `accounts` of docs/reference/ledger-file.md.',
    'kontor tax-profile set profile.json',
  )
    .argument('<file>', 'JSON as `kontor tax-profile show` prints it; - is stdin')
    .addOption(new Option('--check', 'say what does not fit, and keep nothing'))
    .addOption(json)
    .action(async (file, options) => (await loadProfile()).setTaxProfile(file, options, io));
  for (const way of ['undo', 'redo'] as const)
    add(
      profile,
      way,
      way === 'undo' ? 'Take back the last change of the tax profile.' : 'Bring back what was taken back last.',
      `kontor tax-profile ${way}`,
    )
      .addOption(json)
      .action(async (options) => (await loadProfile()).switchTaxProfile(way, options, io));
};
