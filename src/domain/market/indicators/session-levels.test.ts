import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { resample } from '#domain/market/resample.ts';
import { arbitraryBars, barsOf } from '#test/support/arbitrary-bars.ts';
import { pivots, sessionLevels } from './session-levels.ts';

suite('levels of the session before', () => {
  test('hold for the whole of the next session, from 17:00 in Chicago on', () => {
    const levels = sessionLevels(
      barsOf([
        [Date.parse('2024-01-03T21:58Z'), 10, 12, 9, 11, 1],
        [Date.parse('2024-01-03T21:59Z'), 11, 11, 8, 10, 1],
        [Date.parse('2024-01-03T23:00Z'), 20, 21, 19, 20, 1],
        [Date.parse('2024-01-04T12:00Z'), 20, 25, 20, 24, 1],
        [Date.parse('2024-01-04T23:00Z'), 30, 30, 30, 30, 1],
      ]),
      'CME-FX',
    );
    assert.deepEqual([...levels.high], [Number.NaN, Number.NaN, 12, 12, 25]);
    assert.deepEqual([...levels.low], [Number.NaN, Number.NaN, 8, 8, 19]);
    assert.deepEqual([...levels.close], [Number.NaN, Number.NaN, 10, 10, 24]);
    assert.equal(sessionLevels(barsOf([]), 'CME-FX').high.length, 0);
  });

  test('are those of the daily bar before', () => {
    fc.assert(
      fc.property(arbitraryBars(), fc.constantFrom('CME-EQUITY', 'NYSE', 'ALWAYS-OPEN'), (bars, calendar) => {
        const days = resample(bars, '1d', calendar);
        const levels = sessionLevels(bars, calendar);
        bars.time.forEach((time, i) => {
          const day = days.time.findLastIndex((start) => start <= time);
          for (const name of ['high', 'low', 'close'] as const) {
            assert.deepEqual(levels[name][i], day > 0 ? days[name][day - 1] : Number.NaN);
          }
        });
      }),
    );
  });

  test('make pivots, worked by hand', () => {
    assert.deepEqual(pivots(110, 100, 105), { pivot: 105, resistances: [110, 115, 120], supports: [100, 95, 90] });
    assert.deepEqual(pivots(12, 6, 9), { pivot: 9, resistances: [12, 15, 18], supports: [6, 3, 0] });
    assert.deepEqual(pivots(12, 6, 12), { pivot: 10, resistances: [14, 16, 20], supports: [8, 4, 2] });
  });
});
