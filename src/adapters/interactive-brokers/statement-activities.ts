import { activityGroups } from '#adapters/text-files/activity-groups.ts';
import { misfit } from '#adapters/text-files/fit-row.ts';
import { headerKey } from '#adapters/text-files/header-key.ts';
import type { LaidRow, OpenedTable } from '#adapters/text-files/laid-row.ts';
import { RowSplitter } from '#adapters/text-files/split-rows.ts';
import { readTextHead, readWholeText } from '#adapters/text-files/text-head.ts';
import { AppError } from '#domain/errors.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';
import type { FileSource, ReadHeld } from '#ports/execution-format.ts';
import { type MovementColumn, movementColumns } from './movement-cells.ts';
import { movements } from './movements.ts';

/** What each section has, and what its rows are called where they do not say it themselves. */
const sections: Readonly<Record<string, { readonly part: string; readonly type: string }>> = Object.fromEntries(
  (
    [
      [['dividends', 'dividenden'], 'cash', 'Dividends'],
      [['withholding tax', 'quellensteuer'], 'cash', 'Withholding Tax'],
      [['payment in lieu of dividends', 'zahlung anstelle von dividenden'], 'cash', 'Payment In Lieu Of Dividends'],
      [['interest', 'broker interest', 'zinsen'], 'cash', 'Broker Interest Received'],
      [['bond interest', 'anleihezinsen'], 'cash', 'Bond Interest Received'],
      [['fees', 'gebuhren', 'other fees', 'commission adjustments'], 'cash', 'Other Fees'],
      [
        ['deposits & withdrawals', 'einzahlungen & auszahlungen', 'einzahlungen und auszahlungen'],
        'cash',
        'Deposits/Withdrawals',
      ],
      [['corporate actions', 'kapitalmaßnahmen'], 'corporate-action', ''],
      [['transfers', 'ubertrage', 'transfers und uberweisungen'], 'transfer', ''],
    ] as const
  ).flatMap(([names, part, type]) => names.map((name) => [name, { part, type }])),
);

const tradesSections = ['trades', 'transaktionen'];
const accountSections = ['account information', 'kontoinformation', 'kontoinformationen'];

const names: Readonly<Partial<Record<MovementColumn, readonly string[]>>> = {
  Type: ['type', 'typ'],
  Currency: ['currency', 'wahrung'],
  'Asset class': ['asset category', 'vermogenswertkategorie', 'vermogenskategorie'],
  Symbol: ['symbol'],
  Description: ['description', 'beschreibung'],
  Date: ['date/time', 'datum/zeit', 'date', 'datum', 'settle date', 'abwicklungsdatum', 'report date', 'berichtsdatum'],
  Amount: ['amount', 'betrag', 'cash amount', 'barbetrag'],
  Quantity: ['quantity', 'qty', 'menge', 'anzahl'],
  Proceeds: ['proceeds', 'erlos'],
  Direction: ['direction', 'richtung'],
  'Other account': ['xfer account', 'account', 'transferkonto', 'konto'],
};

/** Lays out the sections of a statement that are no trades; a sum of a currency or of all is passed over. */
const openStatement = async (file: FileSource): Promise<OpenedTable> => {
  const head = await readTextHead(file);
  if (!/^\ufeff?"?Statement"?,"?Header"?,/.test(head.text))
    throw unknown('The file is no activity statement: it does not begin with its Statement section.');
  const splitter = new RowSplitter(',');
  const split = [...splitter.push(await readWholeText(file, head)), ...splitter.end()];
  const laid: (LaidRow | ReadHeld)[] = [];
  let [account, others] = ['', 0];
  let header: readonly string[] | null = null;
  for (const row of split) {
    const [section = '', kind = '', field = '', value = ''] = row.cells;
    const name = headerKey(section);
    const isData = kind.toLowerCase() === 'data';
    if (accountSections.includes(name) && isData && /^(?:account|konto)$/i.test(field)) account ||= value;
    if (tradesSections.includes(name) && isData && /^order$/i.test(field)) {
      laid.push({ line: row.line, cells: movementColumns.map((column) => (column === 'Part' ? 'trade' : '')) });
      continue;
    }
    const known = sections[name];
    if (known === undefined) continue;
    if (kind.toLowerCase() === 'header') header = row.cells;
    if (!isData || header === null) continue;
    const cellsOf = layout(header, row.cells);
    if (/^(?:total|gesamt|summe|subtotal)\b/i.test(field) || (row.fault === null && isSum(header, row.cells))) continue;
    others += 1;
    const width = header.findLastIndex((one) => one !== '') + 1;
    const held = misfit(row, { width }, false);
    laid.push(
      held ?? {
        line: row.line,
        cells: movementColumns.map((column) => {
          if (column === 'Part') return known.part;
          if (column === 'Account') return account;
          return cellsOf(column) || (column === 'Type' ? known.type : '');
        }),
      },
    );
  }
  if (others === 0) throw unknown('This activity statement has trades and nothing beside them.');
  return {
    separator: ',',
    zone: null,
    async *rows() {
      yield laid.map((row) => ('kind' in row ? row : { line: row.line, cells: [...row.cells] }));
    },
  };
};

const layout = (header: readonly string[], cells: readonly string[]) => {
  const keys = header.map(headerKey);
  return (column: MovementColumn): string => {
    const at = (names[column] ?? []).map((name) => keys.indexOf(name, 2)).find((place) => place >= 0);
    return at === undefined ? '' : (cells[at] ?? '').trim();
  };
};

/** Sums have a word in the place of the currency and no date. */
const isSum = (header: readonly string[], cells: readonly string[]): boolean => {
  const cellOf = layout(header, cells);
  return cellOf('Date') === '' && /^(?:total|gesamt|summe)/i.test(cellOf('Currency') || cellOf('Asset class'));
};

const unknown = (message: string): AppError =>
  new AppError('FORMAT_UNKNOWN', message, {
    details: { found: [], missing: ['Dividends', 'Deposits & Withdrawals'], share: 0 },
  });

/** What an activity statement as CSV says beside trades, in English and German. */
export const statementActivities = (): ActivityFormat =>
  activityGroups({ ...movements, format: 'interactive-brokers-statement-activities', open: openStatement });
