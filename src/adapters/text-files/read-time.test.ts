import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTime } from './read-time.ts';

const expected = (text: string): string | null => {
  const reading = readTime(text, false, { dayFirst: false, zone: null });
  return reading.kind === 'fault' ? reading.expected : null;
};

test('says that a year needs four digits', () => {
  for (const text of ['1/28/25 10:59:51', '28.01.25 10:59:51', '28. 1. 25 9:05:02', '25-01-28T10:59:52Z'])
    assert.equal(expected(text), 'a year of four digits, such as 2025', text);
});

test('asks for a date and a time where there is none', () => {
  for (const text of ['', 'yesterday', '1/28/2025', '28.01.2025 25:00:00', '28.01.255 10:59:51'])
    assert.equal(expected(text), 'a date and a time to the second', text);
});
