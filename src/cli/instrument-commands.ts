import { type Command, Option } from 'commander';
import { assetClasses } from '#domain/instruments/asset-class.ts';
import { fundTypes } from '#domain/instruments/instrument.ts';
import { taxClasses } from '#domain/tax/tax-class.ts';
import { type Declare, repeat } from './declare.ts';

/** Declares `kontor instruments` and `kontor products`. */
export const instrumentCommands = ({ add, group, json, io }: Declare): void => {
  const instruments = group('instruments', 'Shares, funds, indices, currency and crypto pairs, futures.');
  const load = () => import('./instruments.ts');

  add(
    instruments,
    'search',
    'Find instruments by id, name, ISIN, WKN or what a source calls them, the best first.',
    'kontor instruments search "euro stoxx"',
  )
    .argument('[text]', 'what to look for; all where it is left out')
    .addOption(new Option('--class <class>', 'only these').choices(assetClasses))
    .option('--sources', 'ask the sources of market data what it may be, by name, symbol or ISIN')
    .addOption(json)
    .action(async (text, { sources, ...options }) =>
      sources
        ? (await import('./symbols.ts')).searchSymbols(text ?? '', options, io)
        : (await load()).searchInstruments(text ?? '', options, io),
    );

  add(instruments, 'show', 'Show an instrument, who said what of it, and its bars.', 'kontor instruments show BTC/EUR')
    .argument('<id>', 'id, ISIN, WKN or any spelling')
    .addOption(json)
    .action(async (id, options) => (await load()).showInstrument(id, options, io));

  withFacts(
    add(
      instruments,
      'add',
      'Add a share, fund, bond, option, index, currency, crypto pair or anything else that is no future.',
      'kontor instruments add SAP --class share --name SAP --calendar XETRA --currency EUR --isin DE0007164600',
    )
      .argument('<id>', 'symbol; pairs as BTC/EUR')
      .addOption(
        new Option('--class <class>', 'what it is')
          .choices(assetClasses.filter((one) => one !== 'future'))
          .makeOptionMandatory(),
      )
      .requiredOption('--name <name>', 'name'),
  )
    .addOption(json)
    .action(async (id, options) => (await load()).addInstrument(id, options, io));

  withFacts(
    add(
      instruments,
      'correct',
      'Correct facts of an instrument; an empty text takes a fact away.',
      'kontor instruments correct SAP --wkn 716460 --spelling yahoo=SAP.DE',
    )
      .argument('<id>', 'id, ISIN, WKN or any spelling')
      .option('--name <name>', 'name'),
  )
    .addOption(json)
    .action(async (id, options) => (await load()).correctInstrument(id, options, io));

  add(
    instruments,
    'merge',
    'Merge one instrument into another that is the same thing; its bars and names are then found there.',
    'kontor instruments merge SAP.DE SAP --dry-run',
  )
    .argument('<from>', 'the one that is given up')
    .argument('<into>', 'the one that stands')
    .option('--dry-run', 'only say what it would do')
    .addOption(json)
    .action(async (from, into, options) => (await load()).mergeInstruments(from, into, options, io));

  add(
    instruments,
    'undo',
    'Take back the last change of an instrument that stands, a merger too.',
    'kontor instruments undo SAP.DE',
  )
    .argument('<id>', 'the id that was changed; of a merger the one that was given up')
    .option('--change <number>', 'another change than the last, by its number in `kontor instruments show`')
    .addOption(json)
    .action(async (id, options) => (await load()).undoInstrument(id, options, io));

  const products = group('products', 'The catalogue of futures products: what a point is worth.');
  add(
    products,
    'add',
    'Add a product; rows that were held for want of it are taken in.',
    'kontor products add FSMI --name SMI --exchange EUREX --point-value 10 --tick-size 1 --currency CHF --calendar EUREX',
  )
    .argument('<root>', 'root symbol without the month, for instance MNQ')
    .requiredOption('--name <name>', 'name of the product')
    .requiredOption('--exchange <exchange>', 'exchange that lists it')
    .requiredOption('--point-value <amount>', 'money per 1.0 of the quoted price, as the exchange says')
    .requiredOption('--tick-size <size>', 'smallest step of the quoted price')
    .requiredOption('--currency <code>', 'ISO 4217 currency of the point value')
    .requiredOption('--calendar <id>', 'session calendar; `kontor products list --calendars` names them')
    .addOption(json)
    .action(async (root, options) => (await import('./products.ts')).addProduct(root, options, io));
  add(products, 'list', 'List the products that are known.', 'kontor products list')
    .option('--calendars', 'list the session calendars in place of the products')
    .addOption(json)
    .action(async (options) => (await import('./products.ts')).listProducts(options, io));
};

const withFacts = (command: Command): Command =>
  command
    .option('--calendar <id>', 'session calendar; `kontor products list --calendars` names them; pairs need none')
    .option('--currency <code>', 'ISO 4217 currency that it is quoted in; pairs need none')
    .option('--exchange <exchange>', 'MIC or name')
    .option('--isin <isin>', 'with its check digit')
    .option('--wkn <wkn>', 'German security number')
    .addOption(new Option('--fund-type <type>', 'of a fund, for tax').choices(fundTypes))
    .option('--tax-class <class>', `how it is taxed, where that is not by its class: ${taxClasses.join(', ')}`)
    .option('--country <code>', 'ISO 3166 country of its withholding tax, for instance US')
    .option('--multiplier <number>', 'of an option or a certificate, units of what it refers to')
    .option('--underlying <name>', 'what an option, a warrant, a certificate or a right refers to')
    .option('--expires-on <date>', 'its last day; of a bond its maturity')
    .option('--strike <price>', 'of an option or a warrant')
    .option('--option-type <type>', 'call or put')
    .option('--spelling <source=name>', 'what a source calls it, for instance yahoo=SAP.DE; may be repeated', repeat);
