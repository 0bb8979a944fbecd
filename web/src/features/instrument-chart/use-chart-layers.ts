import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BarInterval } from '#contract/bar-interval.ts';
import type { BarColumns } from '#contract/candles.ts';
import type { Indicators, InstrumentChart, Profile } from '#contract/instrument-charts.ts';
import {
  type BarPrices,
  executionsOfQuery,
  indicatorsQuery,
  profileQuery,
} from '#web/shared/api/instrument-chart-queries.ts';
import type { ChartFocus } from './chart-focus.ts';
import type { ChartSettings } from './chart-settings.ts';
import { continuousPrice } from './continuous-level.ts';
import type { ListedExecution } from './execution-list.tsx';
import { indicatorText } from './indicator-kinds.ts';
import type { BarsInView } from './use-view.ts';

type Asked = {
  readonly instrument: string;
  readonly interval: BarInterval;
  readonly source: string | null;
  readonly prices: BarPrices;
  readonly continuous: InstrumentChart['continuous'];
  readonly lengthMs: number;
  /** All that is loaded. */
  readonly bars: BarColumns;
  readonly settings: ChartSettings;
  readonly regularHours: boolean;
  /** The bars in view, and the end of the last bar that a replay has come to. */
  readonly view: BarsInView | null;
  readonly until: number;
  /** Executions of this span are shown, whatever the settings say, and no others. */
  readonly focus: ChartFocus | null;
};

const none: readonly ListedExecution[] = [];
/** Asks for what lies on the bars: indicators for all that is loaded, volume by price for what is in view. */
export function useChartLayers(asked: Asked): {
  readonly indicators: Indicators | undefined;
  readonly profile: Profile | null;
  readonly executions: readonly ListedExecution[];
  /** Executions that one answer does not hold. */
  readonly left: number;
} {
  const {
    instrument,
    interval,
    source,
    prices,
    continuous,
    lengthMs,
    bars,
    settings,
    regularHours,
    view,
    until,
    focus,
  } = asked;
  const { time } = bars;
  const from = time[0] ?? 0;
  const to = time.length === 0 ? 0 : time.at(-1)! + lengthMs;
  const range = { instrument, interval, from, to, ...prices };
  const texts = [
    ...settings.indicators.map(indicatorText),
    ...(regularHours && (settings.shading || settings.regularOnly) ? ['regular'] : []),
  ];
  const { data: indicators } = useQuery(indicatorsQuery(range, source, texts));

  const seen = {
    ...range,
    from: Math.max(from, view?.first ?? from),
    to: Math.min(until, view === null ? to : view.last + lengthMs),
  };
  const profile = useQuery({
    ...profileQuery(seen, source, 60),
    enabled: settings.profile && view !== null && seen.from < seen.to,
  }).data;

  const marked = settings.executions || focus !== null;
  const traded = continuous === null ? [instrument] : continuous.contracts;
  const { data: found } = useQuery({
    ...executionsOfQuery(traded, focus ?? range),
    enabled: marked && to > from && traded.length > 0,
  });
  const executions = useMemo(
    () =>
      (found?.rows ?? []).flatMap((row) => {
        const at = Date.parse(row.executedAt);
        const price =
          continuous === null ? row.price : continuousPrice(continuous, row.instrument, at, Number(row.price));
        return price === null ? [] : [{ ...row, at, price: String(price) }];
      }),
    [found, continuous],
  );
  return {
    indicators: texts.length === 0 ? undefined : indicators,
    profile: settings.profile ? (profile ?? null) : null,
    executions: marked ? executions : none,
    left: found === undefined ? 0 : Math.max(0, found.total - found.rows.length),
  };
}
