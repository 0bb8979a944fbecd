import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPositions } from '#test/support/arbitrary-positions.ts';
import { columnsOf, newDictionary } from './columns.ts';
import { positionAt } from './position-at.ts';

const dictionaries = () => ({ accounts: newDictionary(), instruments: newDictionary(), currencies: newDictionary() });

test('gives back what the columns were made of', () => {
  fc.assert(
    fc.property(arbitraryPositions(), (positions) => {
      const names = dictionaries();
      const columns = columnsOf(positions, names);
      for (const [row, position] of positions.entries()) assert.deepEqual(positionAt(columns, names, row), position);
    }),
  );
});

test('keeps amounts and prices that are long', () => {
  const [position] = fc.sample(
    arbitraryPositions(1).filter(({ length }) => length === 1),
    1,
  )[0]!;
  const long = {
    ...position!,
    averageEntry: '0.000001234567',
    maxQuantity: '12345678.9',
    grossPnl: '123456789012345.123456789',
    netPnl: '0.000000001',
    commission: '0.00',
  };
  const names = dictionaries();
  assert.deepEqual(positionAt(columnsOf([long], names), names, 0), long);
});
