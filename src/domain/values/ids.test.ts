import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deterministicId } from './ids.ts';

test('gives the same id for the same parts, for ever', () => {
  assert.equal(deterministicId('Sim101', 'MNQ MAR25', '0a1b'), '53263dbb01c9640e7befc00951');
});

test('gives another id for any other cut of the parts', () => {
  const parts = fc.array(fc.string());
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      assert.equal(deterministicId(...a) === deterministicId(...b), JSON.stringify(a) === JSON.stringify(b));
    }),
  );
  assert.notEqual(deterministicId('ab', 'c'), deterministicId('a', 'bc'));
  assert.notEqual(deterministicId('1:a'), deterministicId('1', 'a'));
});
