import { expect, it } from 'vitest';
import type { ChartExecution } from '#contract/candles.ts';
import type { ChartColors } from '#web/shared/price-chart/chart-colors.ts';
import { fillClusters } from './fill-clusters.ts';
import { fillMarkers } from './fill-markers.ts';

const options = { colors: { buy: 'blue', sell: 'orange' } as ChartColors, quantity: String };
const fill = (key: string, side: 'buy' | 'sell', barTime: number | null, change: Partial<ChartExecution> = {}) => ({
  key,
  side,
  quantity: '2',
  price: '25000.25',
  executedAt: '2026-11-01T15:00:30.000Z',
  barTime,
  ...change,
});

it('stand on the bar of the execution at its price, in the order of the bars', () => {
  const clusters = fillClusters([fill('b', 'sell', 120_000), fill('a', 'buy', 60_000)]);
  const markers = fillMarkers(clusters, 'a', options);
  expect(markers.map(({ id, time, shape, color, text }) => [id, time, shape, color, text])).toEqual([
    ['a', 60, 'arrowUp', 'blue', '+2'],
    ['b', 120, 'arrowDown', 'orange', '−2'],
  ]);
  expect(markers.map(({ price }) => price)).toEqual([25000.25, 25000.25]);
  expect(markers[0]!.size).toBeGreaterThan(markers[1]!.size!);
});

it('are one where one side filled several times on one bar, at the average by quantity', () => {
  const clusters = fillClusters([
    fill('a', 'buy', 60_000, { quantity: '1', price: '100' }),
    fill('b', 'buy', 60_000, { quantity: '3', price: '104' }),
    fill('c', 'sell', 60_000),
  ]);
  expect(clusters.map(({ side, fills }) => [side, fills.length])).toEqual([
    ['buy', 2],
    ['sell', 1],
  ]);
  const [buys, sells] = fillMarkers(clusters, 'b', options);
  expect([buys!.price, buys!.text]).toEqual([103, '+4 (2)']);
  expect(buys!.size).toBeGreaterThan(sells!.size!);
});

it('leave out an execution whose bar is missing', () => {
  expect(fillMarkers(fillClusters([fill('a', 'buy', null)]), null, options)).toEqual([]);
});
