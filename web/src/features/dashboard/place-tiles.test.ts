import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columns, compacted, inReadingOrder, type Place, type Step, stepped } from './place-tiles.ts';

const at = (id: string, x: number, y: number, w: number, h: number): Place => ({ id, x, y, w, h });
const board = [at('a', 0, 0, 6, 4), at('b', 6, 0, 6, 4), at('c', 0, 4, 12, 3)];
const place = (tiles: readonly Place[], id: string) => tiles.find((tile) => tile.id === id);
const steps: readonly Step[] = ['up', 'down', 'left', 'right', 'wider', 'narrower', 'taller', 'shorter'];

it('moves a tile past the one below, which rises', () => {
  const after = stepped(board, 'a', 'down');
  expect(place(after, 'c')).toEqual(at('c', 0, 4, 12, 3));
  expect(place(after, 'a')).toEqual(at('a', 0, 7, 6, 4));
  expect(inReadingOrder(after).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});

it('moves a tile past the ones above, which make way', () => {
  const after = stepped(board, 'c', 'up');
  expect(inReadingOrder(after).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(place(after, 'c')?.y).toBe(0);
});

it('grows to the left at the right edge, and pushes away what it covers', () => {
  const after = stepped(board, 'b', 'wider');
  expect(place(after, 'b')).toEqual(at('b', 5, 0, 7, 4));
  expect(place(after, 'a')?.y).toBe(4);
});

it('never lays tiles over each other or outside, whatever is done', () => {
  const tile = fc.record({
    x: fc.nat(11),
    y: fc.nat(30),
    w: fc.integer({ min: 2, max: 12 }),
    h: fc.integer({ min: 2, max: 9 }),
  });
  const tiles = fc
    .array(tile, { minLength: 1, maxLength: 12 })
    .map((all) => all.map((one, nth) => ({ ...one, id: String(nth), x: Math.min(one.x, columns - one.w) })));
  fc.assert(
    fc.property(tiles, fc.array(fc.tuple(fc.nat(11), fc.constantFrom(...steps)), { maxLength: 12 }), (start, moves) => {
      let after = compacted(start);
      for (const [id, step] of moves) after = stepped(after, String(id), step);
      const cells = after.flatMap(({ x, y, w, h }) =>
        Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)}.${y + Math.floor(cell / w)}`),
      );
      expect(new Set(cells).size).toBe(cells.length);
      expect(after.every(({ x, w, y }) => x >= 0 && y >= 0 && x + w <= columns)).toBe(true);
      expect(compacted(after)).toEqual(after);
    }),
  );
});
