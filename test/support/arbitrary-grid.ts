import fc from 'fast-check';
import type { GridRow } from './grid.ts';

const accounts = ['Sim101', 'LIVE-0001'] as const;
const instruments = ['MNQ MAR25', 'MNQ MAR25', 'ES 03-25'] as const;

const fill = fc.record({
  account: fc.constantFrom(...accounts),
  instrument: fc.constantFrom(...instruments),
  action: fc.constantFrom('Buy', 'Sell'),
  quantity: fc.integer({ min: 1, max: 3 }),
  price: fc.integer({ min: 0, max: 3 }).map((ticks) => 20_000 + ticks / 4),
  second: fc.integer({ min: 0, max: 1 }),
  id: fc.constantFrom('digits', 'hexadecimal', 'none'),
});

const hexadecimal = (place: number): string => ((place + 1) * 2_654_435_761).toString(16).padStart(32, '0');

/**
 * A platform's grid: several accounts and instruments, many fills of one second, ids of every kind and none, rows equal
 * in every column, sometimes the newest first. Ids follow no order of time.
 */
export const arbitraryGrid: fc.Arbitrary<readonly GridRow[]> = fc
  .tuple(fc.array(fill, { minLength: 1, maxLength: 24, size: 'max' }), fc.boolean())
  .map(([fills, newestFirst]) => {
    const rows = fills
      .toSorted((a, b) => a.account.localeCompare(b.account) || a.second - b.second)
      .map(({ second, id, ...row }, place) => ({
        ...row,
        commission: '$0.50',
        time: `1/28/2025 10:00:0${second} AM`,
        id:
          id === 'none'
            ? ''
            : id === 'digits'
              ? String(158_000_000_000 + ((place * 7_919) % 1_000))
              : hexadecimal(place),
      }));
    return newestFirst ? rows.toReversed() : rows;
  });

/** Files that a person exports from one grid: pieces of it cut anywhere, that may overlap. */
export const arbitraryPieces = (grid: readonly GridRow[]): fc.Arbitrary<readonly (readonly GridRow[])[]> =>
  fc.array(
    fc
      .tuple(fc.nat(grid.length - 1), fc.nat(grid.length - 1))
      .map(([one, other]) => grid.slice(Math.min(one, other), Math.max(one, other) + 1)),
    { minLength: 1, maxLength: 4 },
  );
