import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDecimal, parseDecimal, subtract } from '#domain/values/decimal.ts';
import type { LedgerTrade, ListedTrade } from './finished-trade.ts';
import { grossOf } from './profit-basis.ts';
import { reconcileTrades } from './reconcile-trades.ts';

const d = parseDecimal;
const ten = Date.UTC(2025, 0, 28, 15);
const pointValue = d('2');

const own = (over: Partial<LedgerTrade> = {}): LedgerTrade => {
  const trade = {
    position: 'p1',
    account: 'Sim101',
    instrument: 'MNQ MAR25',
    side: 'long' as const,
    currency: 'USD',
    quantity: d('1'),
    entryPrice: d('21540.5'),
    exitPrice: d('21550.5'),
    entryAt: ten + 250,
    exitAt: ten + 60_900,
    commission: d('1.04'),
    ...over,
  };
  return { gross: grossOf(trade, pointValue), ...trade };
};

/** What a list that agrees says of it, after commission. */
const listedAs = (trade: LedgerTrade, row: number, over: Partial<ListedTrade> = {}): ListedTrade => ({
  row,
  account: trade.account,
  instrument: trade.instrument,
  side: trade.side,
  quantity: trade.quantity,
  entryPrice: trade.entryPrice,
  exitPrice: trade.exitPrice,
  entryAt: Math.floor(trade.entryAt / 1000) * 1000,
  exitAt: Math.floor(trade.exitAt / 1000) * 1000,
  pointValue,
  currency: trade.currency,
  profit: subtract(trade.gross, trade.commission),
  commission: trade.commission,
  fees: null,
  ...over,
});

test('finds nothing amiss where the list says the same to the second and the cent', () => {
  const { basis, trades, extra, accounts } = reconcileTrades([listedAs(own(), 2)], [own({ commission: d('1.0433') })]);
  assert.equal(basis, 'net-of-costs');
  assert.deepEqual(
    trades.map(({ status, positions, differences }) => ({ status, positions, differences })),
    [{ status: 'matched', positions: ['p1'], differences: [] }],
  );
  assert.deepEqual([extra.length, accounts.length, accounts[0]!.shiftMs], [0, 1, null]);
});

test('says what differs and by how much: listed minus ledger', () => {
  const listed = listedAs(own(), 2, { exitPrice: d('21551'), profit: d('19.50'), commission: d('1.50') });
  const [trade] = reconcileTrades([listed], [own()]).trades;
  assert.equal(trade!.status, 'differs');
  assert.deepEqual(trade!.differences, [
    { field: 'exit-price', listed: '21551', ledger: '21550.5', by: '0.5' },
    { field: 'profit', listed: '21.00', ledger: '20.00', by: '1.00' },
    { field: 'commission', listed: '1.50', ledger: '1.04', by: '0.46' },
  ]);
});

test('takes one listed trade for several of the ledger and the other way round', () => {
  const both = listedAs(own(), 2, { quantity: d('2'), profit: d('37.92'), commission: d('2.08') });
  assert.deepEqual(
    reconcileTrades([both], [own(), own({ position: 'p2' })]).trades.map(({ status, positions }) => [
      status,
      positions,
    ]),
    [['matched', ['p1', 'p2']]],
  );
  const two = own({ quantity: d('2'), commission: d('2.08') });
  assert.deepEqual(
    reconcileTrades([listedAs(own(), 2), listedAs(own(), 3)], [two]).trades.map(({ status }) => status),
    ['matched', 'matched'],
  );
  const short = reconcileTrades([both], [own()]).trades[0]!;
  assert.deepEqual(short.differences[0], { field: 'quantity', listed: '2', ledger: '1', by: '1' });
});

test('reports what only one side has, within the span of the list', () => {
  const later = own({ position: 'later', entryAt: ten + 3_600_000, exitAt: ten + 3_660_000 });
  const between = own({ position: 'between', side: 'short', entryAt: ten + 10_000, exitAt: ten + 20_000 });
  const missing = listedAs(own({ instrument: 'ES MAR25' }), 3);
  const { trades, extra, accounts } = reconcileTrades([listedAs(own(), 2), missing], [own(), between, later]);
  assert.deepEqual(
    trades.map(({ status }) => status),
    ['matched', 'missing'],
  );
  assert.deepEqual(
    extra.map(({ position }) => position),
    ['between'],
  );
  assert.deepEqual([accounts[0]!.listed.trades, accounts[0]!.ledger.trades], [2, 2]);
});

test('tells a wrong zone from trades that differ one by one', () => {
  const hour = 3_600_000;
  const moved = [0, 1, 2].map((nth) =>
    own({
      position: `p${nth}`,
      entryAt: ten + nth * 90_000,
      exitAt: ten + nth * 90_000 + 5_000,
      entryPrice: d(`2154${nth}`),
    }),
  );
  const list = moved.map((trade, row) => {
    const said = listedAs(trade, row);
    return { ...said, entryAt: said.entryAt + hour, exitAt: said.exitAt + hour };
  });
  const { trades, accounts } = reconcileTrades(list, moved);
  assert.deepEqual(
    trades.map(({ differences }) => differences.map(({ field, by }) => `${field} ${by}`)),
    moved.map(() => [`entry-time ${hour}`, `exit-time ${hour}`]),
  );
  assert.equal(accounts[0]!.shiftMs, hour);
});

test('finds out what the profit of the list is after', () => {
  const trade = own();
  const basisOf = (profit: string, fees: string | null) =>
    reconcileTrades([listedAs(trade, 2, { profit: d(profit), fees: fees === null ? null : d(fees) })], [trade]).basis;
  assert.equal(basisOf('20.00', '0.70'), 'gross');
  assert.equal(basisOf('18.96', '0.70'), 'net-of-commission');
  assert.equal(basisOf('18.26', '0.70'), 'net-of-costs');
  assert.equal(reconcileTrades([listedAs(trade, 2, { profit: null })], [trade]).basis, null);
});

test('loses no contract: what is paired and what is left make up the ledger', () => {
  const trade = fc.record({
    quantity: fc.integer({ min: 1, max: 4 }),
    price: fc.integer({ min: 0, max: 2 }),
    second: fc.integer({ min: 0, max: 3 }),
  });
  const made = ({ quantity, price, second }: { quantity: number; price: number; second: number }, nth: number) =>
    own({
      position: `p${nth}`,
      quantity: d(`${quantity}`),
      entryPrice: d(`${21540 + price}`),
      entryAt: ten + second * 1000,
      exitAt: ten + second * 1000 + 5_000,
    });
  fc.assert(
    fc.property(
      fc.array(trade, { maxLength: 12 }),
      fc.array(trade, { minLength: 1, maxLength: 12 }),
      (ledger, list) => {
        const wide = [
          { ...listedAs(own(), 0), entryAt: 0, exitAt: 1 },
          { ...listedAs(own(), 1), entryAt: ten * 2, exitAt: ten * 2 + 1 },
        ];
        const listed = [...wide, ...list.map((one, nth) => listedAs(made(one, nth), nth + 2))];
        const { accounts } = reconcileTrades(listed, ledger.map(made));
        const sum = (of: readonly { quantity: number }[]) => of.reduce((total, { quantity }) => total + quantity, 0);
        assert.equal(formatDecimal(accounts[0]!.ledger.quantity), `${sum(ledger)}`);
        assert.equal(formatDecimal(accounts[0]!.listed.quantity), `${sum(list) + 2}`);
      },
    ),
  );
});
