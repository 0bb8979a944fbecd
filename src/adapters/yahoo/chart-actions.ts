import { isDatable } from '#domain/market/date-starts.ts';
import { type Decimal, divide, formatDecimal, multiply, parseDecimal, trim } from '#domain/values/decimal.ts';
import type { CorporateAction } from '#ports/bar-source.ts';
import type { Chart } from './chart-answer.ts';
import type { DayDating } from './day-dating.ts';

/** `at` is the start of the day from which prices are new, UTC milliseconds; one share becomes `numerator`/`denominator`. */
export type Split = { readonly at: number; readonly numerator: number; readonly denominator: number };

/** Returns the splits of a chart, in order. */
export const splitsOf = ({ events }: Chart, { dayOf, startOf }: DayDating): readonly Split[] =>
  Object.values(events?.splits ?? {})
    .filter(({ date, numerator, denominator }) => isDatable(date * 1000) && numerator > 0 && denominator > 0)
    .map(({ date, numerator, denominator }) => ({ at: startOf(dayOf(date * 1000)), numerator, denominator }))
    .sort((a, b) => a.at - b.at);

/** Returns by how much prices at an instant have been divided for splits that came after. */
export const splitRatio = (splits: readonly Split[], at: number): number => {
  let [numerator, denominator] = [1, 1];
  for (const split of splits)
    if (split.at > at) {
      numerator *= split.numerator;
      denominator *= split.denominator;
    }
  return numerator / denominator;
};

/**
 * Returns splits and dividends from an instant on. Yahoo's dividends are per share of today; they are turned back into what
 * was paid for a share of their day. `currency` is that of the prices, null where amounts may be in another unit.
 */
export const actionsOf = (
  chart: Chart,
  dating: DayDating,
  splits: readonly Split[],
  { from, currency }: { readonly from: number; readonly currency: string | null },
): readonly CorporateAction[] => {
  const paidOut = Object.values(chart.events?.dividends ?? {}).filter(({ date }) => isDatable(date * 1000));
  const dividends = paidOut.map((paid): CorporateAction => {
    const at = dating.startOf(dating.dayOf(paid.date * 1000));
    return { kind: 'dividend', at, amount: amountThen(paid.amount, splits, at), currency: paid.currency ?? currency };
  });
  const splitActions = splits.map(
    ({ at, numerator, denominator }): CorporateAction => ({
      kind: 'split',
      at,
      numerator: decimalText(numerator),
      denominator: decimalText(denominator),
    }),
  );
  return [...splitActions, ...dividends].filter(({ at }) => at >= from).sort((a, b) => a.at - b.at);
};

const amountThen = (amount: number, splits: readonly Split[], at: number): string => {
  const later = splits.filter((split) => split.at > at);
  const product = (factor: (split: Split) => number): Decimal =>
    later.reduce((sum, split) => multiply(sum, parseDecimal(decimalText(factor(split)))), parseDecimal('1'));
  const whole = multiply(
    parseDecimal(decimalText(amount)),
    product((split) => split.numerator),
  );
  return formatDecimal(
    trim(
      divide(
        whole,
        product((split) => split.denominator),
        8,
        'half-even',
      ),
    ),
  );
};

const decimalText = (value: number): string => {
  const text = String(value);
  return /e/.test(text) ? formatDecimal(trim(parseDecimal(value.toFixed(12)))) : text;
};
