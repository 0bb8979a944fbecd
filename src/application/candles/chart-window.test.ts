import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Interval, intervalMs } from '#domain/market/bars.ts';
import type { Multiple } from '#domain/market/multiples.ts';
import type { SeriesState } from '#ports/candle-store.ts';
import { fittingInterval, widened, windowOf } from './chart-window.ts';
import { chooseSeries } from './choose-series.ts';

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
const start = Date.UTC(2025, 4, 14, 14);

const series = (interval: Interval, from: number, to: number, more: Partial<SeriesState> = {}): SeriesState => ({
  ledger: 'main',
  instrument: 'MNQ JUN25',
  interval,
  source: 'file',
  adjustment: 'none',
  bars: 1,
  firstAt: from,
  lastAt: to - intervalMs[interval],
  fetchedAt: 0,
  ...more,
});

describe('the window of a chart', () => {
  it('has half an hour on both sides of a short trade, half its length of a longer one', () => {
    assert.deepEqual(windowOf(start, start + 10 * minuteMs), {
      from: start - 30 * minuteMs,
      to: start + 40 * minuteMs,
    });
    assert.deepEqual(windowOf(start, start + 4 * dayMs), { from: start - 2 * dayMs, to: start + 6 * dayMs });
  });

  it('has a week at most', () => {
    assert.equal(windowOf(start, start + 100 * dayMs).from, start - 7 * dayMs);
  });
});

describe('the bars around a window', () => {
  const wanted = (interval: Multiple) => ({ interval, from: start, to: start + 60 * minuteMs });
  const minutes = series('1m', start - 700 * dayMs, start + 700 * dayMs);

  it('are thirty on both sides, as far as that is a small read', () => {
    assert.equal(widened(wanted('7m'), minutes).from, start - 30 * 7 * minuteMs);
    assert.equal(widened(wanted('1d'), minutes).from, start - 20_000 * minuteMs);
  });

  it('go as far back as the bar that holds the first execution may begin', () => {
    assert.equal(widened(wanted('52w'), minutes).from, start - 364 * dayMs);
    assert.equal(widened(wanted('20d'), minutes).from, start - 28 * dayMs);
  });
});

describe('the interval that fits', () => {
  const year = series('1m', start - 300 * dayMs, start + 300 * dayMs);
  const fitting = (stored: readonly SeriesState[], heldMs: number) => {
    const held = { from: start, to: start + heldMs };
    return fittingInterval(stored, windowOf(held.from, held.to), held);
  };

  it('is the finest that is not crowded', () => {
    assert.equal(fitting([year], 10 * minuteMs), '1m');
    assert.equal(fitting([year], 2 * dayMs), '5m');
    assert.equal(fitting([year], 60 * dayMs), '4h');
  });

  it('is never finer than what is stored', () => {
    assert.equal(fitting([series('1d', start - 300 * dayMs, start + 300 * dayMs)], 10 * minuteMs), '1d');
  });

  it('is a coarser one where only that has bars of the time held', () => {
    const daily = series('1d', start - 300 * dayMs, start + 300 * dayMs);
    const recent = series('1m', start + 100 * dayMs, start + 300 * dayMs);
    assert.equal(fitting([daily, recent], 60 * minuteMs), '1d');
  });

  it('is none where nothing is stored', () => {
    assert.equal(fitting([], dayMs), null);
  });
});

describe('the series that bars are read from', () => {
  it('is the one with more of the time, however long the bars that are wanted', () => {
    const long = series('1m', start - 70 * dayMs, start, { source: 'long' });
    const short = series('5m', start - 20 * dayMs, start, { source: 'short' });
    const year = { interval: '52w', from: start - 800 * dayMs, to: start } as const;
    assert.equal(chooseSeries([long, short], year)?.source, 'long');
  });

  const wanted = { interval: '1h', from: start, to: start + dayMs } as const;
  const hours = series('1h', start, start + dayMs);
  const minutes = series('1m', start, start + dayMs, { fetchedAt: 9 });

  it('is the one of this interval, else one that it can be put together from', () => {
    assert.equal(chooseSeries([minutes, hours], wanted), hours);
    assert.equal(chooseSeries([minutes], wanted), minutes);
    assert.equal(chooseSeries([series('1d', start, start + dayMs)], wanted), null);
  });

  it('is the one that covers more, and among equals the one fetched last', () => {
    const half = series('1h', start, start + dayMs / 2);
    assert.equal(chooseSeries([half, minutes], wanted), minutes);
    const later = series('1h', start, start + dayMs, { source: 'other', fetchedAt: 5 });
    assert.equal(chooseSeries([hours, later], wanted), later);
  });
});
