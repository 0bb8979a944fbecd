/** What went in (above zero) or came out (below) on a day; the value at the end counts as taken out. */
export type DatedFlow = { readonly day: number; readonly amount: number };

/**
 * The rate at which flows grow to nothing: Σ amount × (1 + rate)^((last day − day) / 365) = 0.
 *
 * Such an equation may have no solution, or several: then no single one of them is *the* return, and each is given.
 */
export type MoneyWeighted =
  | { readonly kind: 'rate'; readonly annual: number; readonly ofPeriod: number; readonly days: number }
  | { readonly kind: 'several'; readonly annual: readonly number[]; readonly days: number }
  | { readonly kind: 'none'; readonly reason: 'no-flows' | 'one-sided' | 'one-day' | 'no-root' };

/**
 * The least and the greatest annual growth factor looked at, as logarithms: −99.99 % and a hundred million fold, and of a
 * shorter time whatever makes as much of it within the days that there are, as far as float64 has a number for it.
 */
const boundsOf = (days: number): readonly [least: number, greatest: number] => {
  const ofPeriod = (Math.log(1e4) * 365) / days;
  return [Math.min(Math.log(1e-4), -ofPeriod), Math.max(Math.log(1e8), Math.min(ofPeriod, 700))];
};
const steps = 2_400;

/**
 * Returns the money-weighted return (XIRR): `annual` by 365 days, `ofPeriod` for the days that there are. Flows may be in any
 * order.
 *
 * @see Bacon, Practical Portfolio Performance Measurement and Attribution, ch. 2; the convention of 365 days is the one of
 * spreadsheets' XIRR
 */
export const moneyWeightedReturn = (flows: readonly DatedFlow[]): MoneyWeighted => {
  const moving = flows.filter(({ amount }) => amount !== 0);
  if (moving.length === 0) return { kind: 'none', reason: 'no-flows' };
  const last = Math.max(...moving.map(({ day }) => day));
  const days = last - Math.min(...moving.map(({ day }) => day));
  if (!moving.some(({ amount }) => amount > 0) || !moving.some(({ amount }) => amount < 0))
    return { kind: 'none', reason: 'one-sided' };
  if (days === 0) return { kind: 'none', reason: 'one-day' };

  // In the logarithm of the growth factor the sum is smooth, and equal steps look everywhere equally closely.
  const scale = Math.max(...moving.map(({ amount }) => Math.abs(amount)));
  const worthAt = (log: number): number =>
    moving.reduce((sum, { day, amount }) => sum + (amount / scale) * Math.exp((log * (last - day)) / 365), 0);
  const [leastLog, greatestLog] = boundsOf(days);
  const roots: number[] = [];
  let left = leastLog;
  let atLeft = worthAt(left);
  for (let step = 1; step <= steps; step += 1) {
    const right = leastLog + ((greatestLog - leastLog) * step) / steps;
    const atRight = worthAt(right);
    if (atLeft === 0) roots.push(left);
    else if (atLeft < 0 !== atRight < 0 && atRight !== 0) roots.push(bisect(worthAt, left, right));
    left = right;
    atLeft = atRight;
  }
  const annual = roots.map((log) => Math.expm1(log));
  const [only, ...others] = annual;
  if (only === undefined) return { kind: 'none', reason: 'no-root' };
  if (others.length > 0) return { kind: 'several', annual, days };
  return { kind: 'rate', annual: only, ofPeriod: Math.expm1((roots[0]! * days) / 365), days };
};

/** Halves an interval over which the function changes its sign until float64 has no number in between. */
const bisect = (worthAt: (log: number) => number, from: number, to: number): number => {
  let left = from;
  let right = to;
  const isNegativeLeft = worthAt(left) < 0;
  for (;;) {
    const middle = (left + right) / 2;
    if (middle <= left || middle >= right) return middle;
    if (worthAt(middle) < 0 === isNegativeLeft) left = middle;
    else right = middle;
  }
};
