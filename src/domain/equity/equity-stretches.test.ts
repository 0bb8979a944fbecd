import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { PositionLeg } from '#domain/ledger/legs.ts';
import { positionLegs } from '#domain/ledger/legs.ts';
import { foldPositions } from '#domain/ledger/position.ts';
import { emptyBars } from '#domain/market/bars.ts';
import { add, compare, type Decimal, formatDecimal, parseDecimal, trim, zero } from '#domain/values/decimal.ts';
import { equityStretches, type PricedPosition } from './equity-stretches.ts';
import { heldContracts } from './held-contracts.ts';
import { type TimedBars, timedBars } from './timed-bars.ts';
import { worthPieces } from './worth-pieces.ts';

const minute = 60_000;
const text = (value: Decimal): string => formatDecimal(trim(value));

/** `[minute, low, high, close]` each. */
const barsOf = (rows: readonly (readonly [number, number, number, number])[]) => {
  const bars = emptyBars(rows.length);
  rows.forEach(([at, low, high, close], nth) => {
    bars.time[nth] = at * minute;
    bars.low[nth] = low;
    bars.high[nth] = high;
    bars.close[nth] = close;
    bars.open[nth] = close;
  });
  return bars;
};
const minutes = (...rows: readonly (readonly [number, number, number, number])[]): TimedBars =>
  timedBars([{ bars: barsOf(rows), lengthMs: minute }]);

/** `[minute, signed quantity, price]` each; half a dollar of commission a contract. */
const positionsOf = (fills: readonly (readonly [number, number, number])[], pointValue = '2') => {
  const columns = {
    count: fills.length,
    keys: fills.map((_, nth) => `k${nth}`),
    at: Float64Array.from(fills, ([at]) => Math.round(at * minute)),
    quantity: Float64Array.from(fills, ([, quantity]) => quantity),
    price: Float64Array.from(fills, ([, , price]) => Math.round(price * 100)),
    commission: Float64Array.from(fills, ([, quantity]) => Math.abs(quantity) * 50),
    entryExit: new Uint8Array(fills.length),
    quantityScale: 0,
    priceScale: 2,
    commissionScale: 2,
    currency: 'USD',
    demo: false,
  };
  return foldPositions({ account: 'A', instrument: 'MNQ MAR26' }, columns, pointValue).map((position) => ({
    position,
    legs: positionLegs(columns, position, pointValue),
  }));
};
const priced = (legs: readonly PositionLeg[], bars: TimedBars, tenths = 1, family = 'NQ'): PricedPosition => ({
  legs,
  family,
  tenths,
  pieces: worthPieces(legs, bars, '2'),
});

suite('the worth of a position by bars', () => {
  const bars = minutes([0, 99, 101, 100], [1, 97, 103, 102], [2, 100, 106, 105], [3, 90, 110, 100]);

  test('takes the low and the high of a bar in which it was open all along for sure', () => {
    // Long 2 at 100 in minute 0, sold at 105 in minute 2: 2 a point each, half a dollar a contract.
    const [{ legs }] = positionsOf([
      [0.5, 2, 100],
      [2.5, -2, 105],
    ]) as [ReturnType<typeof positionsOf>[number]];
    const pieces = worthPieces(legs, bars, '2').map(({ from, low, high, end, knownLow, knownHigh }) => [
      from / minute,
      ...[low, high, end, knownLow, knownHigh].map(text),
    ]);
    assert.deepEqual(pieces, [
      // Bought at 100: 2 × 2 × (99 − 100) − 1 at the worst; −1 is known.
      [0, '-5', '3', '-1', '-1', '-1'],
      [1, '-13', '11', '7', '-13', '11'],
      // Sold at 105 within 100 to 106: 18 in the end, at the worst −1 before.
      [2, '-1', '23', '18', '18', '18'],
    ]);
  });

  test('says what is known alone where bars are missing: the executions, at their own price', () => {
    const [{ legs }] = positionsOf([
      [10, 1, 100],
      [20, -1, 90],
    ]) as [ReturnType<typeof positionsOf>[number]];
    const pieces = worthPieces(legs, bars, '2');
    assert.deepEqual(
      pieces.map(({ from, to, low, end }) => [from / minute, to / minute, text(low), text(end)]),
      [
        [10, 10, '-0.5', '-0.5'],
        [20, 20, '-21', '-21'],
      ],
    );
  });
});

suite('bars of several intervals', () => {
  test('are the finest there are, and coarser ones where these are missing alone', () => {
    const fine = barsOf([
      [0, 1, 1, 1],
      [1, 1, 1, 1],
      [10, 1, 1, 1],
    ]);
    const coarse = barsOf([
      [0, 5, 5, 5],
      [5, 5, 5, 5],
      [10, 5, 5, 5],
      [15, 5, 5, 5],
    ]);
    const found = timedBars([
      { bars: fine, lengthMs: minute },
      { bars: coarse, lengthMs: 5 * minute },
    ]);
    assert.deepEqual(
      Array.from(found.time, (at, nth) => [at / minute, found.end[nth]! / minute, found.low[nth]]),
      [
        [0, 1, 1],
        [1, 2, 1],
        [5, 10, 5],
        [10, 11, 1],
        [15, 20, 5],
      ],
    );
  });
});

