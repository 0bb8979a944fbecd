import type { Indicators } from '#contract/instrument-charts.ts';
import { indexAt } from '#web/shared/price-chart/bar-data.ts';

/** The values of bars that begin before an instant (UTC milliseconds): those of a bar that still forms know its end. */
export function indicatorsBefore(found: Indicators | undefined, at: number): Indicators | undefined {
  if (found === undefined) return undefined;
  const count = indexAt(found.time, at - 1) + 1;
  return {
    ...found,
    time: found.time.slice(0, count),
    indicators: found.indicators.map(({ indicator, lines }) => ({
      indicator,
      lines: Object.fromEntries(Object.entries(lines).map(([name, values]) => [name, values.slice(0, count)])),
    })),
  };
}
