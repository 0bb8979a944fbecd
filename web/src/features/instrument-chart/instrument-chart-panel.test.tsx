import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { InstrumentChart } from '#contract/instrument-charts.ts';
import { renderApp } from '#web/test/render-app.tsx';

const split = (day: string, numerator: string) => ({ at: `${day}T00:00:00.000Z`, numerator, denominator: '1' });
const show = (splits: InstrumentChart['splits']) => {
  const chart: InstrumentChart = {
    instrument: 'AAPL',
    about: null,
    exchangeZone: 'UTC',
    interval: '1d',
    source: 'yahoo',
    sources: [],
    storedInterval: '1d',
    intervals: ['1d'],
    stored: { from: '2014-01-02T05:00:00.000Z', to: '2024-01-02T05:00:00.000Z' },
    adjust: 'splits',
    splits,
    dividends: [],
    continuous: null,
    bars: { time: [], open: [], high: [], low: [], close: [], volume: [] },
    earlier: false,
    later: false,
    missing: [],
    regularHours: false,
  };
  renderApp('/charts/AAPL', {
    routes: {
      'GET /api/v1/candles/window': () => chart,
      'GET /api/v1/candles/instruments': () => ({ instruments: [] }),
    },
  });
};

it('says which splits the bars are adjusted for, and not those before the first of them', async () => {
  show([split('2005-02-28', '2'), split('2014-06-09', '7'), split('2020-08-31', '4')]);
  const lead = await screen.findByText(/^Bars from /, {}, { timeout: 5_000 });
  expect(lead.textContent).toBe(
    'Bars from Yahoo Finance · adjusted for the splits of 06/09/2014 (7:1), 08/31/2020 (4:1)',
  );
});

it('says nothing of splits where there were none', async () => {
  show([]);
  const lead = await screen.findByText(/^Bars from /, {}, { timeout: 5_000 });
  expect(lead.textContent).toBe('Bars from Yahoo Finance');
});
