import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf } from './columns.ts';
import { emptyField, type FieldColumn, fieldRanks, fieldTextAt, pickField } from './field-columns.ts';
import { orderOfField } from './order.ts';

const columnOf = (texts: readonly (string | null)[]): FieldColumn => {
  const column = emptyField(texts.length);
  texts.forEach((text, row) => {
    if (text !== null) column.codes[row] = codeOf(column.words, text) + 1;
  });
  return column;
};

const sorted = (texts: readonly (string | null)[]): readonly (string | null)[] =>
  [...orderOfField(columnOf(texts), Uint32Array.from(texts.keys()))].map((row) => texts[row]!);

test('sorts numbers by their size, words by the alphabet, days by the calendar, and what is empty last', () => {
  assert.deepEqual(sorted(['10', null, '-2.5', '9', '-10']), ['-10', '-2.5', '9', '10', null]);
  assert.deepEqual(sorted(['10', 'b', 'Ä', null, 'z2', 'z10']), ['10', 'Ä', 'b', 'z2', 'z10', null]);
  assert.deepEqual(sorted(['2025-10-01', '2025-09-30', '2024-12-31']), ['2024-12-31', '2025-09-30', '2025-10-01']);
});

test('rows of one text share its rank, and those picked keep their texts', () => {
  const column = columnOf(['b', 'a', null, 'b']);
  assert.deepEqual([...fieldRanks(column)], [2, 1, 0]);
  const some = pickField(column, Uint32Array.of(3, 2));
  assert.deepEqual([fieldTextAt(some, 0), fieldTextAt(some, 1)], ['b', null]);
});
