import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listingOf, plainSymbol } from './exchanges.ts';

test('reads the exchange from the end of a symbol', () => {
  const calendars = 'L PA AS BR SW MI MC TO T HK DE F'
    .split(' ')
    .map((suffix) => listingOf(`ABC.${suffix}`, null).calendar);
  assert.deepEqual(calendars, [
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
    'XETRA',
    null,
  ]);
  assert.deepEqual(listingOf('AAPL', 'NMS'), { mic: 'XNAS', calendar: 'NYSE' });
  assert.deepEqual(listingOf('AAPL', null), { mic: null, calendar: null });
});

test('takes the exchange off a symbol, and nothing else', () => {
  assert.deepEqual(['SAP.DE', '7203.T', 'BRK-B', 'EURUSD=X', 'ES=F', '^GDAXI', 'A.B.L', 'BF.B'].map(plainSymbol), [
    'SAP',
    '7203',
    'BRK-B',
    'EURUSD',
    'ES=F',
    '^GDAXI',
    'A.B',
    'BF.B',
  ]);
});
