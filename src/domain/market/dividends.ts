import type { AdjustStep, SplitRatio } from './adjust.ts';

/** `at` is the start of the ex-date, UTC milliseconds; the amount per share of that day is exact decimal text. */
export type Dividend = { readonly at: number; readonly amount: string; readonly currency: string | null };

/** A close, and when its bar began; UTC milliseconds. */
export type CloseBefore = { readonly close: number; readonly closedAt: number };

/**
 * Why a dividend is not applied:
 * - `no-close`: no bar tells what the price was before.
 * - `currency`: it was paid in another currency than the prices are in; `currency-unknown`: nobody says in which.
 * - `split-same-day`: whether the amount is for a share before or after the split is not said.
 * - `amount`: it is not from zero to less than the close.
 */
export const dividendFaults = ['no-close', 'currency', 'currency-unknown', 'split-same-day', 'amount'] as const;
export type DividendFault = (typeof dividendFaults)[number];

/** `factor`: what prices before it are multiplied by; null where it is not applied, and `fault` says why. */
export type ReadDividend = Dividend &
  (
    | (CloseBefore & { readonly factor: number; readonly fault: null })
    | { readonly close: null; readonly closedAt: null; readonly factor: null; readonly fault: DividendFault }
  );

type Context = {
  /** Of the prices, ISO 4217; null where it is not known. */
  readonly currency: string | null;
  readonly splits: readonly SplitRatio[];
  /** The raw close of the last bar before an instant; null where there is none near enough. */
  readonly closeBefore: (at: number) => CloseBefore | null;
};

/**
 * Returns a dividend with the factor of its total return: (close before the ex-date − dividend) ÷ close before the ex-date.
 *
 * 2.00 after a close of 100.00 is the factor 0.98: the fall by the dividend is then no fall. Factors of several dividends
 * multiply, backwards from the last. What cannot be set against the price is left out and says why; nothing is converted.
 *
 * @see CRSP, Data Descriptions Guide, "Total Return"; Yahoo Finance help, "What is the adjusted close?"
 */
export const readDividend = (dividend: Dividend, { currency, splits, closeBefore }: Context): ReadDividend => {
  const without = (fault: DividendFault): ReadDividend => ({
    ...dividend,
    close: null,
    closedAt: null,
    factor: null,
    fault,
  });
  if (dividend.currency === null || currency === null) return without('currency-unknown');
  if (dividend.currency !== currency) return without('currency');
  if (splits.some(({ at }) => at === dividend.at)) return without('split-same-day');
  const before = closeBefore(dividend.at);
  if (before === null) return without('no-close');
  const amount = Number(dividend.amount);
  if (!(amount >= 0 && amount < before.close)) return without('amount');
  return { ...dividend, ...before, factor: (before.close - amount) / before.close, fault: null };
};

/** Returns what the dividends that are applied do to the bars before them; volumes stay as they were traded. */
export const dividendSteps = (dividends: readonly ReadDividend[]): readonly AdjustStep[] =>
  dividends.flatMap(({ at, factor }) => (factor === null ? [] : [{ at, price: factor, volume: 1 }]));
