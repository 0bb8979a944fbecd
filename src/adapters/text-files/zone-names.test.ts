import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zoneNamed } from './zone-names.ts';

test('knows the zones of America and Europe by their summer and winter names', () => {
  assert.deepEqual(['CST', 'cdt', ' EST ', 'CEST', 'GMT', 'Europe/Berlin'].map(zoneNamed), [
    'America/Chicago',
    'America/Chicago',
    'America/New_York',
    'Europe/Berlin',
    'UTC',
    'Europe/Berlin',
  ]);
});

test('leaves a name that it does not know to be asked for', () => {
  assert.deepEqual(['', 'RDT', 'Mars/Olympus', '+02:00'].map(zoneNamed), [null, null, null, null]);
});
