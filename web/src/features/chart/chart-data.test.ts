import { describe, expect, it } from 'vitest';
import type { ChartExecution } from '#contract/candles.ts';
import { chartClock } from './chart-clock.ts';
import type { ChartColors } from './chart-colors.ts';
import { candlesOf, markersOf, visibleRange } from './chart-data.ts';

const minute = 60_000;
const at = (text: string) => Date.parse(text);
const colors = { buy: 'blue', sell: 'orange' } as ChartColors;
const fill = (key: string, side: 'buy' | 'sell', barTime: number | null): ChartExecution => ({
  key,
  side,
  quantity: '2',
  price: '25000.25',
  executedAt: '2026-11-01T15:00:30.000Z',
  barTime,
});
const bars = (...time: number[]) => ({
  time,
  open: time.map(() => 1),
  high: time.map(() => 4),
  low: time.map(() => 0),
  close: time.map(() => 2),
  volume: time.map(() => 9),
});

describe('the markers', () => {
  it('stand on the bar of the execution at its price, in the order of the bars', () => {
    const markers = markersOf([fill('b', 'sell', 120_000), fill('a', 'buy', 60_000)], 'a', colors);
    expect(markers.map(({ id, time, shape, color }) => [id, time, shape, color])).toEqual([
      ['a', 60, 'arrowUp', 'blue'],
      ['b', 120, 'arrowDown', 'orange'],
    ]);
    expect(markers.map(({ price }) => price)).toEqual([25000.25, 25000.25]);
    expect(markers[0]!.size).toBeGreaterThan(markers[1]!.size!);
  });

  it('leave out an execution whose bar is missing', () => {
    expect(markersOf([fill('a', 'buy', null)], null, colors)).toEqual([]);
  });
});

describe('the bars', () => {
  it('are given in seconds', () => {
    expect(candlesOf(bars(minute))).toEqual([{ time: 60, open: 1, high: 4, low: 0, close: 2 }]);
  });

  it('are framed by what the position needs', () => {
    const some = bars(0, minute, 2 * minute, 3 * minute, 4 * minute);
    expect(visibleRange(some, minute, 3 * minute)).toEqual({ from: 0, to: 4 });
    expect(visibleRange(some, -minute, 9 * minute)).toEqual({ from: -1, to: 5 });
  });
});

describe('the clock', () => {
  // Chicago changes its clocks a week after Berlin: for that week they are six hours apart, not seven.
  it('writes the time of the chosen zone on a day on which clocks change', () => {
    const berlin = chartClock('de-DE', 'Europe/Berlin');
    expect(berlin.tick(at('2026-10-25T00:30:00Z'), 'time')).toBe('02:30');
    expect(berlin.tick(at('2026-10-25T01:30:00Z'), 'time')).toBe('02:30');
    expect(berlin.tick(at('2026-10-25T02:30:00Z'), 'time')).toBe('03:30');
    const losAngeles = chartClock('en-US', 'America/Los_Angeles');
    expect(losAngeles.short(at('2026-11-01T08:30:00Z'))).toMatch(/Nov 1, 2026, 1:30\sAM/);
    expect(losAngeles.short(at('2026-11-01T09:30:00Z'))).toMatch(/Nov 1, 2026, 1:30\sAM/);
    expect(losAngeles.short(at('2026-11-01T10:30:00Z'))).toMatch(/Nov 1, 2026, 2:30\sAM/);
  });
});
