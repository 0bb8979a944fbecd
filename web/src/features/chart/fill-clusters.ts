import type { ChartExecution } from '#contract/candles.ts';

/** The fills of one side on one bar, which are drawn as one marker; `price` is their average, for the drawing alone. */
export type FillCluster = {
  readonly barTime: number;
  readonly side: ChartExecution['side'];
  readonly fills: readonly ChartExecution[];
  readonly quantity: number;
  readonly price: number;
};

/** Gathers executions by bar and side, in order of the bars; those whose bar is missing are in none. */
export function fillClusters(executions: readonly ChartExecution[]): readonly FillCluster[] {
  const onBars = executions.filter(({ barTime }) => barTime !== null);
  return [...Map.groupBy(onBars, ({ barTime, side }) => `${barTime} ${side}`).values()]
    .map((fills) => {
      const quantity = fills.reduce((sum, fill) => sum + Number(fill.quantity), 0);
      const value = fills.reduce((sum, fill) => sum + Number(fill.quantity) * Number(fill.price), 0);
      const [first] = fills as [ChartExecution];
      return { barTime: first.barTime!, side: first.side, fills, quantity, price: value / quantity };
    })
    .toSorted((a, b) => a.barTime - b.barTime);
}
