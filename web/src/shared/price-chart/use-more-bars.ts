import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BarColumns } from '#contract/candles.ts';
import { lengthOf } from '#domain/market/multiples.ts';
import { newerBarsQuery, olderBarsQuery, type PagedSeries } from '#web/shared/api/chart-queries.ts';
import type { LogicalSpan } from './draw-prices.ts';
import { joinBars } from './join-bars.ts';

/** What goes on at one end of the bars. */
export type EdgeState = 'idle' | 'loading' | 'failed' | 'end';

export type MoreBars = {
  readonly bars: BarColumns;
  readonly older: EdgeState;
  readonly newer: EdgeState;
  readonly retry: () => void;
  /** To be told whenever another part of the bars is in view: fetches ahead of what will be seen next. */
  readonly onView: (span: LogicalSpan, bars: BarColumns) => void;
};

/** Bars of a page of newer ones. */
const newerPageBars = 2_000;
/** The least number of bars that are kept ahead of the view. */
const aheadBars = 150;

/**
 * Adds older and newer bars of a series to those that a chart began with, as they come into view.
 *
 * They ascend without repeats, however the pages overlap. `stored`: what there is to pan to, UTC milliseconds.
 */
export function useMoreBars(
  base: BarColumns,
  series: PagedSeries,
  stored: { readonly from: number; readonly to: number } | null,
): MoreBars {
  const first = base.time[0] ?? 0;
  const next = base.time.length === 0 ? 0 : base.time.at(-1)! + 1;
  const hasOlder = stored !== null && base.time.length > 0 && stored.from < first;
  const hasNewer = stored !== null && base.time.length > 0 && stored.to > next + lengthOf(series.interval);
  const start = JSON.stringify([series, first, next]);
  const [near, setNear] = useState({ start, older: false, newer: false });
  const reached = near.start === start ? near : { start, older: false, newer: false };

  const pageMs = newerPageBars * lengthOf(series.interval);
  const older = useInfiniteQuery({ ...olderBarsQuery(series, first), enabled: hasOlder && reached.older });
  const newer = useInfiniteQuery({ ...newerBarsQuery(series, next, pageMs), enabled: hasNewer && reached.newer });
  const bars = useMemo(
    () => joinBars([base, ...[...(older.data?.pages ?? []), ...(newer.data?.pages ?? [])].map((page) => page.bars)]),
    [base, older.data, newer.data],
  );

  const view = useRef<{ readonly span: LogicalSpan; readonly count: number } | null>(null);
  const look = (): void => {
    if (view.current === null || view.current.count !== bars.time.length) return;
    const { span } = view.current;
    const ahead = Math.max(aheadBars, (span.to - span.from) / 2);
    const nearOlder = hasOlder && span.from < ahead;
    const nearNewer = hasNewer && span.to > bars.time.length - ahead;
    if ((nearOlder && !reached.older) || (nearNewer && !reached.newer)) {
      setNear({ start, older: reached.older || nearOlder, newer: reached.newer || nearNewer });
    }
    if (nearOlder && older.isSuccess && older.hasNextPage && !older.isFetching) void older.fetchNextPage();
    if (nearNewer && newer.isSuccess && newer.hasNextPage && !newer.isFetching) void newer.fetchNextPage();
  };
  const lookNow = useRef(look);
  lookNow.current = look;
  // A page may have brought nothing into view, or nothing at all.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever a page has come
  useEffect(() => lookNow.current(), [older.data, newer.data]);

  const onView = useCallback((span: LogicalSpan, shown: BarColumns) => {
    view.current = { span, count: shown.time.length };
    lookNow.current();
  }, []);

  const retry = (): void => {
    if (older.isError) void (older.data === undefined ? older.refetch() : older.fetchNextPage());
    if (newer.isError) void (newer.data === undefined ? newer.refetch() : newer.fetchNextPage());
  };
  return {
    bars,
    older: hasOlder ? edgeState(older) : 'end',
    newer: hasNewer ? edgeState(newer) : 'end',
    retry,
    onView,
  };
}

const edgeState = (query: {
  readonly isFetching: boolean;
  readonly isError: boolean;
  readonly isSuccess: boolean;
  readonly hasNextPage: boolean;
}): EdgeState => {
  if (query.isError) return 'failed';
  if (query.isFetching) return 'loading';
  return query.isSuccess && !query.hasNextPage ? 'end' : 'idle';
};
