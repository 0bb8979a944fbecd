import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import type { BarInterval } from '#contract/bar-interval.ts';
import { type Drawing, drawing, drawingList, type PutDrawing } from '#contract/drawings.ts';
import { chartedInstruments, indicators, instrumentChart, profile } from '#contract/instrument-charts.ts';
import { executionPage } from '#contract/positions.ts';
import type { PagedSeries } from './chart-queries.ts';
import { ask } from './http.ts';
import { paths } from './paths.ts';

export const chartedInstrumentsQuery = queryOptions({
  queryKey: ['candles', 'instruments'],
  queryFn: ({ signal }) => ask(paths.chartedInstruments, { answer: chartedInstruments, signal }),
});

/** What of splits and dividends is applied, or how contracts are put together. */
export type BarPrices = Pick<PagedSeries, 'adjust' | 'rolled'>;

export type WindowChoice = {
  readonly interval: BarInterval | undefined;
  readonly bars: number;
  /** ISO instant that the last bar starts before. */
  readonly before: string | undefined;
  readonly source: string | undefined;
} & BarPrices;

/** The bars that an instrument's chart opens with. */
export const instrumentChartQuery = (
  instrument: string,
  { interval, bars, before, source, adjust, rolled }: WindowChoice,
) =>
  queryOptions({
    queryKey: ['candles', 'window', instrument, interval, bars, before, source, adjust, rolled],
    queryFn: ({ signal }) =>
      ask(paths.chartWindow({ instrument, interval, bars, before, source, adjust, ...rolled }), {
        answer: instrumentChart,
        signal,
      }),
    placeholderData: keepPreviousData,
  });

/** Bars from the first up to, without, an end: half open, UTC milliseconds. */
export type BarRange = {
  readonly instrument: string;
  readonly interval: BarInterval;
  readonly from: number;
  readonly to: number;
} & BarPrices;

const rangeOf = ({ instrument, interval, from, to, adjust, rolled }: BarRange) => ({
  instrument,
  interval,
  adjust,
  ...rolled,
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});

export const indicatorsQuery = (range: BarRange, source: string | null, asked: readonly string[]) =>
  queryOptions({
    queryKey: ['candles', 'indicators', range, source, asked],
    queryFn: ({ signal }) =>
      ask(paths.indicators({ ...rangeOf(range), source: source ?? undefined, indicator: [...asked] }), {
        answer: indicators,
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled: asked.length > 0 && range.from < range.to,
  });

export const profileQuery = (range: BarRange, source: string | null, rows: number) =>
  queryOptions({
    queryKey: ['candles', 'profile', range, source, rows],
    queryFn: ({ signal }) =>
      ask(paths.profile({ ...rangeOf(range), source: source ?? undefined, rows }), { answer: profile, signal }),
    placeholderData: keepPreviousData,
  });

/** The executions of instruments in a range, the newest where there are more than an answer holds. */
export const executionsOfQuery = (instruments: readonly string[], { from, to }: Pick<BarRange, 'from' | 'to'>) =>
  queryOptions({
    queryKey: ['positions', 'executions of', instruments, from, to],
    queryFn: ({ signal }) =>
      ask(
        paths.executions({
          instrument: [...instruments],
          from: new Date(from).toISOString(),
          to: new Date(to).toISOString(),
          offset: 0,
          limit: 500,
        }),
        { answer: executionPage, signal },
      ),
    placeholderData: keepPreviousData,
  });

export const drawingsQuery = (instrument: string) =>
  queryOptions({
    queryKey: ['drawings', instrument],
    queryFn: ({ signal }) => ask(paths.drawings(instrument), { answer: drawingList, signal }),
  });

export const putDrawing = (id: string, body: PutDrawing): Promise<Drawing> =>
  ask(paths.drawing(id), { answer: drawing, method: 'PUT', body });

export const deleteDrawing = (id: string): Promise<unknown> =>
  ask(paths.drawing(id), { answer: z.unknown(), method: 'DELETE' });
