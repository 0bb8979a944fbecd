import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isoInstant } from './instant.ts';

test('writes an instant as Date does', () => {
  assert.equal(isoInstant(Date.UTC(2025, 0, 28, 15, 4, 5, 6)), '2025-01-28T15:04:05.006Z');
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      assert.equal(isoInstant(date.getTime()), date.toISOString());
    }),
  );
});
