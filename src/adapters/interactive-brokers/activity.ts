import { decodeText } from '#adapters/text-files/encoding.ts';
import { misfit } from '#adapters/text-files/fit-row.ts';
import { headerKey } from '#adapters/text-files/header-key.ts';
import { missingColumns, positionsOf } from '#adapters/text-files/header-line.ts';
import type { LaidRow, OpenedTable } from '#adapters/text-files/laid-row.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { RowSplitter, type SplitRow } from '#adapters/text-files/split-rows.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import { readTextHead } from '#adapters/text-files/text-head.ts';
import { zoneNamed } from '#adapters/text-files/zone-names.ts';
import { AppError } from '#domain/errors.ts';
import type { TradedAs } from '#domain/instruments/traded-as.ts';
import type { ExecutionFormat, FileSource, ReadHeld } from '#ports/execution-format.ts';

const columns = [
  'Level',
  'Asset class',
  'Currency',
  'Symbol',
  'Time',
  'Quantity',
  'Price',
  'Commission',
  'Commission currency',
  'Account',
] as const;
type Column = (typeof columns)[number];

const tradesColumns = {
  columns,
  names: {
    Level: ['datadiscriminator'],
    'Asset class': ['asset category', 'vermogenswertkategorie', 'vermogenskategorie'],
    Currency: ['currency', 'wahrung'],
    Symbol: ['symbol'],
    Time: ['date/time', 'datum/zeit'],
    Quantity: ['quantity', 'menge', 'anzahl'],
    Price: ['t. price', 't. kurs', 't.-kurs', 't. preis'],
    Commission: [
      'comm/fee',
      'prov./gebuhr',
      'kommission/gebuhr',
      'comm in usd',
      'comm in eur',
      'comm in gbp',
      'comm in chf',
    ],
    'Commission currency': ['commission currency'],
    Account: ['account', 'konto'],
  },
  required: ['Level', 'Asset class', 'Currency', 'Symbol', 'Time', 'Quantity', 'Price', 'Commission'],
} as const;

const tradesSections = ['trades', 'transaktionen'];
const accountSections = ['account information', 'kontoinformation', 'kontoinformationen'];
const statementSections = ['statement'];
const accountFields = ['account', 'konto'];
const madeFields = ['whengenerated', 'erstellt am', 'erstellungszeitpunkt'];

const classes: Readonly<Record<string, TradedAs>> = {
  stocks: 'listed',
  aktien: 'listed',
  forex: 'listed',
  devisen: 'listed',
  funds: 'listed',
  fonds: 'listed',
  futures: 'future',
};

/** What the rows around the trades say, and the classes of assets whose orders are broken down into trades. */
type Survey = {
  readonly account: string;
  readonly zone: string | null;
  readonly brokenDown: ReadonlySet<string>;
  readonly hasSection: boolean;
};

const isSection = (row: SplitRow, names: readonly string[], kind: string): boolean =>
  names.includes(headerKey(row.cells[0] ?? '')) && (row.cells[1] ?? '').toLowerCase() === kind;

const surveySections = async (rows: AsyncIterable<readonly SplitRow[]>): Promise<Survey> => {
  const brokenDown = new Set<string>();
  const found = { account: '', zone: null as string | null, brokenDown, hasSection: false };
  for await (const chunk of rows) {
    for (const row of chunk) {
      const [, , field, value] = row.cells;
      const assetClass = value ?? '';
      if (isSection(row, accountSections, 'data') && accountFields.includes(headerKey(field ?? '')))
        found.account ||= value ?? '';
      if (isSection(row, statementSections, 'data') && madeFields.includes(headerKey(field ?? '')))
        found.zone ??= zoneNamed(/\b([A-Z]{2,4})$/.exec(value ?? '')?.[1] ?? '');
      if (isSection(row, tradesSections, 'header'))
        found.hasSection ||= missingColumns(row.cells, tradesColumns).length === 0;
      if (isSection(row, tradesSections, 'data') && (field ?? '').toLowerCase() === 'trade') brokenDown.add(assetClass);
    }
  }
  return found;
};

