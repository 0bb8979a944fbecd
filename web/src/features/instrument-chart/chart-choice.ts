import { instrumentChartQuery } from '#web/shared/api/instrument-chart-queries.ts';
import type { ChartChoice } from './instrument-chart-panel.tsx';

const usualBars = 5_000;
const dayMs = 86_400_000;

/** Asks for the bars that a chart opens with. */
export const openingQuery = (instrument: string, { interval, until, bars = usualBars }: ChartChoice) =>
  instrumentChartQuery(instrument, {
    interval,
    bars,
    before: until === undefined ? undefined : new Date(Date.parse(until) + dayMs).toISOString(),
  });
