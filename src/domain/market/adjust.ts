import { AppError } from '#domain/errors.ts';
import { type Bars, emptyBars } from './bars.ts';
import { firstAtLeast } from './merge-bars.ts';

/** As sources tell them: `at` is the start of the day on which it takes effect, UTC milliseconds; amounts are decimal text. */
export type Adjusting =
  | { readonly kind: 'split'; readonly at: number; readonly numerator: string; readonly denominator: string }
  | { readonly kind: 'dividend'; readonly at: number; readonly amount: string };

/** What bars before an action are multiplied by. */
type Factor = { readonly at: number; readonly price: number; readonly volume: number };

/**
 * Returns bars as if all splits had been made before the first of them: of a split 4 for 1, earlier prices are a quarter and
 * earlier volumes four times. With `dividends`, earlier prices also fall by the share of each dividend in the last close
 * before it (1 − d / close), so that the course has no gap that was paid out. Raw bars in, new bars out.
 *
 * A dividend before the first bar changes nothing.
 *
 * @throws AppError `INVALID_VALUE` for a ratio that is not positive, or a dividend that is negative or no less than the close
 * @see CRSP, Data Descriptions Guide, "Factor to Adjust Price"
 */
export const adjustedBars = (
  bars: Bars,
  actions: readonly Adjusting[],
  { dividends = false }: { readonly dividends?: boolean } = {},
): Bars => {
  const factors = actions
    .filter(({ kind }) => kind === 'split' || dividends)
    .map((action) => factorOf(action, bars))
    .toSorted((a, b) => b.at - a.at);
  const adjusted = emptyBars(bars.count);
  adjusted.time.set(bars.time);
  let [price, volume, next] = [1, 1, 0];
  for (let i = bars.count - 1; i >= 0; i -= 1) {
    for (; next < factors.length && bars.time[i]! < factors[next]!.at; next += 1) {
      price *= factors[next]!.price;
      volume *= factors[next]!.volume;
    }
    for (const column of ['open', 'high', 'low', 'close'] as const) adjusted[column][i] = bars[column][i]! * price;
    adjusted.volume[i] = bars.volume[i]! * volume;
  }
  return adjusted;
};

const factorOf = (action: Adjusting, bars: Bars): Factor => {
  const { at } = action;
  if (action.kind === 'split') {
    const ratio = Number(action.numerator) / Number(action.denominator);
    if (!(ratio > 0 && Number.isFinite(ratio)))
      throw invalid(at, 'a positive ratio', `${action.numerator}/${action.denominator}`);
    return { at, price: 1 / ratio, volume: ratio };
  }
  const before = firstAtLeast(bars.time, bars.count, at) - 1;
  if (before < 0) return { at, price: 1, volume: 1 };
  const close = bars.close[before]!;
  const price = 1 - Number(action.amount) / close;
  if (!(price > 0 && price <= 1)) throw invalid(at, `a dividend from 0 to less than ${close}`, action.amount);
  return { at, price, volume: 1 };
};

const invalid = (at: number, expected: string, found: string): AppError =>
  new AppError(
    'INVALID_VALUE',
    `A split or dividend of ${new Date(at).toISOString()}: expected ${expected}, found ${found}.`,
    {
      details: { expected, found },
    },
  );
