import { AppError } from '#domain/errors.ts';
import { type Bars, emptyBars } from './bars.ts';

export const priceAdjusts = ['none', 'splits', 'total'] as const;
/** As traded; as if all splits had been made before; and with dividends taken out of the prices before them (total return). */
export type PriceAdjust = (typeof priceAdjusts)[number];

/** What bars that begin before `at` (UTC milliseconds) are multiplied by. */
export type AdjustStep = { readonly at: number; readonly price: number; readonly volume: number };

/** `at` is the start of the day on which it takes effect, UTC milliseconds; the ratio is decimal text, 4/1 for 4 for 1. */
export type SplitRatio = { readonly at: number; readonly numerator: string; readonly denominator: string };

/**
 * Returns bars with every step made before the first of them: a bar is multiplied by all the steps that come after it began.
 * Raw bars in, new bars out.
 */
export const adjustedBars = (bars: Bars, steps: readonly AdjustStep[]): Bars => {
  const latestFirst = steps.toSorted((a, b) => b.at - a.at);
  const adjusted = emptyBars(bars.count);
  adjusted.time.set(bars.time);
  let [price, volume, next] = [1, 1, 0];
  for (let i = bars.count - 1; i >= 0; i -= 1) {
    for (; next < latestFirst.length && bars.time[i]! < latestFirst[next]!.at; next += 1) {
      price *= latestFirst[next]!.price;
      volume *= latestFirst[next]!.volume;
    }
    for (const column of ['open', 'high', 'low', 'close'] as const) adjusted[column][i] = bars[column][i]! * price;
    adjusted.volume[i] = bars.volume[i]! * volume;
  }
  return adjusted;
};

/**
 * Returns the step of a split: of 4 for 1, earlier prices are a quarter and earlier volumes four times.
 *
 * @throws AppError `INVALID_VALUE` for a ratio that is not positive
 * @see CRSP, Data Descriptions Guide, "Factor to Adjust Price"
 */
export const splitStep = ({ at, numerator, denominator }: SplitRatio): AdjustStep => {
  const ratio = Number(numerator) / Number(denominator);
  if (ratio > 0 && Number.isFinite(ratio)) return { at, price: 1 / ratio, volume: ratio };
  const [expected, found] = ['a positive ratio', `${numerator}/${denominator}`];
  throw new AppError(
    'INVALID_VALUE',
    `A split of ${new Date(at).toISOString()}: expected ${expected}, found ${found}.`,
    { details: { expected, found } },
  );
};
