import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import type { BarInterval } from '#contract/bar-interval.ts';
import { type Drawing, drawing, drawingList, type PutDrawing } from '#contract/drawings.ts';
import { chartedInstruments, indicators, instrumentChart, profile } from '#contract/instrument-charts.ts';
import { executionPage } from '#contract/positions.ts';
import { ask } from './http.ts';
import { paths } from './paths.ts';

export const chartedInstrumentsQuery = queryOptions({
  queryKey: ['candles', 'instruments'],
  queryFn: ({ signal }) => ask(paths.chartedInstruments, { answer: chartedInstruments, signal }),
});

export type WindowChoice = {
  readonly interval: BarInterval | undefined;
  readonly bars: number;
  /** ISO instant that the last bar starts before. */
  readonly before: string | undefined;
};

/** The bars that an instrument's chart opens with. */
export const instrumentChartQuery = (instrument: string, { interval, bars, before }: WindowChoice) =>
  queryOptions({
    queryKey: ['candles', 'window', instrument, interval, bars, before],
    queryFn: ({ signal }) =>
      ask(paths.chartWindow({ instrument, interval, bars, before }), { answer: instrumentChart, signal }),
    placeholderData: keepPreviousData,
  });

/** Bars from the first up to, without, an end: half open, UTC milliseconds. */
export type BarRange = {
  readonly instrument: string;
  readonly interval: BarInterval;
  readonly from: number;
  readonly to: number;
};

const rangeOf = ({ instrument, interval, from, to }: BarRange) => ({
  instrument,
  interval,
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

export const profileQuery = (range: BarRange, rows: number) =>
  queryOptions({
    queryKey: ['candles', 'profile', range, rows],
    queryFn: ({ signal }) => ask(paths.profile({ ...rangeOf(range), rows }), { answer: profile, signal }),
    placeholderData: keepPreviousData,
  });

/** The executions of an instrument in a range, the newest where there are more than an answer holds. */
export const executionsOfQuery = ({ instrument, from, to }: BarRange) =>
  queryOptions({
    queryKey: ['positions', 'executions of', instrument, from, to],
    queryFn: ({ signal }) =>
      ask(
        paths.executions({
          instrument: [instrument],
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
