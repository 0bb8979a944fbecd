import { inInterval } from '#application/candles/read-series.ts';
import { demoSource } from '#application/demo/load-demo.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import { type Interval, intervalMs } from '#domain/market/bars.ts';
import { type MissingRange, missingRanges } from '#domain/market/completeness.ts';
import type { CandleStore } from '#ports/candle-store.ts';

/** Bars of an interval that start in [`from`, `to`), UTC milliseconds. */
export type WantedSpan = { readonly interval: Interval; readonly from: number; readonly to: number };

/** Returns what the calendar expects of a span and no source's series has, in this interval or a finer one; the demo's do not count. */
export const missingSpans = async (
  candles: Pick<CandleStore, 'series' | 'read'>,
  ledger: string,
  { id, calendar }: Instrument,
  wanted: WantedSpan,
): Promise<readonly MissingRange[]> => {
  const { interval, from, to } = wanted;
  const lead = intervalMs['1d'];
  const stored = (await candles.series(ledger, id)).filter(
    (series) =>
      series.source !== demoSource &&
      intervalMs[series.interval] <= intervalMs[interval] &&
      series.firstAt < to + lead &&
      series.lastAt >= from - lead,
  );
  const times = new Set<number>();
  for (const series of stored) {
    const room = Math.max(lead, intervalMs[interval]);
    const bars = await candles.read(series, from - room, to + room);
    const own = inInterval(bars, series.interval, { interval, from: from - lead, to: to + lead }, calendar);
    for (const time of own.time) times.add(time);
  }
  return missingRanges(calendar, interval, Float64Array.from(times).sort(), from, to);
};

/** A minute without a trade has no bar: shorter gaps that a source has answered are the market's. */
const shortestGapMs = 30 * 60_000;

/** Whether a gap is more than a market that did not trade for a while. */
export const isWeighty = ({ from, to }: MissingRange, interval: Interval): boolean =>
  to - from >= Math.max(shortestGapMs, intervalMs[interval]);
