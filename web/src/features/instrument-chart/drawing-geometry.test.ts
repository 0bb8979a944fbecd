import { expect, it } from 'vitest';
import type { Drawing } from '#contract/drawings.ts';
import { geometryOf, hitOf, type Projection } from './drawing-geometry.ts';
import { logicalAt, timeAt } from './time-axis.ts';

const minute = 60_000;
/** A pixel a minute and a point; prices go up. */
const projection: Projection = {
  size: { width: 300, height: 200 },
  point: ({ time, price }) => ({ x: time / minute, y: 200 - price }),
  y: (price) => 200 - price,
  price: (value) => String(Number(value.toFixed(4))),
  measured: () => ['+50'],
};
const drawing = (kind: Drawing['kind'], ...places: readonly (readonly [number, number])[]): Drawing => ({
  id: 'd',
  instrument: 'MNQ MAR25',
  kind,
  anchors: places.map(([at, price]) => ({ time: at * minute, price })),
  text: '',
  color: '#000000',
  version: 1,
});

it('draws a horizontal line over the whole width at its price', () => {
  const { lines, labels } = geometryOf(drawing('horizontal', [10, 50]), projection)!;
  expect(lines).toEqual([{ from: { x: 0, y: 150 }, to: { x: 300, y: 150 } }]);
  expect(labels[0]!.text).toBe('50');
});

it('goes on through its second place to the edge, upright ones to the top or the bottom', () => {
  const ray = (...places: readonly (readonly [number, number])[]) => geometryOf(drawing('ray', ...places), projection)!;
  const up = ray([100, 50], [150, 75]);
  expect(up.lines).toEqual([{ from: { x: 100, y: 150 }, to: { x: 300, y: 50 } }]);
  expect(up.handles).toEqual([
    { x: 100, y: 150 },
    { x: 150, y: 125 },
  ]);
  expect([250, 50].map((x) => hitOf(up, { x, y: 200 - x / 2 }))).toEqual(['body', null]);
  expect(ray([100, 50], [50, 75]).lines[0]!.to).toEqual({ x: 0, y: 100 });
  expect(ray([100, 50], [100, 60]).lines[0]!.to).toEqual({ x: 100, y: 0 });
  expect(ray([350, 50], [400, 50]).lines[0]!.to).toEqual({ x: 400, y: 150 });
});

it('retraces a move from its end: 0 where it ended, 1 where it began', () => {
  const { labels } = geometryOf(drawing('fibonacci', [10, 100], [20, 200]), projection)!;
  expect(labels.map(({ text }) => text)).toEqual([
    '0 · 200',
    '0.236 · 176.4',
    '0.382 · 161.8',
    '0.5 · 150',
    '0.618 · 138.2',
    '0.786 · 121.4',
    '1 · 100',
  ]);
});

it('is held by its ends, by its lines, and by nothing else', () => {
  const line = geometryOf(drawing('trend', [10, 100], [110, 100]), projection)!;
  expect(hitOf(line, { x: 11, y: 101 })).toBe(0);
  expect(hitOf(line, { x: 108, y: 100 })).toBe(1);
  expect(hitOf(line, { x: 60, y: 104 })).toBe('body');
  expect(hitOf(line, { x: 60, y: 120 })).toBe(null);
  const box = geometryOf(drawing('rectangle', [10, 50], [110, 150]), projection)!;
  expect(hitOf(box, { x: 10, y: 100 })).toBe('body');
  expect(hitOf(box, { x: 60, y: 100 })).toBe(null);
});

const times = [0, 1, 2, 10].map((nth) => nth * minute);

it('lies at the same instant on every interval, and beyond the bars', () => {
  expect(logicalAt(times, minute, 2 * minute)).toBe(2);
  expect(logicalAt(times, minute, 6 * minute)).toBe(2.5);
  expect(logicalAt(times, minute, 13 * minute)).toBe(6);
  expect(logicalAt(times, minute, -2 * minute)).toBe(-2);
  expect(logicalAt([0, 5 * minute], 5 * minute, 6 * minute)).toBeCloseTo(1.2);
});

it('is placed on the nearest bar, and where bars would be', () => {
  expect([-1, 0.4, 2.6, 5].map((at) => timeAt(times, minute, at))).toEqual([-minute, 0, 10 * minute, 12 * minute]);
});
