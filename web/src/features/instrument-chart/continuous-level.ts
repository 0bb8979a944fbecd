import type { InstrumentChart } from '#contract/instrument-charts.ts';

type Continuous = NonNullable<InstrumentChart['continuous']>;

/** Returns what a contract's own price at an instant (UTC milliseconds) is on a continuous chart, or null where it is not on it. */
export function continuousPrice(
  { adjustment, rolls }: Continuous,
  contract: string,
  at: number,
  price: number,
): number | null {
  const later = rolls.filter((roll) => Date.parse(roll.at) > at);
  const shown = later[0]?.from ?? rolls.at(-1)?.to ?? contract;
  if (contract !== shown) return null;
  if (adjustment === 'unadjusted') return price;
  let moved = price;
  for (const { comparison } of later) {
    if (comparison === null) return null;
    if (adjustment === 'back-adjusted') moved += comparison.gap;
    else if (comparison.ratio === null) return null;
    else moved *= comparison.ratio;
  }
  return moved;
}
