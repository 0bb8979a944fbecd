/**
 * Returns what each line contributed to a time-weighted return, as fractions that add up to it exactly.
 *
 * `gains` are the gains of each line per day, `starts` the value that they were earned on (value of the day before and
 * inflow), `returns` the return of each day, NaN where there is none. Days compound, contributions do not: the logarithmic
 * coefficients of Cariño link them.
 *
 * @see Cariño, Combining Attribution Effects Over Time, Journal of Performance Measurement 3/4 (1999)
 */
export const linkedContributions = (
  gains: readonly Float64Array[],
  starts: Float64Array,
  returns: Float64Array,
  from: number,
  until: number,
): readonly number[] => {
  let wealth = 1;
  for (let day = from; day < until; day += 1) if (!Number.isNaN(returns[day]!)) wealth *= 1 + returns[day]!;
  const whole = coefficient(wealth - 1);
  const weights = new Float64Array(returns.length);
  for (let day = from; day < until; day += 1) {
    const value = returns[day]!;
    if (!Number.isNaN(value)) weights[day] = coefficient(value) / whole / starts[day]!;
  }
  return gains.map((gain) => {
    let sum = 0;
    for (let day = from; day < until; day += 1) sum += gain[day]! * weights[day]!;
    return sum;
  });
};

/** ln(1 + r) / r, and its limit where nothing was earned. A loss of everything has no logarithm: the greatest loss short of it stands for it. */
const coefficient = (value: number): number => {
  if (Math.abs(value) < 1e-9) return 1 - value / 2;
  const bounded = Math.max(value, -1 + 1e-12);
  return Math.log1p(bounded) / bounded;
};
