import type { AnsweredRange } from '#domain/market/answered-ranges.ts';
import type { Interval } from '#domain/market/bars.ts';

/** Bars of an instrument as one source has them. */
export type SourceSeries = {
  readonly ledger: string;
  readonly instrument: string;
  readonly interval: Interval;
  readonly source: string;
};

/** Who asks a source for a series, and what it has answered; shared by every process. Instants in UTC milliseconds. */
export interface SeriesRequests {
  /** Gives the series to `holder` until `until`, unless another has it now: one request at a time. */
  hold(series: SourceSeries, holder: string, now: number, until: number): Promise<boolean>;
  /** Lets go of a series; nothing happens where another holds it. */
  release(series: SourceSeries, holder: string): Promise<void>;
  /** In order and apart. */
  answered(series: SourceSeries): Promise<readonly AnsweredRange[]>;
  record(series: SourceSeries, span: { readonly from: number; readonly to: number }, at: number): Promise<void>;
  /** Lets go of what was answered for a span, so that it is asked for again. */
  forget(series: SourceSeries, span: { readonly from: number; readonly to: number }): Promise<void>;
}
