import assert from 'node:assert/strict';
import { test } from 'node:test';
import { benchmarkWithFlows } from './benchmark-with-flows.ts';

test('takes in at the start of a day and pays out at its end', () => {
  const course = {
    first: 0,
    value: Float64Array.of(0, 100, 0, 0),
    inflow: Float64Array.of(0, 100, 100, 0),
    outflow: Float64Array.of(0, 0, 0, 33),
    left: new Float64Array(4),
    returned: new Float64Array(4),
    gain: new Float64Array(4),
    unvalued: new Uint16Array(4),
    lastKnown: new Float64Array(4),
  };
  const prices = Float64Array.of(10, 11, 11, 12.1);
  // From the evening of day 1 on: (100 + 100) × 1; then 200 × 1.1 − 33.
  assert.deepEqual([...benchmarkWithFlows(course, prices, 2, 4)], [200, 187]);
});
