import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linePath } from './path.ts';

test('draws a line from point to point and lifts the pen over a gap', () => {
  const points = [
    { x: 0, y: 1 },
    { x: 10, y: 2.004 },
    { x: 20, y: Number.NaN },
    { x: 30, y: 3 },
  ];
  assert.equal(linePath(points, 1000), 'M0 1L10 2M30 3');
});

test('keeps the lowest and the highest of points too close to be told apart', () => {
  const points = Array.from({ length: 100_000 }, (_, index) => ({
    x: index / 100,
    y: index === 54_321 ? 300 : index === 54_300 ? -300 : 100 + (index % 7),
  }));
  const path = linePath(points, 1000);
  assert.ok(path.includes(' 300') && path.includes(' -300'));
  assert.ok(path.match(/[ML]/g)!.length < 4100);
});
