import type { InstrumentChart } from '#contract/instrument-charts.ts';
import { indexAt } from '#web/shared/price-chart/bar-data.ts';

/** The closes that no split and no dividend has changed: those since the last, or all where there are none since. */
export function asTraded({
  bars,
  splits,
  dividends,
}: Pick<InstrumentChart, 'bars' | 'dividends' | 'splits'>): Pick<InstrumentChart['bars'], 'close'> {
  const last = Math.max(Number.NEGATIVE_INFINITY, ...[...splits, ...dividends].map(({ at }) => Date.parse(at)));
  const since = bars.close.slice(indexAt(bars.time, last - 1) + 1);
  return { close: since.length === 0 ? bars.close : since };
}
