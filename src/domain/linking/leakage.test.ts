import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { add, type Decimal, formatDecimal, trim } from '#domain/values/decimal.ts';
import {
  addExtra,
  addLeakage,
  addMissed,
  type CopiedPosition,
  extraOf,
  leakageOf,
  missedOf,
  noLeakage,
} from './leakage.ts';

const position = (changed: Partial<CopiedPosition> = {}): CopiedPosition => ({
  side: 'long',
  openedAt: 0,
  closedAt: 60_000,
  maxQuantity: '1',
  averageEntry: '25000',
  averageExit: '25010',
  points: '10',
  grossPnl: '200.00',
  commission: '4.00',
  pointValue: '20',
  tickSize: '0.25',
  ...changed,
});
const text = (value: Decimal | null) => value && formatDecimal(trim(value));

suite('leakage of a follower', () => {
  test('NQ copied by 5 MNQ a tick late in and two ticks early out', () => {
    // In: 0.25 × 5 × 2 = 2.50 worse, 1 tick × 5; out: 0.50 × 5 × 2 = 5.00 worse, 2 ticks × 5.
    const follower = position({
      openedAt: 1500,
      closedAt: 61_000,
      maxQuantity: '5',
      averageEntry: '25000.25',
      averageExit: '25009.50',
      points: '9.25',
      grossPnl: '92.50',
      commission: '5.00',
      pointValue: '2',
    });
    const found = leakageOf(position(), follower, '0.5');
    assert.deepEqual([found.entryMoney, found.entryTicks, found.exitMoney, found.exitTicks].map(text), [
      '-2.5',
      '-5',
      '-5',
      '-10',
    ]);
    assert.deepEqual([found.entryLaterMs, found.exitLaterMs], [1500, 1000]);
    // Half of NQ's 4.00 at half the money per point is 2.00; MNQ took 5.00.
    assert.equal(text(found.commissionMoney), '-3');
    assert.equal(text(found.offRatio), '0');
    // What it earned is half of the leader's 200.00 and the leakage.
    assert.equal(text(add(found.entryMoney, found.exitMoney!)), '-7.5');
  });

  test('of a short is better where it sold higher', () => {
    const short = { side: 'short', points: '-10', grossPnl: '-200.00' } as const;
    const found = leakageOf(
      position(short),
      position({ ...short, averageEntry: '25001', points: '-9', grossPnl: '-180.00' }),
      null,
    );
    assert.deepEqual([text(found.entryMoney), text(found.exitMoney), found.offRatio], ['20', '0', null]);
  });

  test('is of all contracts that were entered, where some were given up and taken again', () => {
    const follower = position({ averageEntry: '25000.25', points: '9.75', grossPnl: '390.00' });
    assert.equal(text(leakageOf(position(), follower, null).contracts), '2');
    assert.equal(text(leakageOf(position(), position({ points: '0', grossPnl: '0.00' }), null).contracts), '1');
  });

  test('says nothing of exits while one of the two is open', () => {
    const open = position({ closedAt: null, averageExit: null, points: null, grossPnl: '0.00' });
    const found = leakageOf(position(), open, '2');
    assert.deepEqual(
      [found.exitMoney, found.exitTicks, found.exitLaterMs, text(found.offRatio)],
      [null, null, null, '-1'],
    );
  });

  test('of what was missed is what it would have earned, of what is extra what it did', () => {
    assert.equal(text(missedOf(position(), '0.5').money), '-100');
    assert.equal(text(extraOf(position()).money), '200');
  });

  test('sums over any partition are those of the whole', () => {
    const drawn = fc.record({
      entry: fc.integer({ min: 99_990, max: 100_010 }),
      exit: fc.option(fc.integer({ min: 99_990, max: 100_010 })),
      size: fc.integer({ min: 1, max: 7 }),
      later: fc.integer({ min: -5000, max: 5000 }),
      ratio: fc.constantFrom(null, '0.5', '0.3'),
      kind: fc.constantFrom('linked', 'missed', 'extra'),
      part: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 30 }), (rows) => {
        const sum = (own: readonly (typeof rows)[number][]) =>
          own.reduce((sums, { entry, exit, size, later, ratio, kind }) => {
            const points = exit === null ? null : (exit - entry) / 4;
            const one = position({
              maxQuantity: String(size),
              averageEntry: String(entry / 4),
              averageExit: exit === null ? null : String(exit / 4),
              points: points === null ? null : String(points),
              grossPnl: String((points ?? 0) * size * 20),
              openedAt: later,
              closedAt: exit === null ? null : 60_000 + later,
            });
            if (kind === 'missed') return addMissed(sums, missedOf(one, ratio ?? '1'));
            if (kind === 'extra') return addExtra(sums, extraOf(one));
            return addLeakage(
              sums,
              leakageOf(position({ maxQuantity: '3', averageEntry: '25000.083333' }), one, ratio),
            );
          }, noLeakage);
        const flat = (sums: typeof noLeakage) =>
          Object.entries(sums).map(([name, value]) => [name, typeof value === 'number' ? value : text(value)] as const);
        const whole = flat(sum(rows));
        const parts = [0, 1, 2, 3].map((part) => sum(rows.filter((row) => row.part === part)));
        const joined = parts.reduce(
          (total, part) =>
            Object.fromEntries(
              Object.entries(part).map(([name, value]) => {
                const before = total[name as keyof typeof total];
                return [name, typeof value === 'number' ? value + (before as number) : add(value, before as Decimal)];
              }),
            ) as typeof noLeakage,
        );
        assert.deepEqual(flat(joined), whole);
      }),
    );
  });
});
