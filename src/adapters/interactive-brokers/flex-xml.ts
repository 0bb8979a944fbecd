import { type DocumentRow, documentTable } from '#adapters/text-files/document-table.ts';
import { decodeEntities } from '#adapters/text-files/html-rows.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';
import { flexColumns, flexTrades } from './trades.ts';

/** The attributes that are laid out as columns, in this order. */
const attributes = [
  'accountId',
  'currency',
  'assetCategory',
  'symbol',
  'isin',
  'multiplier',
  'tradeID',
  'transactionID',
  'ibExecID',
  'ibOrderID',
  'dateTime',
  'buySell',
  'quantity',
  'tradePrice',
  'taxes',
  'ibCommission',
  'ibCommissionCurrency',
  'levelOfDetail',
  'openCloseIndicator',
] as const;

const trade = /<Trade\s+([^<>]*?)\/?>/g;
const attribute = /([A-Za-z]\w*)="([^"]*)"/g;

/** Lays the trades of a statement out as rows; every other part of it is passed over. */
const tradeRows = (text: string) => {
  const rows: DocumentRow[] = [{ line: 0, cells: attributes }];
  let line = 1;
  let counted = 0;
  for (const match of text.matchAll(trade)) {
    for (; counted < match.index; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    const found = new Map([...match[1]!.matchAll(attribute)].map(([, name, value]) => [name!, decodeEntities(value!)]));
    // Several trades may stand on one line; they are told apart by it.
    const last = rows.at(-1)!.line;
    rows.push({ line: Math.max(line, last + 1), cells: attributes.map((name) => found.get(name) ?? '') });
  }
  return { rows, isCut: !text.trimEnd().endsWith('</FlexQueryResponse>') };
};

/** The trades of a Flex query as XML. */
export const flexXml = (): ExecutionFormat =>
  tableFormat({
    ...flexTrades,
    format: 'interactive-brokers-flex-xml',
    open: documentTable({
      ...flexColumns,
      looksLike: (head) => /<FlexQueryResponse\b/.test(head.slice(0, 4_096)),
      rowsOf: tradeRows,
      isRow: () => true,
    }),
  });
