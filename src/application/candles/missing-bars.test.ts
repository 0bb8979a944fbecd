import assert from 'node:assert/strict';
import { it } from 'node:test';
import { emptyBars } from '#domain/market/bars.ts';
import { missingBars } from './missing-bars.ts';

const minuteMs = 60_000;
/** A Wednesday; in Chicago it is 09:00. */
const start = Date.UTC(2025, 4, 14, 14);
const series = {
  ledger: 'main',
  instrument: 'MNQ JUN25',
  interval: '1m',
  source: 'file',
  adjustment: 'none',
  bars: 120,
  firstAt: start,
  lastAt: start + 119 * minuteMs,
  fetchedAt: 0,
} as const;

const shown = (without: (minute: number) => boolean, executedAt: readonly number[] = []) => {
  const minutes = Array.from({ length: 120 }, (_, minute) => minute).filter((minute) => !without(minute));
  const bars = emptyBars(minutes.length);
  bars.time.set(minutes.map((minute) => start + minute * minuteMs));
  return { series, interval: '1m', bars, calendar: 'CME-EQUITY', executedAt } as const;
};
const span = (from: number, to: number) => ({ from: start + from * minuteMs, to: start + to * minuteMs });
const complete = () => false;

it('misses nothing where every bar is there', () => {
  assert.deepEqual(missingBars(shown(complete), span(0, 120)), []);
});

it('tells what begins too late from what ends too early', () => {
  assert.deepEqual(missingBars(shown(complete), span(-60, 200)), [
    { reason: 'before-stored', ...span(-60, 0) },
    { reason: 'after-stored', ...span(120, 200) },
  ]);
});

it('names a gap of half an hour, and none of a quiet quarter', () => {
  assert.deepEqual(
    missingBars(
      shown((minute) => minute >= 40 && minute < 70),
      span(0, 120),
    ),
    [{ reason: 'gap', ...span(40, 70) }],
  );
  assert.deepEqual(
    missingBars(
      shown((minute) => minute >= 40 && minute < 55),
      span(0, 120),
    ),
    [],
  );
});

it('names the shortest gap in which something was traded', () => {
  const executedAt = [start + 50.5 * minuteMs];
  assert.deepEqual(
    missingBars(
      shown((minute) => minute === 50, executedAt),
      span(0, 120),
    ),
    [{ reason: 'gap', ...span(50, 51) }],
  );
});

it('expects nothing while the exchange is closed', () => {
  // 16:00 to 17:00 in Chicago is the daily break.
  const evening = { ...shown(complete), bars: emptyBars(0), series: { ...series, firstAt: 0, lastAt: 1e13 } };
  assert.deepEqual(missingBars(evening, span(7 * 60, 8 * 60)), []);
  assert.equal(missingBars(evening, span(8 * 60, 9 * 60)).length, 1);
});

it('says so where nothing is stored at all', () => {
  assert.deepEqual(missingBars(null, span(0, 1)), [{ reason: 'none-stored', ...span(0, 1) }]);
});
