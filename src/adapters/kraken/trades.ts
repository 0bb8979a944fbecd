import { activityTable } from '#adapters/text-files/activity-table.ts';
import { isSome } from '#adapters/text-files/amount-text.ts';
import { delimited } from '#adapters/text-files/delimited.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';
import { krakenPair } from './assets.ts';
import { tradeOf } from './trade-of.ts';

const columns = ['Id', 'Order', 'Pair', 'Time', 'Side', 'Price', 'Cost', 'Fee', 'Volume', 'Margin'] as const;
type Column = (typeof columns)[number];

/**
 * Kraken's trades. The ledgers have the same trades with deposits, rewards and transfers beside them, under the same ids, so
 * that a trade in both files is one. Times are in UTC, cut to the second as in the ledgers.
 */
export const krakenTrades = (): ActivityFormat =>
  activityTable<Column>({
    format: 'kraken-trades',
    source: 'kraken',
    columns,
    open: delimited<Column>({
      columns,
      names: {
        Id: ['txid'],
        Order: ['ordertxid'],
        Pair: ['pair'],
        Time: ['time'],
        Side: ['type'],
        Price: ['price'],
        Cost: ['cost'],
        Fee: ['fee'],
        Volume: ['vol'],
        Margin: ['margin'],
      },
      required: ['Id', 'Order', 'Pair', 'Time', 'Side', 'Price', 'Cost', 'Fee', 'Volume'],
    }),
    numberStyle: 'point',
    numbers: ['Price', 'Cost', 'Fee', 'Volume'],
    dateOrder: 'iso',
    accountColumn: null,
    read: (cells) => {
      const pair = krakenPair(cells.text('Pair')) ?? cells.fault('Pair', 'a pair of two assets such as XXBTZEUR');
      const side = cells.word('Side', { buy: 'buy', sell: 'sell' } as const, 'buy or sell');
      if (isSome(cells.amount('Margin')))
        cells.fault('Margin', '0; a trade on margin is settled by its difference and cannot be taken in yet');
      const { date, at } = cells.moment('Time', `${cells.text('Time').replace(/\.\d+$/, '')}Z`);
      const base = { symbol: pair.base, amount: cells.above0('Volume'), fee: '0' };
      const quote = { symbol: pair.quote, amount: cells.above0('Cost') };
      const fee = cells.size('Fee') ?? '0';
      const when = { date, at, sourceId: cells.id('Id'), account: cells.account(null) };
      return side === 'buy'
        ? tradeOf({ ...when, out: { ...quote, fee }, in: base })
        : tradeOf({ ...when, out: base, in: { ...quote, fee } });
    },
  });
