import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionCalendars } from '#domain/instruments/session-calendar.ts';
import { listingOf, zoneOfSymbol } from './exchanges.ts';

test('knows the hours of an exchange code, and the same zone for its days', () => {
  const codes = 'US XETRA LSE PA AS BR SW MI MC TO TSE HK'.split(' ');
  const calendars = codes.map((code) => listingOf(code).calendar!);
  assert.deepEqual(calendars, [
    'NYSE',
    'XETRA',
    'XLON',
    'XPAR',
    'XAMS',
    'XBRU',
    'XSWX',
    'XMIL',
    'XMAD',
    'XTSE',
    'XTKS',
    'XHKG',
  ]);
  codes.forEach((code, index) => {
    assert.equal(zoneOfSymbol(`ABC.${code}`), sessionCalendars[calendars[index]!].zone);
  });
  assert.deepEqual(listingOf('F'), { mic: 'XFRA', calendar: null });
  assert.deepEqual(listingOf('CC'), { mic: null, calendar: null });
});
