import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseClockTime, wallMs } from './clock-time.ts';

/** The clock's reading and the offset, day first unless told otherwise. */
const reading = (text: string, dayFirst = true): string | null => {
  const clock = parseClockTime(text);
  const wall = clock === null ? null : wallMs(clock, dayFirst);
  return clock === null || wall === null ? null : `${new Date(wall).toISOString().slice(0, -1)} ${clock.offset}`;
};

test('reads every way a date and a time are written', () => {
  const cases = {
    '28.01.2025 10:59:52': '2025-01-28T10:59:52.000 null',
    '28.1.2025 9:05:02 ': '2025-01-28T09:05:02.000 null',
    '28. 1. 2025 9:05:02': '2025-01-28T09:05:02.000 null',
    '2/9/2025 12:18:21': '2025-09-02T12:18:21.000 null',
    '13-04-2026 00:27:56': '2026-04-13T00:27:56.000 null',
    '2025-01-28 10:59:52': '2025-01-28T10:59:52.000 null',
    '2025/01/28 10:59:52': '2025-01-28T10:59:52.000 null',
    '2025-01-28T10:59:52.1239999Z': '2025-01-28T10:59:52.123 0',
    '2025-01-28T10:59:52,5+02:00': '2025-01-28T10:59:52.500 120',
    '2025-01-28T10:59:52-0330': '2025-01-28T10:59:52.000 -210',
    '2025-01-28 10:59:52 +05': '2025-01-28T10:59:52.000 300',
    '28/01/2025 12:00:00 AM': '2025-01-28T00:00:00.000 null',
    '28/01/2025 12:00:00 PM': '2025-01-28T12:00:00.000 null',
    '28/01/2025 1:00:00\u202fp.\u00a0m.': '2025-01-28T13:00:00.000 null',
    '28/01/2025 13:00:00 PM': '2025-01-28T13:00:00.000 null',
    '29/02/2024 00:00:00': '2024-02-29T00:00:00.000 null',
  };
  for (const [text, expected] of Object.entries(cases)) assert.equal(reading(text.trim()), expected, text);
  assert.equal(reading('1/28/2025 10:59:52 AM', false), '2025-01-28T10:59:52.000 null');
});

test('takes nothing else for a time', () => {
  const texts = [
    '',
    '28.01.2025',
    '28.01.2025 10:59',
    '28.01.25 10:59:52',
    '28.01/2025 10:59:52',
    '29.02.2025 10:59:52',
    '31.04.2025 10:59:52',
    '00.01.2025 10:59:52',
    '28.13.2025 10:59:52',
    '28.01.2025 24:00:00',
    '28.01.2025 10:60:52',
    '28.01.2025 10:59:60',
    '28/01/2025 13:00:00 AM',
    '28/01/2025 0:00:00 PM',
    '2025-01-28T10:59:52+19:00',
    '28.01.1025 10:59:52',
    '45685.4582',
  ];
  for (const text of texts) assert.equal(reading(text), null, text);
});

test('reads back any instant in ISO 8601', () => {
  const instants = fc.date({ min: new Date('1972-01-01'), max: new Date('2097-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (date) => {
      assert.equal(reading(date.toISOString()), `${date.toISOString().slice(0, -1)} 0`);
    }),
  );
});
