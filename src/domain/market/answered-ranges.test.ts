import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AnsweredRange, askAgainAt, recordAnswer, worthAsking } from './answered-ranges.ts';

const hour = 3_600_000;

test('asks for an answered range again after an hour, then after four, then sixteen', () => {
  let answered: readonly AnsweredRange[] = [];
  let now = 0;
  for (const pause of [1, 4, 16]) {
    answered = recordAnswer(answered, { from: 100, to: 200 }, now);
    assert.deepEqual(worthAsking([{ from: 150, to: 250 }], answered, now + pause * hour - 1), [{ from: 200, to: 250 }]);
    now += pause * hour;
    assert.deepEqual(worthAsking([{ from: 150, to: 250 }], answered, now), [{ from: 150, to: 250 }]);
  }
});

test('keeps what an answer does not touch', () => {
  const first = recordAnswer([], { from: 0, to: 100 }, 5);
  assert.deepEqual(recordAnswer(first, { from: 40, to: 60 }, 9), [
    { from: 0, to: 40, at: 5, times: 1 },
    { from: 40, to: 60, at: 9, times: 2 },
    { from: 60, to: 100, at: 5, times: 1 },
  ]);
});

const spans = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 20 })).map(([from, size]) => ({ from, to: from + size }));

test('knows of every instant when it was answered last, in ranges that are in order and apart', () => {
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 12 }), (asked) => {
      let answered: readonly AnsweredRange[] = [];
      asked.forEach((span, at) => {
        answered = recordAnswer(answered, span, at);
      });
      answered.forEach((range, index) => {
        assert.ok(range.from < range.to);
        if (index > 0) assert.ok(answered[index - 1]!.to <= range.from);
      });
      for (let instant = 0; instant < 75; instant++) {
        const last = asked.findLastIndex(({ from, to }) => from <= instant && instant < to);
        const found = answered.find(({ from, to }) => from <= instant && instant < to);
        assert.equal(found?.at ?? -1, last);
        if (found !== undefined) {
          const open = worthAsking([{ from: instant, to: instant + 1 }], answered, askAgainAt(found) - 1);
          assert.deepEqual(open, []);
        }
      }
    }),
  );
});
