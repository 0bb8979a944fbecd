import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterOf } from './filter.ts';

test('finds an instrument by any spelling, and a symbol that looks like one by its own', () => {
  const idsOf = (instrument: string) => filterOf({ instrument: [instrument] }).instrument;
  assert.deepEqual(idsOf('MNQ MAR25'), ['MNQ MAR25']);
  assert.deepEqual(idsOf('MNQH25'), ['MNQH25', 'MNQ MAR25']);
  assert.deepEqual(idsOf('mnq 03-25'), ['mnq 03-25', 'MNQ MAR25']);
  assert.ok(idsOf('STOXX50')?.includes('STOXX50'));
  assert.deepEqual(idsOf('not an instrument'), ['not an instrument']);
  assert.equal(filterOf({}).instrument, undefined);
});

test('reads a day as its first instant in UTC and refuses what is no time', () => {
  assert.equal(filterOf({ from: '2025-01-28' }).from, '2025-01-28T00:00:00Z');
  assert.equal(filterOf({ to: '2025-01-28T10:00:00+01:00' }).to, '2025-01-28T09:00:00Z');
  assert.throws(() => filterOf({ from: '28.1.2025' }), { code: 'INVALID_INPUT' });
});

test('refuses a span that ends before it begins', () => {
  const span = { from: '2025-02-01', to: '2025-01-01' };
  assert.throws(() => filterOf(span), /--to: expected an instant after --from, 2025-02-01, found "2025-01-01"/);
  assert.throws(() => filterOf({ from: '2025-02-01', to: '2025-02-01' }), { code: 'INVALID_INPUT' });
});
