import { delimited } from '#adapters/text-files/delimited.ts';
import { headerKey } from '#adapters/text-files/header-key.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { fullYear } from '#adapters/text-files/short-year.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';

const costs = ['Commission', 'TransFee', 'ECNFee'] as const;
const columns = ['Date', 'Time', 'Symbol', 'Quantity', 'Price', 'Side', 'Account', ...costs] as const;
type Column = (typeof columns)[number];

/** Bought, sold, sold short, bought to cover. */
const sides = {
  b: 'buy',
  buy: 'buy',
  bot: 'buy',
  bc: 'buy',
  s: 'sell',
  sell: 'sell',
  sld: 'sell',
  ss: 'sell',
  short: 'sell',
  cover: 'buy',
} as const;

const timeOf = (cell: (column: Column) => string): string => `${fullYear(cell('Date'))} ${cell('Time').trim()}`;

/** The table of executions that Tradervue takes in, and that other programs therefore write. */
export const tradervueExecutions = (): ExecutionFormat =>
  tableFormat({
    format: 'tradervue-executions',
    source: 'tradervue',
    columns,
    open: delimited({
      columns,
      names: {
        Date: ['date'],
        Time: ['time'],
        Symbol: ['symbol'],
        Quantity: ['quantity'],
        Price: ['price'],
        Side: ['side'],
        Account: ['account'],
        Commission: ['commission'],
        TransFee: ['transfee'],
        ECNFee: ['ecnfee'],
      },
      required: ['Date', 'Time', 'Symbol', 'Quantity', 'Price', 'Side', 'Commission', 'TransFee', 'ECNFee'],
      // With an account of its own a table is somebody else's.
      accepts: (names) => !names.some((name) => headerKey(name) === 'account'),
    }),
    numbers: ['Price', ...costs],
    times: (cell) => [timeOf(cell)],
    accountColumn: null,
    read: rowReader(columns, (cells) => {
      const instrument = cells.needed('Symbol', 'a symbol');
      const { size, negative } = cells.signed('Quantity');
      const side = cells.word('Side', sides, 'B, S, SS or BC');
      if (negative && side === 'buy') cells.fault('Quantity', 'a quantity above zero, as it was bought');
      return [
        {
          ...cells.instant(
            'Time',
            timeOf((column) => cells.text(column)),
          ),
          account: cells.account(null),
          executionId: null,
          orderId: null,
          instrument,
          side,
          quantity: size,
          price: cells.number('Price'),
          commission: cells.costs(costs, 'positive'),
          // A contract stands behind a slash or has its year in its name; a share has neither.
          tradedAs: /^\/|\d/.test(instrument) ? 'future' : 'listed',
        },
      ];
    }),
  });
