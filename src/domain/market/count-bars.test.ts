import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryBars } from '#test/support/arbitrary-bars.ts';
import { intervals } from './bars.ts';
import { countBars } from './count-bars.ts';
import { barsBetween } from './merge-bars.ts';
import { resample } from './resample.ts';

const weekMs = 7 * 86_400_000;

test('counts what resampling with all around it would give', () => {
  const coarser = fc.constantFrom(...intervals.slice(1));
  const calendars = fc.constantFrom('CME-EQUITY', 'NYSE', 'CBOT-GRAINS', 'ALWAYS-OPEN');
  const share = fc.nat(1_000).map((thousandths) => thousandths / 1_000);
  fc.assert(
    fc.property(arbitraryBars(), coarser, calendars, share, share, (bars, interval, calendar, a, b) => {
      const span = bars.time[bars.count - 1]! - bars.time[0]! + 3_600_000;
      const from = Math.round(bars.time[0]! - 1_800_000 + Math.min(a, b) * span);
      const to = from + 60_000 + Math.round(Math.abs(a - b) * span);
      const inside = barsBetween(bars, from, to);
      const { count, open } = countBars(inside, { interval, stored: '1m', calendar, from, to });
      const more = open !== null && barsBetween(bars, to, open.end).count > 0 ? 1 : 0;
      const around = barsBetween(bars, from - weekMs, to + weekMs);
      assert.equal(count + more, barsBetween(resample(around, interval, calendar), from, to).count);
    }),
    { numRuns: 500 },
  );
});
