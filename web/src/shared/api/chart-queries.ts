import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { BarInterval } from '#contract/bar-interval.ts';
import {
  type BarColumns,
  type CandleQuery,
  type CandlesAbout,
  type ChartQuery,
  otherFills,
  type PriceAdjust,
  positionChart,
} from '#contract/candles.ts';
import type { Bars } from '#domain/market/bars.ts';
import { askCandleBlocks } from './candle-blocks.ts';
import { ask } from './http.ts';
import { paths } from './paths.ts';

const againMs = 5_000;
const underWay: readonly string[] = ['wanted', 'running'];

/** A position's chart in one interval and from one source, or in those that fit best. Asked again whenever positions change. */
export const positionChartQuery = (id: string, { interval, source }: ChartQuery) =>
  queryOptions({
    queryKey: ['position-chart', id, interval, source],
    queryFn: ({ signal }) => ask(paths.positionChart(id, { interval, source }), { answer: positionChart, signal }),
    placeholderData: keepPreviousData,
    // Bars that come are announced; that none came is not.
    refetchInterval: ({ state }) =>
      state.data?.missing.some(({ detail }) => detail !== null && underWay.includes(detail.code)) ? againMs : false,
  });

/** What other accounts executed while a position was open; asked for while `shown`. */
export const otherFillsQuery = (id: string, shown: boolean) =>
  queryOptions({
    queryKey: ['positions', 'other-fills', id],
    queryFn: ({ signal }) => ask(paths.otherFills(id), { answer: otherFills, signal }),
    enabled: shown,
  });

/** A series whose bars are asked for in pages; `source` null leaves the choice to the server. */
export type PagedSeries = {
  readonly instrument: string;
  readonly interval: BarInterval;
  readonly source: string | null;
  /** What of splits and dividends is applied; as they traded without it. */
  readonly adjust?: PriceAdjust | undefined;
  /** Of a root alone: its contracts one after the other. */
  readonly rolled?: Rolled | undefined;
};

/** How a continuous series is put together. */
export type Rolled = {
  readonly continuous: NonNullable<CandleQuery['continuous']>;
  readonly roll?: CandleQuery['roll'];
  readonly rollDays?: CandleQuery['rollDays'];
};

/** Bars per page: some screens full, and a small answer. */
const pageBars = 2_000;

const askCandles = async (
  { instrument, interval, source, adjust, rolled }: PagedSeries,
  part: { from?: string; to?: string; points?: number },
  signal: AbortSignal,
) => {
  const query = { instrument, interval, source: source ?? undefined, adjust, ...rolled, ...part };
  const { bars, stored } = await askCandleBlocks(query, signal);
  return { bars: columnsOf(bars), stored };
};

const columnsOf = ({ time, open, high, low, close, volume }: Bars): BarColumns => ({
  time: [...time],
  open: [...open],
  high: [...high],
  low: [...low],
  close: [...close],
  volume: [...volume],
});

/** The bars before an instant (UTC milliseconds), page by page into the past; closed hours cost no page. */
export const olderBarsQuery = (series: PagedSeries, before: number) =>
  infiniteQueryOptions({
    queryKey: ['candles', 'older', series, before],
    initialPageParam: before,
    queryFn: ({ pageParam, signal }) =>
      askCandles(series, { to: new Date(pageParam).toISOString(), points: pageBars }, signal),
    getNextPageParam: ({ bars, stored }) => olderStart(bars.time[0], stored),
  });

/** The bars that start in a span: half open, UTC milliseconds. */
export const barsBetweenQuery = (series: PagedSeries, { from, to }: { readonly from: number; readonly to: number }) =>
  queryOptions({
    queryKey: ['candles', 'between', series, from, to],
    queryFn: ({ signal }) =>
      askCandles(series, { from: new Date(from).toISOString(), to: new Date(to).toISOString() }, signal),
  });

const olderStart = (first: number | undefined, stored: CandlesAbout['stored']): number | undefined =>
  first === undefined || stored === null || first <= Date.parse(stored.from) ? undefined : first;

/** The bars from an instant (UTC milliseconds) on, `pageMs` at a time. */
export const newerBarsQuery = (series: PagedSeries, after: number, pageMs: number) =>
  infiniteQueryOptions({
    queryKey: ['candles', 'newer', series, after],
    initialPageParam: after,
    queryFn: ({ pageParam, signal }) =>
      askCandles(
        series,
        { from: new Date(pageParam).toISOString(), to: new Date(pageParam + pageMs).toISOString() },
        signal,
      ),
    getNextPageParam: ({ stored }, _pages, from) =>
      stored === null || from + pageMs >= Date.parse(stored.to) ? undefined : from + pageMs,
  });
