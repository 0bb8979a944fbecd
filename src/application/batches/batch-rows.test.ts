import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteView } from './batch-rows.ts';

test('tells a held row by its facts, in the same order however they were stored', () => {
  const cells = {
    ID: '15',
    Time: '1/28/2025 10:59:52 AM',
    Clock: '12',
    Price: '21540.50',
    Action: 'Buy',
    Account: 'Sim101',
    Quantity: 'abc',
    Commission: '$0.52',
    Instrument: 'MNQ MAR25',
    'Number style': 'point',
  };
  const row = noteView({ row: 7, reason: 'MALFORMED', field: 'Quantity', expected: 'a number', found: 'abc', cells });
  assert.equal(row.summary, 'Buy · abc · MNQ MAR25 · 21540.50 · 1/28/2025 10:59:52 AM · $0.52 · Sim101 · 15');
  assert.equal(row.account, 'Sim101');
  assert.equal(row.instrument, 'MNQ MAR25');
});

test('tells a row that does not fit the header whole', () => {
  const cells = { 'Column 1': 'MNQ MAR25', 'Column 2': 'Buy' };
  const row = noteView({ row: 8, reason: 'COLUMN_COUNT', field: 'row', expected: '14', found: '2', cells });
  assert.equal(row.summary, 'MNQ MAR25 · Buy');
  assert.equal(row.account, null);
});
