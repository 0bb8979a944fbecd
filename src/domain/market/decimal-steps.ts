/** Numbers as whole multiples of a decimal step: `values[i]` = `steps[i]` · `step` ÷ 10^`exponent`, bit for bit. */
export type DecimalSteps = {
  readonly exponent: number;
  readonly step: number;
  /** One array for each column given. */
  readonly steps: readonly Float64Array[];
};

export const maximumExponent = 9;
/** The difference of any two integers up to here, doubled for its sign, is still exact. */
const largest = 2 ** 50;

/**
 * Returns columns as multiples of the largest step they share, on the smallest power of ten that represents every number
 * exactly; null where none up to 10⁻⁹ does: endless fractions, NaN, infinities, −0, or more digits than fit.
 *
 * A quotient of two exact integers is the float64 nearest to the decimal, which is how the decimal's text is read, so
 * that prices of any tick, 0.25 or 1⁄64 too, come back as they were.
 */
export const decimalSteps = (columns: readonly Float64Array[]): DecimalSteps | null => {
  const steps = columns.map((column) => new Float64Array(column.length));
  let exponent = 0;
  for (let index = 0; index < columns.length; ) {
    const fitting = scaleColumn(columns[index]!, exponent, steps[index]!);
    if (fitting === null) return null;
    if (fitting === exponent) index += 1;
    else {
      exponent = fitting;
      // What has been scaled already was scaled by less.
      index = 0;
    }
  }
  let step = 0;
  for (const column of steps) step = sharedStep(column, step);
  if (step > 1) for (const column of steps) for (let i = 0; i < column.length; i++) column[i]! /= step;
  return { exponent, step: step === 0 ? 1 : step, steps };
};

/** Scales a column by 10^`exponent` or, from where that does not do, by more; returns the last, or null. */
const scaleColumn = (column: Float64Array, exponent: number, scaled: Float64Array): number | null => {
  let power = 10 ** exponent;
  let fitting = exponent;
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    let integer = Math.round(value * power);
    while (integer / power !== value) {
      if (fitting === maximumExponent) return null;
      fitting += 1;
      power = 10 ** fitting;
      integer = Math.round(value * power);
    }
    if (Math.abs(integer) > largest || (integer === 0 && Object.is(value, -0))) return null;
    scaled[i] = integer;
  }
  return fitting;
};

/** The greatest common divisor of `step` (0 for none yet) and a column of integers. */
const sharedStep = (integers: Float64Array, step: number): number => {
  let shared = step;
  for (let i = 0; i < integers.length && shared !== 1; i++) {
    const integer = integers[i]!;
    const quotient = integer / shared;
    // Up to 2⁵⁰ a quotient is whole only where the division leaves nothing.
    if (shared === 0 || Math.floor(quotient) !== quotient) shared = greatestCommonDivisor(Math.abs(integer), shared);
  }
  return shared;
};

/** Of two integers ≥ 0 that are exact in float64. */
export const greatestCommonDivisor = (a: number, b: number): number => {
  let [larger, smaller] = a > b ? [a, b] : [b, a];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
};
