import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BarInterval } from '#contract/bar-interval.ts';
import type { InstrumentChart } from '#contract/instrument-charts.ts';
import { chartedInstrumentsQuery } from '#web/shared/api/instrument-chart-queries.ts';
import { intervalInView } from '#web/shared/price-chart/interval-in-view.ts';
import type { TimeSpan } from '#web/shared/price-chart/time-in-view.ts';
import { intervalsInTime } from './intervals-in-time.ts';

/** A turn of the wheel has ended by then. */
const calmMs = 250;

/** The bars that are asked for in the place of those that a chart opens with; `before`: ISO instant of their end. */
export type Followed = { readonly interval: BarInterval; readonly before: string | undefined };

export type AutomaticInterval = {
  readonly followed: Followed | null;
  /** Goes on from the interval that is drawn now. */
  readonly begin: (interval: BarInterval) => void;
  /** To be told how many bars, and which time, are in view. */
  readonly onView: (chart: InstrumentChart, bars: number, time: TimeSpan) => void;
};

/** The interval that follows what is in view; `opening` names the bars that a chart opens with, others begin anew. */
export function useAutomaticInterval(opening: string): AutomaticInterval {
  const [state, setState] = useState<{ readonly opening: string; readonly followed: Followed | null }>({
    opening,
    followed: null,
  });
  const { data } = useQuery(chartedInstrumentsQuery);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was in view of other bars is of no use any more
  useEffect(() => () => clearTimeout(timer.current), [opening]);

  return {
    followed: state.opening === opening ? state.followed : null,
    begin: (interval) => setState({ opening, followed: { interval, before: undefined } }),
    onView(chart, bars, time) {
      clearTimeout(timer.current);
      const { interval, stored } = chart;
      const shown = chart.continuous?.contracts ?? [chart.instrument];
      const series = (data?.instruments ?? []).flatMap((one) => (shown.includes(one.instrument) ? one.series : []));
      if (interval === null || series.length === 0) return;
      timer.current = setTimeout(() => {
        const fitting = intervalInView(bars, interval, intervalsInTime(chart.intervals, series, time));
        if (fitting === interval) return;
        // Beyond what is in view there is some more to pan to.
        const end = time.to + (time.to - time.from) / 2;
        const before = stored === null || end >= Date.parse(stored.to) ? undefined : new Date(end).toISOString();
        setState({ opening, followed: { interval: fitting, before } });
      }, calmMs);
    },
  };
}
