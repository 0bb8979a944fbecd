import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { fillsByKey } from '#domain/ledger/fills-by-key.ts';
import { foldPositions } from '#domain/ledger/position.ts';
import { add, type Decimal, parseDecimal, subtract, trim, zero } from '#domain/values/decimal.ts';
import { termsOf, text } from '#test/support/lots.ts';
import { cashAsActivities } from './cash-as-activities.ts';
import { executionsAsActivities, type TradedExecution } from './executions-as-activities.ts';
import { foldLots } from './fold-lots.ts';
import { planLots } from './lot-plan.ts';
import type { Release } from './release.ts';

const fill = (facts: Partial<TradedExecution>): TradedExecution => ({
  account: 'Sim101',
  key: 'f1',
  instrument: 'MNQ MAR25',
  side: 'buy',
  quantity: '1',
  price: '20000',
  commission: '0.62',
  currency: 'USD',
  executedAt: Date.parse('2025-01-28T15:00:00Z'),
  sequence: 1,
  hints: {},
  sessionDate: '2025-01-28',
  ...facts,
});

const resultOf = ({ side, parts }: Release): Decimal => {
  const differences = parts.map(({ lot, closing }) => subtract(closing.gross, lot.legs[0]!.gross));
  const sum = differences.reduce(add, zero);
  return side === 'long' ? sum : subtract(zero, sum);
};

suite('executions as activities', () => {
  test('fall on the German day, and are settled on the trading day of the exchange', () => {
    const [activity] = executionsAsActivities([
      fill({ executedAt: Date.parse('2024-12-31T23:30:00Z'), sessionDate: '2025-01-02' }),
    ]);
    assert.equal(activity!.date, '2025-01-01');
    assert.equal(activity!.valueDate, '2025-01-02');
    assert.equal(activity!.at, '2024-12-31T23:30:00.000000001Z');
    assert.equal(activity!.id, 'fill-6-Sim101-f1');
  });

  test('keep the order of the ledger within an instant', () => {
    const list = [
      fill({ key: 'a', sequence: 3, side: 'buy' }),
      fill({ key: 'c', sequence: 1, side: 'sell' }),
      fill({ key: 'b', sequence: 2, side: 'sell' }),
    ];
    assert.deepEqual(
      planLots(executionsAsActivities(list)).steps.map(({ activity }) => activity.sourceId),
      ['c', 'b', 'a'],
    );
  });

  test('come to the same results as the positions of the journal', () => {
    const drawn = fc.record({
      step: fc.constantFrom(0, 0, 1, 60),
      side: fc.constantFrom('buy' as const, 'sell' as const),
      size: fc.integer({ min: 1, max: 5 }),
      price: fc.integer({ min: 79_000, max: 81_000 }),
      commission: fc.integer({ min: 0, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 40 }), (rows) => {
        let at = Date.parse('2025-01-28T15:00:00Z');
        const list = rows.map(({ step, side, size, price, commission }, index) => {
          at += step * 1000;
          return fill({
            key: `f${index}`,
            sequence: index,
            executedAt: at,
            side,
            quantity: String(size),
            price: String(price / 4),
            commission: (commission / 100).toFixed(2),
          });
        });
        const book = foldLots(planLots(executionsAsActivities(list)), termsOf);
        const positions = fillsByKey(list).flatMap(({ key, fills }) => foldPositions(key, fills, '2'));
        const gross = positions.map(({ grossPnl }) => parseDecimal(grossPnl)).reduce(add, zero);
        assert.deepEqual(trim(book.releases.map(resultOf).reduce(add, zero)), trim(gross));
        const fees = [...book.releases.map(({ closing }) => closing.fee), ...openingFees(book.releases)];
        const open = book.holdings.flatMap(({ lots }) => lots.map(({ legs }) => legs[0]!.fee));
        const commission = positions.map((position) => parseDecimal(position.commission)).reduce(add, zero);
        assert.deepEqual(trim([...fees, ...open].reduce(add, zero)), trim(commission));
      }),
    );
  });
});

const openingFees = (releases: readonly Release[]): readonly Decimal[] =>
  releases.flatMap(({ parts }) => parts.map(({ lot }) => lot.legs[0]!.fee));

suite('cash of trading accounts as activities', () => {
  test('has its direction in the type', () => {
    const kinds = [
      ['deposit', '100'],
      ['withdrawal', '20'],
      ['fee', '3.50'],
      ['payout', '50'],
      ['adjustment', '-1.25'],
      ['adjustment', '2'],
    ] as const;
    const activities = cashAsActivities(
      kinds.map(([kind, amount], number) => ({
        account: 'Sim101',
        number,
        kind,
        amount,
        at: '2025-06-30T22:30:00Z',
        note: null,
      })),
      'USD',
    );
    assert.deepEqual(
      activities.map(({ type, gross }) => `${type} ${text(parseDecimal(gross!))}`),
      ['deposit 100', 'withdrawal 20', 'fee 3.5', 'withdrawal 50', 'withdrawal 1.25', 'deposit 2'],
    );
    assert.deepEqual(
      new Set(activities.map(({ date, currency }) => `${date} ${currency}`)),
      new Set(['2025-07-01 USD']),
    );
  });
});
