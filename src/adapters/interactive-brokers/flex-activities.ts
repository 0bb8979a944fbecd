import { activityGroups } from '#adapters/text-files/activity-groups.ts';
import { type DocumentRow, documentTable } from '#adapters/text-files/document-table.ts';
import { decodeEntities } from '#adapters/text-files/html-rows.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';
import { type MovementColumn, movementColumns } from './movement-cells.ts';
import { movements } from './movements.ts';

const parts: Readonly<Record<string, string>> = {
  Trade: 'trade',
  CashTransaction: 'cash',
  CorporateAction: 'corporate-action',
  Transfer: 'transfer',
  TransferLot: 'transfer',
};

/** The attributes that say what a column has; the first that is there counts. */
const attributes: Readonly<Record<MovementColumn, readonly string[]>> = {
  Part: [],
  Account: ['accountId'],
  Type: ['type'],
  Currency: ['currency'],
  'Asset class': ['assetCategory'],
  Symbol: ['symbol'],
  ISIN: ['isin'],
  Description: ['actionDescription', 'description'],
  Date: ['dateTime', 'date', 'settleDate', 'reportDate'],
  Amount: ['amount', 'cashTransfer'],
  Quantity: ['quantity'],
  Proceeds: ['proceeds'],
  Direction: ['direction'],
  'Other account': ['account'],
  Id: ['transactionID'],
  Action: ['actionID'],
  Level: ['levelOfDetail'],
  Opened: ['openDateTime', 'holdingPeriodDateTime'],
  Cost: ['cost'],
};

const element = /<(Trade|CashTransaction|CorporateAction|Transfer|TransferLot)\s+([^<>]*?)\/?>/g;
const attribute = /([A-Za-z]\w*)="([^"]*)"/g;

/** Lays out everything that moves an account. Sums of bookings and trades that stand again below orders are passed over. */
const movementRows = (text: string) => {
  const rows: DocumentRow[] = [{ line: 0, cells: movementColumns }];
  const hasDetail = /levelOfDetail="DETAIL"/.test(text);
  let [line, counted, others] = [1, 0, 0];
  for (const match of text.matchAll(element)) {
    for (; counted < match.index; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    const name = match[1]!;
    const found = new Map([...match[2]!.matchAll(attribute)].map(([, key, value]) => [key!, decodeEntities(value!)]));
    const level = found.get('levelOfDetail') ?? '';
    if (name === 'Trade' ? !['', 'EXECUTION'].includes(level) : level === 'SUMMARY' && hasDetail) continue;
    if (name === 'TransferLot') found.set('levelOfDetail', 'LOT');
    if (name !== 'Trade') others += 1;
    const cells = movementColumns.map((column) =>
      column === 'Part'
        ? parts[name]!
        : (attributes[column].map((key) => found.get(key)).find((value) => value !== undefined && value !== '') ?? ''),
    );
    rows.push({ line: Math.max(line, rows.at(-1)!.line + 1), cells });
  }
  // Trades alone are executions and nothing else.
  return others === 0 ? { rows: [], isCut: false } : { rows, isCut: !text.trimEnd().endsWith('</FlexQueryResponse>') };
};

/** What a Flex query as XML says beside trades: cash transactions, corporate actions and transfers. */
export const flexActivities = (): ActivityFormat =>
  activityGroups({
    ...movements,
    format: 'interactive-brokers-flex-activities',
    open: documentTable<MovementColumn>({
      columns: movementColumns,
      names: Object.fromEntries(
        movementColumns.map((column) => [column, [column.toLowerCase()]]),
      ) as unknown as Readonly<Record<MovementColumn, readonly string[]>>,
      required: movementColumns,
      looksLike: (head) => /<FlexQueryResponse\b/.test(head.slice(0, 4_096)),
      rowsOf: movementRows,
      isRow: () => true,
    }),
  });
