import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableText } from './table.ts';

test('aligns text to the left, numbers to the right, and shows what is missing', () => {
  const text = tableText<{ name: string; net: string | null }>(
    [
      { title: 'name', value: ({ name }) => name },
      { title: 'net', value: ({ net }) => net, align: 'right' },
    ],
    [
      { name: 'MNQ MAR25', net: '-1234.50' },
      { name: 'ES', net: null },
    ],
  );
  assert.equal(text, 'name            net\nMNQ MAR25  -1234.50\nES                -\n');
});
