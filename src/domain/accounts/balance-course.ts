import { add, compare, type Decimal, isZero, toNumber, zero } from '#domain/values/decimal.ts';

/**
 * What moves a balance, at UTC milliseconds: money from outside (the balance that an account starts with too), or a
 * result of trading (a cost too). Amounts carry their sign.
 */
export type BalanceEntry = { readonly at: number; readonly kind: 'flow' | 'result'; readonly amount: Decimal };

export type BalancePoint = { readonly at: number; readonly balance: Decimal };

/** In order of time; of one instant flows come first, so that what is earned is earned on them. */
export const inOrder = (entries: readonly BalanceEntry[]): readonly BalanceEntry[] =>
  entries.toSorted((a, b) => a.at - b.at || (a.kind === b.kind ? 0 : a.kind === 'flow' ? -1 : 1));

/** Returns the balance after each instant at which it moved; exact. `entries` in order. */
export const balanceCourse = (entries: readonly BalanceEntry[]): readonly BalancePoint[] => {
  const points: BalancePoint[] = [];
  let balance = zero;
  entries.forEach(({ at, amount }, nth) => {
    balance = add(balance, amount);
    if (entries[nth + 1]?.at !== at) points.push({ at, balance });
  });
  return points;
};

/** Keeps the last point of each UTC day: what a curve over months can show. */
export const dailyPoints = (points: readonly BalancePoint[]): readonly BalancePoint[] => {
  const dayOf = ({ at }: BalancePoint): number => Math.floor(at / 86_400_000);
  return points.filter((point, nth) => nth + 1 === points.length || dayOf(points[nth + 1]!) !== dayOf(point));
};

export type TimeWeighted =
  | { readonly kind: 'return'; readonly value: number; readonly periods: number }
  /** `at`: when trading went on over a balance of nothing or less, on which no return can be said. */
  | { readonly kind: 'no-balance'; readonly at: number }
  | { readonly kind: 'nothing' };

/**
 * Returns the time-weighted return over `entries` in order: the product of the returns between flows, each on the
 * balance after the flow before it, a fraction (0.01 = 1 %), not annualised. The first flow opens the chain.
 *
 * @see Bacon, Practical Portfolio Performance Measurement and Attribution, ch. 2
 */
export const timeWeightedReturn = (entries: readonly BalanceEntry[]): TimeWeighted => {
  if (entries[0]?.kind !== 'flow') return { kind: 'nothing' };
  let factor = 1;
  let periods = 0;
  let base = zero;
  let balance = zero;
  const close = (): boolean => {
    if (compare(base, balance) === 0) return true;
    if (compare(base, zero) <= 0) return false;
    factor *= toNumber(balance) / toNumber(base);
    periods++;
    return true;
  };
  for (const { at, kind, amount } of entries) {
    if (kind === 'flow') {
      if (!close()) return { kind: 'no-balance', at };
      balance = add(balance, amount);
      base = balance;
    } else if (!isZero(amount)) {
      if (compare(base, zero) <= 0) return { kind: 'no-balance', at };
      balance = add(balance, amount);
    }
  }
  close();
  return { kind: 'return', value: factor - 1, periods };
};
