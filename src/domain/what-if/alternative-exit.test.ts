import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeyFills } from '#domain/ledger/fills.ts';
import { positionLegs } from '#domain/ledger/legs.ts';
import { foldPositions } from '#domain/ledger/position.ts';
import { emptyBars } from '#domain/market/bars.ts';
import { formatDecimal, parseDecimal, trim } from '#domain/values/decimal.ts';
import { alternativeExit, type ExitRule } from './alternative-exit.ts';

const minute = 60_000;
const start = Date.UTC(2025, 0, 28, 15);

type Fill = readonly [second: number, quantity: number, price: number];

const legsOf = (fills: readonly Fill[]) => {
  const columns: KeyFills = {
    count: fills.length,
    keys: fills.map((_, nth) => `f${nth}`),
    at: Float64Array.from(fills, ([second]) => start + second * 1_000),
    quantity: Float64Array.from(fills, ([, quantity]) => quantity),
    price: Float64Array.from(fills, ([, , price]) => price * 100),
    commission: Float64Array.from(fills, ([, quantity]) => Math.abs(quantity) * 50),
    entryExit: new Uint8Array(fills.length),
    quantityScale: 0,
    priceScale: 2,
    commissionScale: 2,
    currency: 'USD',
    demo: false,
  };
  const [position] = foldPositions({ account: 'A', instrument: 'MNQ MAR25' }, columns, '2');
  return positionLegs(columns, position!, '2');
};

type Bar = readonly [open: number, high: number, low: number, close: number];
const barsOf = (bars: readonly (Bar | null)[]) => {
  const there = bars.flatMap((bar, nth) => (bar === null ? [] : [{ bar, at: start + nth * minute }]));
  const made = emptyBars(there.length);
  there.forEach(({ bar: [open, high, low, close], at }, row) => {
    made.time[row] = at;
    made.open[row] = open;
    made.high[row] = high;
    made.low[row] = low;
    made.close[row] = close;
  });
  return made;
};

const quiet: Bar = [100, 101, 99, 100];
const rule = (change: { stop?: string; target?: string; laterMs?: number }): ExitRule => ({
  stop: change.stop === undefined ? null : { points: parseDecimal(change.stop) },
  target: change.target === undefined ? null : { points: parseDecimal(change.target) },
  laterMs: change.laterMs ?? 0,
});
const outcome = (fills: readonly Fill[], bars: readonly (Bar | null)[], asked: ExitRule) => {
  const found = alternativeExit(legsOf(fills), { bars: barsOf(bars), lengthMs: minute, pointValue: '2' }, asked);
  if (found.kind === 'unknown') return found.reason;
  const text = ({ exit, net }: typeof found.worst) => `${exit} ${formatDecimal(trim(net))}`;
  return text(found.worst) === text(found.best) ? text(found.worst) : [text(found.worst), text(found.best)];
};

/** Long 2 at 100 in the first minute, sold at 110 in the fifth: 10 points × 2 × 2 USD, less 4 × 0.50. */
const trade: readonly Fill[] = [
  [10, 2, 100],
  [4 * 60 + 10, -2, 110],
];
const rise: Bar = [109, 111, 108, 110];

test('leaves a position as it was where no level is reached', () => {
  assert.equal(outcome(trade, [quiet, quiet, quiet, quiet, rise], rule({ stop: '5', target: '50' })), 'as-it-was 38');
  assert.equal(outcome(trade, [], rule({})), 'as-it-was 38');
});

test('fills a stop at its price, and at the open of a bar beyond it', () => {
  const falls: Bar = [99, 100, 94, 96];
  // 5 points against 2 contracts at 2 USD are −20, less 2 for the commission of both ways.
  assert.equal(outcome(trade, [quiet, quiet, falls, quiet, rise], rule({ stop: '5' })), 'stop -22');
  const gap: Bar = [90, 91, 89, 90];
  assert.equal(outcome(trade, [quiet, quiet, gap, quiet, rise], rule({ stop: '5' })), 'stop -42');
});

test('fills a target in the same way', () => {
  const up: Bar = [101, 106, 100, 105];
  assert.equal(outcome(trade, [quiet, up, quiet, quiet, rise], rule({ target: '5' })), 'target 18');
  const gap: Bar = [107, 108, 106, 107];
  assert.equal(outcome(trade, [quiet, gap, quiet, quiet, rise], rule({ target: '5' })), 'target 26');
});

test('says both ends where a bar reaches stop and target', () => {
  const wild: Bar = [100, 106, 94, 100];
  assert.deepEqual(outcome(trade, [quiet, wild, quiet, quiet, rise], rule({ stop: '5', target: '5' })), [
    'stop -22',
    'target 18',
  ]);
});

test('does not know what came first in a bar that holds an execution', () => {
  const opening: Bar = [104, 104, 94, 100];
  assert.deepEqual(outcome(trade, [opening, quiet, quiet, quiet, rise], rule({ stop: '5' })), [
    'stop -22',
    'as-it-was 38',
  ]);
});

test('takes a level as a price too', () => {
  const falls: Bar = [99, 100, 94, 96];
  const planned = { stop: { price: parseDecimal('95') }, target: null, laterMs: 0 };
  assert.equal(outcome(trade, [quiet, quiet, falls, quiet, rise], planned), 'stop -22');
});

test('takes the better of two ways for the best, whichever level it is', () => {
  // Stopped in the first bar it loses 5 points; not reached there, the next bar opens 20 points away.
  const opening: Bar = [100, 101, 95, 100];
  const gap: Bar = [80, 81, 79, 80];
  assert.deepEqual(outcome(trade, [opening, gap, quiet, quiet, rise], rule({ stop: '5' })), ['stop -82', 'stop -22']);
});

test('turns everything round for a short', () => {
  const short: readonly Fill[] = [
    [10, -2, 100],
    [4 * 60 + 10, 2, 90],
  ];
  const up: Bar = [101, 106, 100, 105];
  assert.equal(outcome(short, [quiet, up, quiet, quiet, quiet], rule({ stop: '5' })), 'stop -22');
  const down: Bar = [99, 100, 94, 96];
  assert.equal(outcome(short, [quiet, down, quiet, quiet, quiet], rule({ target: '5' })), 'target 18');
});

test('measures from the average of what is open, and drops what came after', () => {
  // 1 at 100 and 1 at 98: average 99; a stop of 3 points lies at 96.
  const scaled: readonly Fill[] = [
    [10, 1, 100],
    [70, 1, 98],
    [200, -1, 105],
    [250, -1, 110],
  ];
  const falls: Bar = [98, 99, 95, 97];
  // −3 points × 2 × 2 = −12, less 2.
  assert.equal(outcome(scaled, [quiet, quiet, falls, quiet, rise], rule({ stop: '3' })), 'stop -14');
});

test('closes later at the close of the bar of that time', () => {
  const later: Bar = [110, 121, 110, 120];
  assert.equal(outcome(trade, [quiet, quiet, quiet, quiet, rise, later], rule({ laterMs: minute })), 'later 78');
  assert.equal(outcome(trade, [quiet, quiet, quiet, quiet, rise], rule({ laterMs: minute })), 'no-bar-then');
});

test('stops what was kept longer', () => {
  const crash: Bar = [110, 110, 90, 92];
  assert.equal(
    outcome(trade, [quiet, quiet, quiet, quiet, rise, crash, quiet], rule({ laterMs: 2 * minute, stop: '5' })),
    'stop -22',
  );
});

test('says that there are no bars', () => {
  assert.equal(outcome(trade, [null, null, null, null, null, quiet], rule({ stop: '5' })), 'no-bars');
});
