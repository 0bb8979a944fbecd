/** A value that holds for some years, and where that is said. Years outside are not released: nothing is reused. */
export type Dated<Value> = {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
  readonly source: string;
};

/** The last year whose law was read. */
export const lastReadYear = 2026;

/** Returns what holds in a year, or null: not released. */
export const inYear = <Value>(table: readonly Dated<Value>[], year: number): Dated<Value> | null =>
  table.find(({ from, to }) => from <= year && year <= to) ?? null;
