import type { BarTime, CandleFileFormat, UnreadableReason } from '#ports/candle-files.ts';

/** A file's rows as numbers, before anything is decided about zone, order and start or end. Unreadable cells are NaN. */
export type RawCandles = {
  readonly format: CandleFileFormat;
  /** The row of each entry, as a person counts. */
  readonly rowOf: Uint32Array;
  /** Instants, or clock readings as if they were UTC, in milliseconds. */
  readonly time: Float64Array;
  /** 1 where `time` is a clock reading in a zone that the row does not say. */
  readonly isClock: Uint8Array;
  /** 1 where the row has a date and no time. */
  readonly isDate: Uint8Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
  /** What the file itself says of its times. */
  readonly barTime: BarTime | null;
  readonly utc: boolean;
  /** Why an entry cannot be read, with what was found. */
  readonly faults: Map<number, { readonly reason: UnreadableReason; readonly found: string }>;
};

export type RawFacts = Pick<RawCandles, 'format' | 'barTime' | 'utc'>;

const columns = ['rowOf', 'time', 'isClock', 'isDate', 'open', 'high', 'low', 'close', 'volume'] as const;

/** Returns the rows from index `start` up to, and without, `end`; the columns are views, not copies. */
export const sliceRaw = (raw: RawCandles, start: number, end: number): RawCandles => {
  const faults = [...raw.faults].filter(([index]) => index >= start && index < end);
  const views = Object.fromEntries(columns.map((name) => [name, raw[name].subarray(start, end)]));
  return { ...raw, ...views, faults: new Map(faults.map(([index, fault]) => [index - start, fault])) };
};

/** Joins rows that follow each other in a file. */
export const concatRaw = (one: RawCandles, other: RawCandles): RawCandles => {
  const at = one.time.length;
  const joined = rawCandles(at + other.time.length, other);
  for (const name of columns) {
    joined[name].set(one[name]);
    joined[name].set(other[name], at);
  }
  for (const [index, fault] of one.faults) joined.faults.set(index, fault);
  for (const [index, fault] of other.faults) joined.faults.set(index + at, fault);
  return joined;
};

/** Room for `rows` rows. */
export const rawCandles = (rows: number, { format, barTime, utc }: RawFacts): RawCandles => ({
  format,
  barTime,
  utc,
  rowOf: new Uint32Array(rows),
  time: new Float64Array(rows),
  isClock: new Uint8Array(rows),
  isDate: new Uint8Array(rows),
  open: new Float64Array(rows),
  high: new Float64Array(rows),
  low: new Float64Array(rows),
  close: new Float64Array(rows),
  volume: new Float64Array(rows),
  faults: new Map(),
});
