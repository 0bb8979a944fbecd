import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutBefore, planRequests } from './plan-requests.ts';

test('asks for what lies near together at once, the oldest first', () => {
  const ranges = [
    { from: 0, to: 10 },
    { from: 20, to: 30 },
    { from: 95, to: 120 },
  ];
  assert.deepEqual(planRequests(ranges, 100), [
    { from: 0, to: 100 },
    { from: 100, to: 120 },
  ]);
  assert.deepEqual(planRequests(ranges, null), [{ from: 0, to: 120 }]);
  assert.deepEqual(planRequests(cutBefore(ranges, 25), 30), [
    { from: 25, to: 30 },
    { from: 95, to: 120 },
  ]);
});

const ranges = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 200 })), { maxLength: 10 })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, size]) => {
      const range = { from: at + gap, to: at + gap + size };
      at = range.to;
      return range;
    });
  });

test('asks for everything once, in pieces that the source allows', () => {
  fc.assert(
    fc.property(ranges, fc.option(fc.integer({ min: 1, max: 80 })), (wanted, spanMs) => {
      const requests = planRequests(wanted, spanMs);
      requests.forEach(({ from, to }, index) => {
        assert.ok(from < to && (spanMs === null || to - from <= spanMs));
        assert.ok(index === 0 || requests[index - 1]!.to <= from);
      });
      for (const range of wanted)
        for (let at = range.from; at < range.to; at++)
          assert.ok(
            requests.some(({ from, to }) => from <= at && at < to),
            `${at} is not asked for`,
          );
    }),
  );
});
