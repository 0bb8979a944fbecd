import { delimited } from '#adapters/text-files/delimited.ts';
import { type RowCells, rowReader } from '#adapters/text-files/row-cells.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionHints } from '#domain/ledger/execution.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';
import { accountOf } from './account.ts';

const columns = [
  'Execution ID',
  'Order ID',
  'Account',
  'UTC',
  'Action',
  'Position after',
  'Quantity',
  'Price',
  'Commission',
  'Instrument',
  'Point value',
  'Currency',
  'Order name',
] as const;
type Column = (typeof columns)[number];

const actions = { buy: 'Buy', sell: 'Sell', sellshort: 'SellShort', buytocover: 'BuyToCover' } as const;

/** The files of our add-on for NinjaTrader 8 (integrations/ninjatrader): every execution by its own id, in UTC. */
export const ninjatraderAddOn = (): ExecutionFormat =>
  tableFormat({
    format: 'ninjatrader-add-on',
    source: 'ninjatrader-add-on',
    columns,
    open: delimited({
      columns,
      names: {
        'Execution ID': ['kontor_execution_id'],
        'Order ID': ['order_id'],
        Account: ['account'],
        UTC: ['time_utc'],
        Action: ['action'],
        'Position after': ['position_after'],
        Quantity: ['quantity'],
        Price: ['price'],
        Commission: ['commission'],
        Instrument: ['instrument'],
        'Point value': ['point_value'],
        Currency: ['currency'],
        'Order name': ['order_name'],
      },
      required: ['Execution ID', 'Account', 'UTC', 'Action', 'Quantity', 'Price', 'Commission', 'Instrument'],
    }),
    numbers: ['Price', 'Commission', 'Point value'],
    times: (cell) => [cell('UTC')],
    accountColumn: 'Account',
    accountOf,
    read: rowReader(columns, (cells) => {
      const action = cells.word('Action', actions, 'Buy, Sell, SellShort or BuyToCover');
      const currency = cells.text('Currency');
      return [
        {
          ...cells.instant('UTC'),
          account: accountOf(cells.account('Account')),
          executionId: cells.id('Execution ID') ?? cells.fault('Execution ID', 'the id of an execution'),
          orderId: cells.id('Order ID'),
          instrument: cells.needed('Instrument', 'an instrument'),
          side: action === 'Buy' || action === 'BuyToCover' ? 'buy' : 'sell',
          quantity: cells.above0('Quantity'),
          price: cells.number('Price'),
          commission: cells.number('Commission', ', 0 where there was none'),
          hints: hintsOf(cells, action),
          stated: { currency: currency === '' ? null : currency, pointValue: cells.numberIfAny('Point value') },
        },
      ];
    }),
  });

/** As the grid says them: the position after the fill as `2 L`, `1 S` or `-`. */
const hintsOf = (cells: RowCells<Column>, action: (typeof actions)[keyof typeof actions]): ExecutionHints => {
  const after = cells.numberIfAny('Position after');
  const name = cells.text('Order name');
  return {
    ...(action === 'SellShort' || action === 'BuyToCover' ? { action } : {}),
    ...(after === null
      ? {}
      : { position: after === '0' ? '-' : after.startsWith('-') ? `${after.slice(1)} S` : `${after} L` }),
    ...(name === '' ? {} : { name }),
  };
};