/**
 * Opens an activity statement: sections one below the other, each row with its section's name and its kind before it. A
 * class of assets has a header of its own. Where the statement lists the trades below their orders, the trades count.
 */
const openActivity = async (file: FileSource): Promise<OpenedTable> => {
  const head = await readTextHead(file);
  if (!/^\ufeff?"?Statement"?,"?Header"?,/.test(head.text))
    throw new AppError(
      'FORMAT_UNKNOWN',
      'The file is no activity statement: it does not begin with its Statement section.',
      {
        details: { found: head.text.slice(0, 40).split(/[,;\n]/), missing: ['Statement'], expected: columns, share: 0 },
      },
    );
  const encoding = await head.encoding();
  const split = async function* () {
    const splitter = new RowSplitter(',');
    for await (const text of decodeText(file, encoding)) yield splitter.push(text);
    yield splitter.end();
  };
  const { account, zone, brokenDown, hasSection } = await surveySections(split());
  if (!hasSection)
    throw new AppError('FORMAT_NOT_EXECUTIONS', 'This activity statement has no section of trades that can be read.', {
      details: { expected: columns, found: [] },
    });
  return {
    separator: ',',
    zone,
    async *rows() {
      let header: readonly string[] | null = null;
      let positions: readonly number[] = [];
      for await (const chunk of split()) {
        const laid: (LaidRow | ReadHeld)[] = [];
        for (const row of chunk) {
          if (isSection(row, tradesSections, 'header')) {
            header = missingColumns(row.cells, tradesColumns).length === 0 ? row.cells : null;
            positions = positionsOf(row.cells, tradesColumns);
            continue;
          }
          if (!isSection(row, tradesSections, 'data') || header === null) continue;
          const level = (row.cells[2] ?? '').toLowerCase();
          if (level !== (brokenDown.has(row.cells[3] ?? '') ? 'trade' : 'order')) continue;
          const held = misfit(row, { width: header.length }, false);
          laid.push(held ?? { line: row.line, cells: layOut(row.cells, header, positions, account) });
        }
        yield laid;
      }
    },
  };
};

const layOut = (
  cells: readonly string[],
  header: readonly string[],
  positions: readonly number[],
  account: string,
): string[] => {
  // Of currencies the costs are in that of the account, and the header names it.
  const currency = header.map((name) => /^Comm in ([A-Z]{3})$/.exec(name)?.[1]).find((named) => named !== undefined);
  const around: Partial<Record<Column, string>> = { Account: account, 'Commission currency': currency ?? '' };
  return positions.map((at, index) => (at < 0 ? (around[columns[index]!] ?? '') : cells[at]!));
};

/** The activity statement of Interactive Brokers, and of those who resell it, as CSV, in English and German. */
export const activityStatement = (): ExecutionFormat =>
  tableFormat<Column>({
    format: 'interactive-brokers-activity',
    source: 'interactive-brokers',
    columns,
    open: openActivity,
    numberStyle: 'point',
    numbers: ['Price', 'Commission'],
    times: (cell) => [cell('Time')],
    dateOrder: 'iso',
    accountColumn: 'Account',
    read: rowReader(columns, (cells) => {
      const { size, negative } = cells.signed('Quantity');
      const symbol = cells.needed('Symbol', 'a symbol');
      const tradedAs = cells.word(
        'Asset class',
        classes,
        'Stocks, Funds, Forex or Futures; nothing else can be taken in yet',
      );
      return [
        {
          ...cells.instant('Time'),
          account: cells.account('Account'),
          executionId: null,
          orderId: null,
          instrument: /^[A-Z]{3}\.[A-Z]{3}$/.test(symbol) ? symbol.replace('.', '/') : symbol,
          side: negative ? 'sell' : 'buy',
          quantity: size,
          price: cells.number('Price'),
          commission: cells.costs(['Commission'], 'negative'),
          commissionCurrency: cells.text('Commission currency') || null,
          hints: cells.text('Level').toLowerCase() === 'order' ? { madeFrom: 'order' } : {},
          tradedAs,
          stated: { currency: cells.needed('Currency', 'a currency such as USD'), pointValue: null },
        },
      ];
    }),
  });
