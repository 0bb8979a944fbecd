import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dailyReturns, type PerformanceCourse } from './performance-of-lines.ts';
import { resultOfPeriod } from './period-result.ts';

const zeros = (): Float64Array => new Float64Array(366);
/** 100 come in on day 1 and are worth 110 a year later. */
const course = (change: (one: PerformanceCourse) => void = () => {}): PerformanceCourse => {
  const made = {
    first: 20_000,
    value: zeros().fill(100, 1, 365).fill(110, 365),
    inflow: zeros().fill(100, 1, 2),
    outflow: zeros(),
    left: zeros(),
    returned: zeros(),
    gain: zeros().fill(10, 365),
    unvalued: new Uint16Array(366),
    lastKnown: zeros(),
  };
  change(made);
  return made;
};

test('sums a year up: percent and money of the same flows', () => {
  const one = course();
  const result = resultOfPeriod(one, dailyReturns(one), 1, 366);
  assert.equal(result.gain, 10);
  assert.equal(result.value - result.valueBefore, result.inflow - result.outflow + result.gain - result.unmeasured);
  assert.equal(result.timeWeighted!.toFixed(9), '0.100000000');
  assert.equal(result.timeWeightedAnnual!.toFixed(9), '0.100000000');
  assert.equal(result.moneyWeighted.kind === 'rate' && result.moneyWeighted.ofPeriod.toFixed(9), '0.100000000');
});

test('what has no price for a while is not taken out: the return on the money stays', () => {
  const one = course(({ value, left, returned, lastKnown }) => {
    value.fill(0, 50, 300);
    lastKnown.fill(100, 50, 300);
    left[50] = 100;
    returned[300] = 100;
  });
  const result = resultOfPeriod(one, dailyReturns(one), 1, 366);
  assert.equal(result.moneyWeighted.kind === 'rate' && result.moneyWeighted.ofPeriod.toFixed(9), '0.100000000');
  assert.equal(result.unmeasured, 0);
});

test('annualises nothing under ninety days', () => {
  const one = course();
  assert.equal(resultOfPeriod(one, dailyReturns(one), 300, 366).timeWeightedAnnual, null);
});
