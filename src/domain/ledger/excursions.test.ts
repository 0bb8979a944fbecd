import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Bars } from '#domain/market/bars.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { add, formatDecimal, isZero, multiply, parseDecimal, subtract, trim, zero } from '#domain/values/decimal.ts';
import { type Excursion, excursionsOf } from './excursions.ts';
import { type FillText, keyFills } from './key-fills.ts';
import { type PositionLeg, positionLegs } from './legs.ts';
import { foldPositions } from './position.ts';
import { runningResults } from './running-results.ts';

const minuteMs = 60_000;
const start = Date.parse('2025-01-28T15:00:00Z');
const pointValue = '2';

type Row = readonly [minute: number, high: number, low: number, close: number];
const barsOf = (rows: readonly Row[]): Bars => {
  const column = (pick: (row: Row) => number) => Float64Array.from(rows, pick);
  return {
    count: rows.length,
    time: column(([minute]) => start + minute * minuteMs),
    open: column((row) => row[3]),
    high: column((row) => row[1]),
    low: column((row) => row[2]),
    close: column((row) => row[3]),
    volume: column(() => 1),
  };
};

const fold = (fills: readonly FillText[]) => {
  const columns = keyFills(fills, { currency: 'USD' });
  return foldPositions({ account: 'Sim101', instrument: 'MNQ MAR25' }, columns, pointValue).map((position) => ({
    position,
    legs: positionLegs(columns, position, pointValue),
  }));
};
const fill = (second: number, quantity: string, price: string, commission: string): FillText => ({
  key: `f${second}`,
  at: start + second * 1_000,
  quantity,
  price,
  commission,
});
const courseOf = (rows: readonly Row[]) => ({ bars: barsOf(rows), lengthMs: minuteMs, pointValue });
const resultsOf = (legs: readonly PositionLeg[], rows: readonly Row[]) =>
  runningResults(legs, courseOf(rows)).map((result) => (result === null ? null : formatMoney(result, 'USD')));
const textOf = (excursion: Excursion | null | undefined) =>
  excursion && {
    money: formatMoney(excursion.money, 'USD'),
    points: formatDecimal(trim(excursion.points)),
    of: `${formatDecimal(excursion.quantity)} at ${formatDecimal(excursion.average)}`,
    price: formatDecimal(excursion.price),
    bar: excursion.bar,
    certain: excursion.certain,
  };

/** Two bought at 100, one more at 103, two sold at 105, the last at 99; a dollar of commission each. */
const scaled = fold([
  fill(30, '2', '100', '2'),
  fill(80, '1', '103', '1'),
  fill(150, '-2', '105', '2'),
  fill(250, '-1', '99', '1'),
])[0]!;
const rows: readonly Row[] = [
  [-1, 101, 99, 100],
  [0, 101, 98, 101],
  [1, 104, 100, 102],
  [2, 106, 101, 104],
  [3, 104, 97, 98],
  [4, 99.5, 96, 99],
  [5, 91, 89, 90],
];

suite('the course of a position over bars', () => {
  // By hand: 2·(101−100)·2−2 = 2; (3·102−303)·2−3 = 3; 20+(104−103)·2−5 = 17; 20+(98−103)·2−5 = 5; 20+(99−103)·2−6 = 6.
  test('has realised and open result, less commission, at each close', () => {
    assert.deepEqual(resultsOf(scaled.legs, rows), [null, '2.00', '3.00', '17.00', '5.00', '6.00', '6.00']);
    assert.equal(scaled.position.netPnl, '6.00');
  });

  // By hand, of what was open: the third minute reached 106 with 3 open at 101 on average, the fifth 96 with 1 at 103.
  test('reaches its excursions at the lows and highs while something is open', () => {
    const found = excursionsOf(scaled.legs, courseOf(rows));
    assert.deepEqual(textOf(found?.favourable), {
      money: '30.00',
      points: '5',
      of: '3 at 101',
      price: '106',
      bar: 3,
      certain: false,
    });
    assert.deepEqual(textOf(found?.adverse), {
      money: '-14.00',
      points: '-7',
      of: '1 at 103',
      price: '96',
      bar: 5,
      certain: false,
    });
    assert.equal(found?.bars, 5);
  });

  test('is certain of a bar that lies between the executions', () => {
    const { legs } = fold([fill(30, '-1', '100', '0'), fill(200, '1', '99', '0')])[0]!;
    const found = excursionsOf(legs, courseOf([...rows.slice(1, 2), [1, 110, 90, 100], [3, 100, 99, 99]]));
    assert.deepEqual(
      [textOf(found?.adverse)?.money, found?.adverse?.certain, textOf(found?.favourable)?.money],
      ['-20.00', true, '20.00'],
    );
  });

  test('counts an execution whose own bar is missing from the next bar on', () => {
    const without = rows.filter(([minute]) => minute !== 1);
    assert.deepEqual(resultsOf(scaled.legs, without), [null, '2.00', '17.00', '5.00', '6.00', '6.00']);
  });

  test('says nothing where no bar was there while it was open, and of a side the price never took', () => {
    assert.equal(excursionsOf(scaled.legs, courseOf(rows.slice(0, 1))), null);
    const { legs } = fold([fill(0, '1', '50', '0'), fill(120, '-1', '60', '0')])[0]!;
    assert.equal(excursionsOf(legs, courseOf(rows))?.adverse, null);
  });

  const drawn = fc.array(
    fc.record({
      step: fc.integer({ min: 0, max: 90 }),
      size: fc.integer({ min: -4, max: 4 }).filter((size) => size !== 0),
      price: fc.integer({ min: -40, max: 400 }),
      cost: fc.integer({ min: -50, max: 500 }),
    }),
    { minLength: 1, maxLength: 30 },
  );
  test('ends at the net result of a closed position, and holds open ones to their cash and their price', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: -100, max: 100 }), (fills, close) => {
        let second = 0;
        const texts = fills.map(({ step, size, price, cost }, nth) => {
          second += step;
          return { ...fill(second, String(size), String(price / 4), (cost / 100).toFixed(2)), key: `f${nth}` };
        });
        const minutes = Math.ceil(second / 60) + 2;
        const flat = Array.from({ length: minutes }, (_, minute): Row => [minute, close, close, close / 4]);
        for (const { position, legs } of fold(texts)) {
          const last = runningResults(legs, courseOf(flat)).at(-1)!;
          const cash = legs.reduce((sum, leg) => subtract(sum, multiply(leg.signedQuantity, leg.price)), zero);
          const costs = legs.reduce((sum, leg) => add(sum, leg.commission), zero);
          const open = multiply(legs.at(-1)!.running, parseDecimal(String(close / 4)));
          const expected = subtract(multiply(add(cash, open), parseDecimal(pointValue)), costs);
          assert.ok(isZero(subtract(last!, expected)));
          if (position.status === 'closed') assert.equal(formatMoney(last!, 'USD'), position.netPnl);
        }
      }),
    );
  });
});