suite('the equity of an account', () => {
  const [one] = positionsOf([
    [0.5, 1, 100],
    [2.5, -1, 105],
  ]) as [ReturnType<typeof positionsOf>[number]];
  const [other] = positionsOf([
    [1, -1, 50],
    [2, 1, 45],
  ]) as [ReturnType<typeof positionsOf>[number]];
  const own = minutes([0, 99, 101, 100], [1, 97, 103, 102], [2, 100, 106, 105]);
  const others = minutes([1, 48, 52, 49], [2, 44, 49, 45]);

  test('adds the worst of positions that were open at once, which nobody knows to have come together', () => {
    const stretches = equityStretches(parseDecimal('1000'), [
      priced(one.legs, own),
      priced(other.legs, others, 10, 'ES'),
    ]);
    assert.deepEqual(
      stretches.map(({ at, low, end, knownLow, held }) => [
        at / minute,
        text(low),
        text(end),
        text(knownLow),
        held.most,
      ]),
      [
        [0, '997.5', '999.5', '999.5', { NQ: 1 }],
        // 97 of the long: −6 − 0.5, and 52 of the short: −4 − 0.5; in the end 102 and 49.
        [1, '989', '1005', '1005', { NQ: 1, ES: 10 }],
        // 100 of the long: −0.5, and 49 of the short: 2 − 0.5.
        [2, '1001', '1018', '1018', { NQ: 1, ES: 10 }],
      ],
    );
  });

  test('puts bars of several lengths together where they lie over each other, with the worst of each', () => {
    const [long] = positionsOf([
      [0, 1, 100],
      [5, -1, 100],
    ]) as [ReturnType<typeof positionsOf>[number]];
    const fine = minutes([0, 99, 101, 100], [1, 95, 100, 99], [2, 98, 104, 100], [3, 99, 101, 100], [4, 99, 101, 100]);
    const coarse = timedBars([{ bars: barsOf([[0, 45, 52, 50]]), lengthMs: 5 * minute }]);
    const [short] = positionsOf([
      [0, -1, 50],
      [5, 1, 50],
    ]) as [ReturnType<typeof positionsOf>[number]];
    const stretches = equityStretches(zero, [priced(long.legs, fine), priced(short.legs, coarse)]);
    assert.deepEqual(
      stretches.map(({ at, to, low, high, end }) => [at / minute, to / minute, text(low), text(high), text(end)]),
      [
        // 95 of the long, 52 of the short, at the worst; 104 and 45 at the best; half a dollar each.
        [0, 5, '-15', '17', '-1'],
        [5, 5, '-2', '-2', '-2'],
      ],
    );
  });

  test('counts what is held after all fills of an instant, in the order of each position', () => {
    const [scalp] = positionsOf([
      [1, 2, 100],
      [1, -2, 101],
    ]) as [ReturnType<typeof positionsOf>[number]];
    const [reversed, after] = positionsOf([
      [0, 3, 100],
      [1, -5, 100],
      [2, 2, 100],
    ]) as [ReturnType<typeof positionsOf>[number], ReturnType<typeof positionsOf>[number]];
    const within = heldContracts([scalp, reversed, after].map(({ legs }) => ({ legs, family: 'NQ', tenths: 1 })));
    assert.deepEqual(within(0, minute), { most: { NQ: 3 }, after: { NQ: 3 } });
    assert.deepEqual(within(minute, 2 * minute), { most: { NQ: 3 }, after: { NQ: 2 } });
    assert.deepEqual(within(2 * minute, 3 * minute), { most: { NQ: 2 }, after: {} });
  });

  test('has cash in its own time, what came from outside apart', () => {
    const cash = [
      { at: 1.5 * minute, amount: parseDecimal('-10'), flow: false },
      { at: 60 * minute, amount: parseDecimal('-500'), flow: true },
    ];
    const stretches = equityStretches(parseDecimal('1000'), [priced(one.legs, own)], cash);
    assert.deepEqual(
      stretches.map(({ at, end, flow }) => [at / minute, text(end), text(flow)]),
      [
        [0, '999.5', '0'],
        [1, '993.5', '0'],
        [2, '999', '0'],
        [60, '499', '-500'],
      ],
    );
  });

  test('ends with what the positions made, whatever bars there are, and never lies outside of its bounds', () => {
    const fill = fc.tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: 90, max: 110 }),
    );
    const bar = fc.tuple(
      fc.integer({ min: 80, max: 100 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
    );
    fc.assert(
      fc.property(
        fc.array(fill, { maxLength: 12 }),
        fc.array(bar, { maxLength: 40 }),
        fc.integer(),
        (rows, drawn, seed) => {
          const fills = rows.filter(([, quantity]) => quantity !== 0).toSorted((a, b) => a[0] - b[0]);
          const shown = drawn.flatMap(([low, up, close], nth) =>
            (seed >> (nth % 30)) & 1 ? [[nth, low, low + up, low + Math.min(close, up)] as const] : [],
          );
          const positions = positionsOf(fills);
          const stretches = equityStretches(
            zero,
            positions.map(({ legs }) => priced(legs, minutes(...shown))),
          );
          for (const { low, high, end, knownLow, knownHigh } of stretches)
            for (const [a, b] of [
              [low, knownLow],
              [knownLow, end],
              [end, knownHigh],
              [knownHigh, high],
            ] as const)
              assert.ok(compare(a, b) <= 0);
          if (positions.some(({ position }) => position.status === 'open')) return;
          const made = positions.reduce((sum, { position }) => add(sum, parseDecimal(position.netPnl)), zero);
          assert.equal(text(stretches.at(-1)?.end ?? zero), text(made));
        },
      ),
    );
  });
});
