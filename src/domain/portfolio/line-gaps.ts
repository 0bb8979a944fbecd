import type { LineValues, ValuationInput } from './line-values.ts';

/**
 * Days on which a line is held and has no value, from `from` to `until`, the day it has one again (null: it has none yet).
 * What it gained meanwhile shows on that day: its value then, less what it was worth before and what went into it since.
 */
export type LineGap = {
  readonly from: number;
  readonly until: number | null;
  readonly valueBefore: number;
  readonly valueAfter: number;
  readonly worth: number;
  /** The same in the currency of the line. */
  readonly worthInCurrency: number;
  readonly income: number;
  readonly fee: number;
  readonly tax: number;
};

type OpenGap = { -readonly [Part in keyof LineGap]: LineGap[Part] };

/** Whether a line has a value at both ends of a day. */
export const isMeasured = (value: Float64Array, day: number): boolean =>
  !Number.isNaN(value[day]!) && !Number.isNaN(value[day - 1]!);

/** Finds the gaps of each line, by its index, in order. Days are indexes of the valuation. */
export const gapsOfLines = (
  { first, movements }: ValuationInput,
  values: readonly LineValues[],
): readonly (readonly LineGap[])[] => {
  const gaps = values.map(({ value }) =>
    spansOf(value).map((span): OpenGap => ({ ...span, worth: 0, worthInCurrency: 0, income: 0, fee: 0, tax: 0 })),
  );
  for (let index = 0; index < movements.day.length; index += 1) {
    const own = gaps[movements.line[index]!]!;
    if (own.length === 0) continue;
    const day = movements.day[index]! - first;
    const gap = own.find(({ from, until }) => day >= from && (until === null || day <= until));
    if (gap === undefined) continue;
    gap.worth += movements.worth[index]!;
    gap.worthInCurrency += movements.worthInCurrency[index]!;
    gap.income += movements.income[index]!;
    gap.fee += movements.fee[index]!;
    gap.tax += movements.tax[index]!;
  }
  return gaps;
};

type Span = { from: number; until: number | null; valueBefore: number; valueAfter: number };
const kept = new WeakMap<Float64Array, readonly Span[]>();

/** Where a column has no value; looked for once. */
const spansOf = (value: Float64Array): readonly Span[] => {
  const known = kept.get(value);
  if (known !== undefined) return known;
  const spans: Span[] = [];
  let open: Span | null = null;
  for (let day = 1; day < value.length; day += 1) {
    const isKnown = !Number.isNaN(value[day]!);
    if (!isKnown && open === null) {
      open = { from: day, until: null, valueBefore: value[day - 1]!, valueAfter: 0 };
      spans.push(open);
    } else if (isKnown && open !== null) {
      open.until = day;
      open.valueAfter = value[day]!;
      open = null;
    }
  }
  kept.set(value, spans);
  return spans;
};
