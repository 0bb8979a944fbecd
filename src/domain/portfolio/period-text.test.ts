import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPeriod } from './period-text.ts';

test('reads what addresses and commands say', () => {
  assert.deepEqual(readPeriod('ytd'), { kind: 'year-to-date' });
  assert.deepEqual(readPeriod('6m'), { kind: 'last', count: 6, unit: 'months' });
  assert.deepEqual(readPeriod('2025'), { kind: 'year', year: 2025 });
  assert.deepEqual(readPeriod('2025-03-01..'), { kind: 'since', date: '2025-03-01' });
  assert.deepEqual(readPeriod('2025-03-01..2025-06-30'), { kind: 'between', from: '2025-03-01', to: '2025-06-30' });
});

test('says what it expected of anything else', () => {
  for (const text of ['', 'soon', '0m', '2025-02-30..', '2025-01-01..2025-02-01..x', '12x'])
    assert.throws(() => readPeriod(text), { code: 'INVALID_INPUT' }, text);
});
