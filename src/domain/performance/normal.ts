/** The 5 % quantile of the standard normal distribution, Φ⁻¹(0.05). */
export const normalFivePercent = -1.6448536269514729;

/** Density of the standard normal distribution, φ. */
export const normalDensity = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

/**
 * Distribution function of the standard normal distribution, Φ, to 1e-14: the Taylor series of Φ about 0 near the middle,
 * the continued fraction of the tail beyond.
 *
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.11 and 26.2.14
 */
export const normalDistribution = (x: number): number => {
  if (x < 0) return 1 - normalDistribution(-x);
  if (x > 38) return 1;
  return x < 3.5 ? 0.5 + normalDensity(x) * centralSeries(x) : 1 - normalDensity(x) * tailFraction(x);
};

const centralSeries = (x: number): number => {
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum;
};

const tailFraction = (x: number): number => {
  let fraction = 0;
  for (let step = 120; step > 0; step -= 1) fraction = step / (x + fraction);
  return 1 / (x + fraction);
};
