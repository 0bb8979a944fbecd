import type { z } from 'zod';
import type { InstrumentChart } from '#contract/instrument-charts.ts';
import type { Rolled } from '#web/shared/api/chart-queries.ts';
import { instrumentChartQuery } from '#web/shared/api/instrument-chart-queries.ts';
import type { chartSearch } from './charts-search.ts';
import type { Followed } from './use-automatic-interval.ts';

/** What a chart shows at first; `until`: an ISO date, the last that is in. */
export type ChartChoice = Partial<z.infer<typeof chartSearch>>;

const usualBars = 5_000;
const dayMs = 86_400_000;

/** Asks for the bars that a chart opens with, or for others that it has come to. */
export const openingQuery = (
  instrument: string,
  { interval, until, bars = usualBars, source, adjust, ...choice }: ChartChoice,
  followed: Followed | null = null,
) =>
  instrumentChartQuery(instrument, {
    interval: followed?.interval ?? interval,
    bars,
    source: choice.continuous === undefined ? source : undefined,
    adjust,
    rolled: rolledOf(choice),
    before: followed?.before ?? (until === undefined ? undefined : new Date(Date.parse(until) + dayMs).toISOString()),
  });

/** How the contracts are put together that a choice asks for; undefined where it asks for one instrument alone. */
export const rolledOf = ({ continuous, roll, rollDays }: ChartChoice): Rolled | undefined =>
  continuous === undefined ? undefined : { continuous, roll, rollDays };

/** The prices of a chart as they are asked for again, for other bars or what lies on them. */
export const pricesOf = ({ adjust, continuous }: InstrumentChart, choice: ChartChoice) =>
  continuous === null ? { adjust } : { rolled: rolledOf({ ...choice, continuous: continuous.adjustment }) };
