import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recorded } from '#test/support/lots.ts';
import { typedAndImported } from './typed-and-imported.ts';

const buy = { type: 'buy', account: 'A', date: '2025-01-02', instrument: 'SAP', quantity: '10', price: '120' } as const;
const dividend = { type: 'dividend', account: 'A', date: '2025-05-02', instrument: 'SAP', gross: '20' } as const;
const pairs = (list: Parameters<typeof recorded>[0]) =>
  typedAndImported(recorded(list)).map(({ typed, imported }) => [typed.id, imported.id]);

test('finds what was typed and came with a file, too, each once', () => {
  const list = [
    { ...buy, sourceId: 'own-1' },
    { ...buy, sourceId: 'own-2' },
    { ...buy, sourceId: 'SCALBUY1', quantity: '10.0', price: null, gross: '1205' },
    { ...dividend, sourceId: 'own-3' },
    { ...dividend, sourceId: 'SCALDIV1', gross: '20.00' },
  ];
  assert.deepEqual(pairs(list), [
    ['a1', 'a3'],
    ['a4', 'a5'],
  ]);
});

test('says nothing of another day, account, paper or amount, nor of two of a file', () => {
  const others = [
    { ...buy, date: '2025-01-03' },
    { ...buy, account: 'B' },
    { ...buy, instrument: 'AAPL' },
    { ...buy, quantity: '11' },
    { ...dividend, gross: '21' },
    { ...dividend, currency: 'USD' },
  ];
  const typed = [
    { ...buy, sourceId: 'own-1' },
    { ...dividend, sourceId: 'own-2', currency: 'EUR' },
  ];
  assert.deepEqual(pairs([...typed, ...others]), []);
  assert.deepEqual(pairs([buy, buy]), []);
});
