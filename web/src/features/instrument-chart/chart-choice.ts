import { instrumentChartQuery } from '#web/shared/api/instrument-chart-queries.ts';
import type { ChartChoice } from './instrument-chart-panel.tsx';
import type { Followed } from './use-automatic-interval.ts';

const usualBars = 5_000;
const dayMs = 86_400_000;

/** Asks for the bars that a chart opens with, or for others that it has come to. */
export const openingQuery = (
  instrument: string,
  { interval, until, bars = usualBars }: ChartChoice,
  followed: Followed | null = null,
) =>
  instrumentChartQuery(instrument, {
    interval: followed?.interval ?? interval,
    bars,
    before: followed?.before ?? (until === undefined ? undefined : new Date(Date.parse(until) + dayMs).toISOString()),
  });
