import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unknownSpans } from './unknown-spans.ts';

const at = (clock: string): number => Date.parse(`2026-03-12T${clock}:00Z`);
/** Minutes from one clock time to another, half open. */
const minutes = (...spans: readonly (readonly [string, string])[]) => {
  const time = spans.flatMap(([from, to]) => {
    const first = at(from);
    return Array.from({ length: (at(to) - first) / 60_000 }, (_, nth) => first + nth * 60_000);
  });
  return { count: time.length, time: Float64Array.from(time), end: Float64Array.from(time, (one) => one + 60_000) };
};
const found = (
  bars: ReturnType<typeof minutes>,
  [from, to]: readonly [string, string],
  executedAt: readonly string[] = [],
  calendar = 'CME-EQUITY',
) =>
  unknownSpans(bars, { from: at(from), to: at(to), calendar, executedAt: executedAt.map(at) }).map((span) => [
    new Date(span.from).toISOString().slice(11, 16),
    new Date(span.to).toISOString().slice(11, 16),
  ]);

suite('times of which no bar tells', () => {
  test('are those within what was held, from half an hour on: a minute without a trade has no bar', () => {
    assert.deepEqual(found(minutes(['14:00', '15:00'], ['18:00', '19:00']), ['14:10', '18:40']), [['15:00', '18:00']]);
    assert.deepEqual(found(minutes(['14:00', '15:00'], ['15:29', '16:00']), ['14:10', '15:50']), []);
    assert.deepEqual(found(minutes(['14:00', '15:00']), ['14:10', '14:50']), []);
  });

  test('are all of a short position without bars', () => {
    assert.deepEqual(found(minutes(), ['14:10', '14:15']), [['14:10', '14:15']]);
  });

  test('are none while the exchange is closed: between 16:00 and 17:00 in Chicago', () => {
    // 21:00 to 22:00 UTC: daylight saving began on the 8th.
    assert.deepEqual(found(minutes(['20:00', '21:00'], ['22:00', '23:00']), ['20:10', '22:50']), []);
    assert.deepEqual(found(minutes(['20:00', '21:00']), ['20:10', '22:50']), [['22:00', '22:50']]);
  });
});
