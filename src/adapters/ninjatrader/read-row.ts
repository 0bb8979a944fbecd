import { type RowCells, rowReader } from '#adapters/text-files/row-cells.ts';
import type { ExecutionHints } from '#domain/ledger/execution.ts';
import { accountOf } from './account.ts';
import { type Column, columns } from './columns.ts';
import { type Action, actionOf, entryExitOf } from './words.ts';

/**
 * Reads a row of the grid.
 *
 * The side comes from Action alone. A quantity is above zero; a price may be negative (crude oil, April 2020); a
 * commission is a cost, a negative one a rebate. An account is the part before the first `!`. Ids are text, blanks and all.
 */
export const readRow = rowReader(columns, (cells) => {
  const instrument = cells.needed('Instrument', 'an instrument');
  const action = actionOf(cells.text('Action')) ?? cells.fault('Action', 'Buy, Sell, SellShort or BuyToCover');
  const quantity = cells.above0('Quantity');
  const price = cells.number('Price');
  const time = cells.instant('Time');
  const executionId = cells.id('ID');
  const commission = cells.number('Commission', ', 0 where there was none');
  const account = accountOf(cells.raw('Account')) || cells.fault('Account', 'an account');
  return [
    {
      ...time,
      account,
      executionId,
      orderId: cells.raw('Order ID') || null,
      instrument,
      side: action === 'Buy' || action === 'BuyToCover' ? 'buy' : 'sell',
      quantity,
      price,
      commission,
      commissionCurrency: cells.currency(['Commission']),
      hints: hintsOf(cells, action),
    },
  ];
});

/** Buy and Sell say no more than the side; a rate that is no number says nothing. */
const hintsOf = (cells: RowCells<Column>, action: Action): ExecutionHints => {
  const hints: { -readonly [Key in keyof ExecutionHints]: ExecutionHints[Key] } = {};
  if (action === 'SellShort' || action === 'BuyToCover') hints.action = action;
  const entryExit = entryExitOf(cells.text('E/X'));
  if (entryExit !== null) hints.entryExit = entryExit;
  const position = cells.raw('Position');
  if (position !== '') hints.position = position;
  const name = cells.raw('Name');
  if (name !== '') hints.name = name;
  const rate = cells.numberIfAny('Rate');
  if (rate !== null) hints.rate = rate;
  const connection = cells.raw('Connection');
  if (connection !== '') hints.connection = connection;
  return hints;
};
