import { type RowCells, rowReader } from '#adapters/text-files/row-cells.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionHints } from '#domain/ledger/execution.ts';
import type { ExportFormat } from '#ports/execution-format.ts';
import { type Column, columns } from './columns.ts';
import { openJson } from './open-json.ts';
import { writeJson } from './write-json.ts';

const sides = { buy: 'buy', sell: 'sell' } as const;
const textHints = ['position', 'name', 'rate', 'connection'] as const;
const wordHints: Readonly<Record<string, readonly string[]>> = {
  action: ['Buy', 'Sell', 'SellShort', 'BuyToCover'],
  entryExit: ['entry', 'exit'],
  madeFrom: ['round-trip', 'order'],
};

/** Kontor's own executions as JSON: everything that is known of a fill, exact, in UTC. */
export const kontorExecutions = (): ExportFormat => ({
  ...tableFormat<Column>({
    format: 'kontor-executions',
    source: 'kontor',
    columns,
    open: openJson,
    numberStyle: 'point',
    numbers: [],
    times: (cell) => [cell('executedAt')],
    dateOrder: 'iso',
    accountColumn: 'account',
    read: rowReader(columns, (cells) => {
      const instant = cells.instant('executedAt');
      return [
        {
          at: instant.at,
          sourceZone: cells.text('sourceZone') || instant.sourceZone,
          account: cells.raw('account') || cells.fault('account', 'an account'),
          executionId: cells.raw('executionId') || null,
          orderId: cells.raw('orderId') || null,
          instrument: cells.needed('instrument', 'an instrument'),
          side: cells.word('side', sides, 'buy or sell'),
          quantity: cells.above0('quantity'),
          price: cells.number('price'),
          commission: cells.number('commission'),
          hints: hintsOf(cells),
        },
      ];
    }),
  }),
  write: writeJson,
});

const hintsOf = (cells: RowCells<Column>): ExecutionHints => {
  const text = cells.text('hints');
  if (text === '') return {};
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    cells.fault('hints', 'an object');
  }
  if (typeof said !== 'object' || said === null || Array.isArray(said)) cells.fault('hints', 'an object');
  for (const [name, value] of Object.entries(said as object)) {
    const words = wordHints[name];
    const isSound = words === undefined ? (textHints as readonly string[]).includes(name) : words.includes(value);
    if (!isSound || typeof value !== 'string') cells.fault('hints', `no hint ${name} with this value`);
  }
  return said as ExecutionHints;
};
