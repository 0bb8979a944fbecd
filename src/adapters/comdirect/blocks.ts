import { type AccountColumn, accountColumns } from '#adapters/text-files/account-line.ts';
import { misfit } from '#adapters/text-files/fit-row.ts';
import { headerLines, missingColumns, positionsOf, unknownHeader } from '#adapters/text-files/header-line.ts';
import type { LaidRow, OpenedTable } from '#adapters/text-files/laid-row.ts';
import { RowSplitter } from '#adapters/text-files/split-rows.ts';
import { readTextHead, readWholeText } from '#adapters/text-files/text-head.ts';
import type { FileSource, ReadHeld } from '#ports/execution-format.ts';

const table = {
  columns: accountColumns,
  names: {
    Date: ['buchungstag'],
    'Value date': ['wertstellung (valuta)', 'umsatztag'],
    Kind: ['vorgang'],
    'Other side': [],
    Text: ['buchungstext'],
    Amount: ['umsatz in eur'],
    Currency: [],
    Account: [],
  } as Readonly<Record<AccountColumn, readonly string[]>>,
  required: ['Date', 'Value date', 'Kind', 'Text', 'Amount'] as readonly AccountColumn[],
};

const title = /^Umsätze (.+)$/;
const around = /^(Neuer Kontostand|Alter Kontostand|Keine Umsätze|Zeitraum)/;

type Block = { readonly account: string; header: readonly string[] | null; told: boolean };

/**
 * Opens a file in which the accounts of a person stand one below the other: a title with the account's name, its balance, a
 * header, its rows, its old balance. What stands below another header, the movements of a depot, is held once with its title.
 *
 * @throws AppError `FORMAT_UNKNOWN`, `FILE_EMPTY`, `FILE_BINARY`, `FILE_TOO_LARGE`
 */
export const openBlocks = async (file: FileSource): Promise<OpenedTable> => {
  const head = await readTextHead(file);
  const text = await readWholeText(file, head);
  const splitter = new RowSplitter(';');
  const split = [...splitter.push(text), ...splitter.end()];
  if (!split.some(({ cells }) => missingColumns(cells, table).length === 0))
    throw unknownHeader(headerLines(head.text, 12), table);
  return {
    separator: ';',
    zone: null,
    async *rows() {
      const laid: (LaidRow | ReadHeld)[] = [];
      let block: Block = { account: 'comdirect', header: null, told: false };
      for (const row of split) {
        const first = row.cells[0] ?? '';
        const named = title.exec(first)?.[1];
        if (named !== undefined) block = { account: `comdirect ${named}`, header: null, told: false };
        else if (missingColumns(row.cells, table).length === 0) block.header = row.cells;
        else if (block.header !== null && !around.test(first)) {
          const width = block.header.findLastIndex((name) => name !== '') + 1;
          const held = misfit(row, { width }, block.header.length > width);
          laid.push(held ?? { line: row.line, cells: layOut(row.cells, block.header, block.account) });
        } else if (block.header === null && !block.told && /^(Buchungstag|Geschäftstag)$/.test(first)) {
          block.told = true;
          laid.push(otherTable(row.line, row.cells));
        }
      }
      yield laid;
    },
  };
};

const layOut = (cells: readonly string[], header: readonly string[], account: string): string[] =>
  positionsOf(header, table).map((at, index) =>
    accountColumns[index] === 'Account' ? account : at < 0 ? '' : (cells[at] ?? ''),
  );

const otherTable = (row: number, cells: readonly string[]): ReadHeld => ({
  kind: 'held',
  row,
  reason: 'COLUMN_COUNT',
  field: 'row',
  expected: 'the columns of an account; those below this header are not read',
  found: cells.filter((name) => name !== '').join(', '),
  cells: Object.fromEntries(cells.map((cell, nth) => [`Column ${nth + 1}`, cell])),
});
