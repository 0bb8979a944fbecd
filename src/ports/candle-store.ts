import type { Bars, Interval } from '#domain/market/bars.ts';

/** Bars of one instrument and interval from one source; `adjustment` names what was done to prices, `none` for raw. */
export type SeriesId = {
  readonly ledger: string;
  /** Canonical instrument id. */
  readonly instrument: string;
  readonly interval: Interval;
  readonly source: string;
  readonly adjustment: 'none' | 'splits';
};

/** What the store has of a series. Instants in UTC milliseconds. */
export type SeriesState = SeriesId & {
  readonly bars: number;
  readonly firstAt: number;
  /** Start of the last bar. */
  readonly lastAt: number;
  readonly fetchedAt: number;
};

/** Bars of one series that start at `from` or later and before `to`, UTC milliseconds. */
export type BlockRange = { readonly series: SeriesId; readonly from: number; readonly to: number };

/** A run of bars that is stored as one. Instants in UTC milliseconds. */
export type BlockState = Pick<SeriesState, 'bars' | 'fetchedAt' | 'firstAt' | 'lastAt'>;

/** How many bars were not there before, were there with the same values, and with others. */
export type Upserted = { readonly added: number; readonly same: number; readonly corrected: number };

/** A bar whose values changed, with those that it had before. Instants in UTC milliseconds. */
export type Correction = {
  readonly at: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
  /** When the values that replaced these were fetched. */
  readonly correctedAt: number;
};

/**
 * Bars in columnar blocks, kept for ever.
 *
 * Writing the same bars again changes nothing. A correction keeps what it replaced until somebody confirms it.
 */
export interface CandleStore {
  /** @throws AppError `INVALID_VALUE` when times do not ascend or are no whole milliseconds. */
  upsert(series: SeriesId, bars: Bars, fetchedAt: number): Promise<Upserted>;
  /** Bars that start at `from` or later and before `to`, in order. */
  read(series: SeriesId, from: number, to: number): Promise<Bars>;
  /** The stored blocks that hold any of these bars, as they are: what the web app decodes itself. */
  readBlocks(series: SeriesId, from: number, to: number): Promise<readonly Uint8Array[]>;
  /** The same of many series at once, in the order they are asked for. */
  readBlocksOf(ranges: readonly BlockRange[]): Promise<readonly (readonly Uint8Array[])[]>;
  /** How many bars of each of some series start at `from` or later and before `to`; no more is read than their ends there. */
  countWithin(series: readonly SeriesId[], from: number, to: number): Promise<readonly number[]>;
  /** What a series is stored in, without its bars, in order of `firstAt`; where any bar changes, its block is another. */
  blocks(series: SeriesId): Promise<readonly BlockState[]>;
  series(ledger: string, instrument?: string): Promise<readonly SeriesState[]>;
  /** What corrections replaced and nobody has confirmed yet, in order of the bars; of a bar, the oldest values. */
  corrections(series: SeriesId): Promise<readonly Correction[]>;
  /** Lets go of what corrections up to `correctedUntil` (their `correctedAt`) replaced; returns of how many bars. */
  confirm(series: SeriesId, correctedUntil: number): Promise<number>;
  /** Takes out the bars that start at `from` or later and before `to`, with their corrections; returns how many there were. */
  remove(series: SeriesId, from: number, to: number): Promise<number>;
}
