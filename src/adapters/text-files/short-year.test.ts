import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullYear } from './short-year.ts';

test('writes a year of two digits with four, where it stands last', () => {
  assert.deepEqual(['4/30/26', '4/30/26 09:30:00', ' 30.4.26 '].map(fullYear), [
    '4/30/2026',
    '4/30/2026 09:30:00',
    '30.4.2026',
  ]);
});

test('leaves everything else alone', () => {
  for (const text of ['4/30/2026', '2026-04-30', '4/30/267', '', 'yesterday']) assert.equal(fullYear(text), text);
});
