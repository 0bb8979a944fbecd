/**
 * Returns the probability that a value of Student's t-distribution lies at least as far from 0 as `t`, on either side.
 * `degrees` of freedom may be broken, as Welch's are. `t` 0 gives 1, ±Infinity 0.
 *
 * It is the regularised incomplete beta function at `degrees / (degrees + t²)`, by its continued fraction.
 *
 * @see Press et al., Numerical Recipes, 3rd ed., 6.4 and 6.14.3
 */
export const twoSidedTail = (t: number, degrees: number): number => {
  if (!Number.isFinite(t)) return 0;
  return regularisedBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
};

const regularisedBeta = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges fast on the near side of the mean; the other side is what is left of 1.
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
};

const enough = 1e-15;
const tiny = 1e-300;

/** Lentz's method; 300 turns are far more than any sample needs. */
const fraction = (x: number, a: number, b: number): number => {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 300; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < enough) break;
  }
  return result;
};

const awayFromZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** Natural logarithm of the gamma function for positive numbers, by Lanczos' approximation (g = 7, 9 terms). */
const logGamma = (z: number): number => {
  if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z);
  const x = z - 1;
  let sum: number = lanczos[0];
  for (let term = 1; term < lanczos.length; term += 1) sum += lanczos[term]! / (x + term);
  const t = x + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
};
