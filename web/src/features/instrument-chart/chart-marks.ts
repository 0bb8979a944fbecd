import type { InstrumentChart } from '#contract/instrument-charts.ts';
import { indexAt } from '#web/shared/price-chart/bar-data.ts';

type Continuous = NonNullable<InstrumentChart['continuous']>;
export type MarkedRoll = Continuous['rolls'][number];
export type MarkedSplit = InstrumentChart['splits'][number];
export type MarkedDividend = InstrumentChart['dividends'][number];

/** Something of one instant (UTC milliseconds) that changes what prices mean, marked on the axis of time. */
export type ChartMark = { readonly key: string; readonly at: number } & (
  | { readonly kind: 'roll'; readonly roll: MarkedRoll; readonly adjustment: Continuous['adjustment'] }
  | { readonly kind: 'split'; readonly split: MarkedSplit }
  | { readonly kind: 'dividend'; readonly dividend: MarkedDividend }
);

/** Returns the rolls, splits and dividends of a chart that are drawn: the rolls between contracts that bars are of. */
export function marksOf({ continuous, splits, dividends }: InstrumentChart): readonly ChartMark[] {
  const left = new Set(continuous?.leftOut);
  const rolls = (continuous?.rolls ?? []).filter(({ from }) => !left.has(from));
  return [
    ...rolls.map((roll) => ({
      key: `roll ${roll.from}`,
      at: Date.parse(roll.at),
      kind: 'roll' as const,
      roll,
      adjustment: continuous!.adjustment,
    })),
    ...splits.map((split) => ({ key: `split ${split.at}`, at: Date.parse(split.at), kind: 'split' as const, split })),
    ...dividends.map((dividend) => ({
      key: `dividend ${dividend.at}`,
      at: Date.parse(dividend.at),
      kind: 'dividend' as const,
      dividend,
    })),
  ].toSorted((a, b) => a.at - b.at);
}

/**
 * Returns the index of the bar that a mark stands on: the first that begins with it or later, or the one that holds it. -1
 * where it lies beyond the bars.
 */
export function barOfMark({ at }: Pick<ChartMark, 'at'>, times: readonly number[], lengthMs: number): number {
  const before = indexAt(times, at);
  if (before >= 0 && at < times[before]! + lengthMs) return before;
  return before >= 0 && before + 1 < times.length ? before + 1 : -1;
}
