import type { OtherFill } from '#contract/candles.ts';
import { indexAt } from '#web/shared/price-chart/bar-data.ts';

/** Puts each fill on the bar that holds its instant; one whose bar is not there is left out. */
export const fillsOnBars = (fills: readonly OtherFill[], time: readonly number[], lengthMs: number) =>
  fills.flatMap((fill) => {
    const at = Date.parse(fill.executedAt);
    const barTime = time[indexAt(time, at)];
    return barTime === undefined || at >= barTime + lengthMs ? [] : [{ fill, barTime }];
  });
