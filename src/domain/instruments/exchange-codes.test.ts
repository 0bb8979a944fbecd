import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarOfMic, listingAt } from './exchange-codes.ts';

test('knows whose hours an exchange keeps, and says nothing of others', () => {
  const calendars = ['XETR', 'XNYS', 'XNAS', 'ARCX', 'XLON', 'XTKS', 'XFRA', 'XWBO'].map(calendarOfMic);
  assert.deepEqual(calendars, ['XETRA', 'NYSE', 'NYSE', 'NYSE', 'XLON', 'XTKS', null, null]);
  assert.deepEqual(listingAt('XFRA'), { mic: 'XFRA', calendar: null });
  assert.deepEqual(listingAt(undefined), { mic: null, calendar: null });
});
