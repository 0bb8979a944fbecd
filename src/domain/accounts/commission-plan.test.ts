import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDecimal, parseDecimal } from '#domain/values/decimal.ts';
import {
  bookedOtherwise,
  type CommissionedFill,
  emptyTally,
  type PlannedRate,
  plannedRate,
  tallied,
} from './commission-plan.ts';

const plan = { commissions: { MNQ: '0.52', '*': '2.25' }, currency: 'USD' };
const mnq = { root: 'MNQ', currency: 'USD' };
const fill = (quantity: string, booked: string, ofTrade = false): CommissionedFill => ({
  quantity: parseDecimal(quantity),
  booked: parseDecimal(booked),
  ofTrade,
});

test('takes the rate of the product before the one of every other', () => {
  const said = (rate: PlannedRate) => (rate.kind === 'known' ? [formatDecimal(rate.perSide), rate.general] : rate.why);
  assert.deepEqual(said(plannedRate(plan, mnq)), ['0.52', false]);
  assert.deepEqual(said(plannedRate(plan, { root: 'ES', currency: 'USD' })), ['2.25', true]);
});

test('plans nothing in a currency that is not the product’s, or not known', () => {
  const why = (rate: PlannedRate) => (rate.kind === 'unknown' ? rate.why : null);
  assert.equal(why(plannedRate(plan, { root: 'FDAX', currency: 'EUR' })), 'other-currency');
  assert.equal(why(plannedRate({ ...plan, currency: null }, mnq)), 'no-currency');
  assert.equal(why(plannedRate({ ...plan, commissions: { ES: '1' } }, mnq)), 'no-plan');
});

test('finds the fills that were booked otherwise, and leaves rounding and legs of trades', () => {
  const rate = plannedRate({ ...plan, commissions: { MNQ: '0.615' } }, mnq);
  const difference = (one: CommissionedFill) => {
    const found = bookedOtherwise(one, rate, 'USD');
    return found === null ? null : formatDecimal(found);
  };
  assert.equal(difference(fill('1', '0.62')), null);
  assert.equal(difference(fill('2', '1.50')), '0.270');
  assert.equal(difference(fill('2', '0')), '-1.230');
  assert.equal(difference(fill('2', '0', true)), null);
});

test('sums exactly what was planned and booked, whatever the fills', () => {
  const rate = plannedRate(plan, mnq);
  const one = fc.record({ quantity: fc.integer({ min: 1, max: 50 }), cents: fc.integer({ min: -500, max: 5_000 }) });
  fc.assert(
    fc.property(fc.array(one), (fills) => {
      const sums = fills
        .map(({ quantity, cents }) => fill(`${quantity}`, (cents / 100).toFixed(2)))
        .reduce((before, next) => tallied(before, next, rate, 'USD'), emptyTally(rate));
      const contracts = fills.reduce((sum, { quantity }) => sum + quantity, 0);
      assert.equal(Number(formatDecimal(sums.quantity)), contracts);
      assert.equal(Math.round(Number(formatDecimal(sums.planned!)) * 100), contracts * 52);
      assert.equal(
        Math.round(Number(formatDecimal(sums.booked)) * 100),
        fills.reduce((sum, { cents }) => sum + cents, 0),
      );
      assert.equal(sums.differing, fills.filter(({ quantity, cents }) => quantity * 52 !== cents).length);
    }),
  );
});
