import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sessionsBetween } from '#domain/instruments/sessions.ts';
import { barTimeEvidence, seemingBarTime } from './bar-time-evidence.ts';
import { type Interval, intervalMs } from './bars.ts';

const from = Date.UTC(2025, 2, 3);
const to = Date.UTC(2025, 2, 15);
/** The starts of every bar of the sessions, each moved by so many intervals. */
const starts = (calendar: string, interval: Interval, shift: number, kind: 'trading' | 'regular' = 'trading') =>
  Float64Array.from(
    sessionsBetween(calendar, from, to, kind).flatMap(({ open, close }) =>
      Array.from(
        { length: Math.ceil((close - open) / intervalMs[interval]) },
        (_, nth) => open + (nth + shift) * intervalMs[interval],
      ),
    ),
  );
const seems = (calendar: string, interval: Interval, shift: number, kind?: 'trading' | 'regular') =>
  seemingBarTime(barTimeEvidence(calendar, starts(calendar, interval, shift, kind), interval));

suite('the times of bars', () => {
  for (const [calendar, interval, kind] of [
    ['CME-EQUITY', '1m', 'trading'],
    ['CME-EQUITY', '5m', 'trading'],
    ['CME-EQUITY', '5m', 'regular'],
    ['NYSE', '1m', 'regular'],
    ['XETRA', '30m', 'trading'],
  ] as const)
    test(`that are ends, read as starts, are found, and starts read as ends: ${interval} of ${calendar}, ${kind} hours`, () => {
      assert.equal(seems(calendar, interval, 0, kind), null);
      assert.equal(seems(calendar, interval, 1, kind), 'end');
      assert.equal(seems(calendar, interval, -1, kind), 'start');
    });

  test('say nothing where trading never pauses, and of no bars', () => {
    for (const shift of [-1, 0, 1]) assert.equal(seems('ALWAYS-OPEN', '1m', shift), null);
    assert.equal(seemingBarTime(barTimeEvidence('NYSE', new Float64Array(0), '1m')), null);
  });

  test('are not doubted because thin trading leaves out bars', () => {
    const all = starts('CME-EQUITY', '1m', 0);
    assert.equal(
      seemingBarTime(
        barTimeEvidence(
          'CME-EQUITY',
          all.filter((_, nth) => nth % 7 === 3),
          '1m',
        ),
      ),
      null,
    );
  });
});
