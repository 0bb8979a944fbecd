import type { InstrumentChart } from '#contract/instrument-charts.ts';

type Continuous = NonNullable<InstrumentChart['continuous']>;

/** The contract that a continuous chart shows at an instant, UTC milliseconds; null where there is none. */
export const contractShown = ({ contracts, rolls }: Continuous, at: number): string | null =>
  rolls.find((roll) => Date.parse(roll.at) > at)?.from ?? rolls.at(-1)?.to ?? contracts.at(-1) ?? null;

/** Returns what a contract's own price at an instant (UTC milliseconds) is on a continuous chart, or null where it is not on it. */
export function continuousPrice(continuous: Continuous, contract: string, at: number, price: number): number | null {
  if (contract !== contractShown(continuous, at)) return null;
  const { adjustment, rolls } = continuous;
  if (adjustment === 'unadjusted') return price;
  const later = rolls.filter((roll) => Date.parse(roll.at) > at);
  let moved = price;
  for (const { comparison } of later) {
    if (comparison === null) return null;
    if (adjustment === 'back-adjusted') moved += comparison.gap;
    else if (comparison.ratio === null) return null;
    else moved *= comparison.ratio;
  }
  return moved;
}
