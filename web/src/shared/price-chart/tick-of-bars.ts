import type { BarColumns } from '#contract/candles.ts';

/** Bars that are looked at; others of the same instrument are written alike. */
const lookedAt = 300;
/** Adjusted prices have digits without end; so many say all that a person can use. */
const significant = 6;
const mostDigits = 8;

/**
 * Returns the step that prices are written in where nobody says what the tick is, as decimal text: as many decimals as the
 * last closes have, two at least.
 */
export function tickOfBars({ close }: Pick<BarColumns, 'close'>): string {
  const decimals = close.slice(-lookedAt).map((price) => {
    const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e(.+))?$/.exec(
      String(Number(price.toPrecision(significant))),
    )!;
    return fraction.length - Number(exponent);
  });
  const digits = Math.min(mostDigits, Math.max(2, ...decimals));
  return `0.${'0'.repeat(digits - 1)}1`;
}
