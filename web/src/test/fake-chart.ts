import type { PositionChart } from '#contract/candles.ts';

/** A chart of a position whose instrument has no bars. */
export const fakeChart = (): PositionChart => ({
  interval: null,
  source: null,
  sources: [],
  intervals: [{ interval: '1m', bars: 0 }],
  from: '2026-11-20T14:00:00.000Z',
  to: '2026-11-20T16:00:00.000Z',
  bars: { time: [], open: [], high: [], low: [], close: [], volume: [] },
  executions: [],
  averageEntry: '25070',
  averageExit: '25040',
  missing: [{ reason: 'none-stored', from: '2026-11-20T14:00:00.000Z', to: '2026-11-20T16:00:00.000Z', detail: null }],
  stored: null,
  tooCoarse: false,
  running: [],
  excursions: null,
  others: [],
  currency: 'USD',
  tickSize: '0.25',
  exchangeZone: 'America/Chicago',
});
