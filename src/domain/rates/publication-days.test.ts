import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, isoDateOfDay } from '#domain/values/zone.ts';
import { duePublication, easterSunday, nextPublicationAt, publishesOn } from './publication-days.ts';

test('knows Easter', () => {
  for (const date of ['1999-04-04', '2000-04-23', '2008-03-23', '2011-04-24', '2024-03-31', '2026-04-05', '2038-04-25'])
    assert.equal(isoDateOfDay(easterSunday(Number(date.slice(0, 4)))), date);
});

test('is closed at weekends and on the holidays of TARGET', () => {
  const closed = ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2025-12-25', '2025-12-26', '2026-11-21'];
  for (const date of closed) assert.equal(publishesOn(dayOf(date)), false, date);
  for (const date of ['2026-04-07', '2026-05-25', '2026-10-03', '2025-12-24', '2025-12-31', '2026-11-20'])
    assert.equal(publishesOn(dayOf(date)), date !== '2026-10-03', date);
});

test('expects a publication from a quarter past four in Frankfurt on, in summer and winter', () => {
  const due = (instant: string) => duePublication(Date.parse(instant));
  assert.equal(due('2026-11-20T15:14:59Z'), '2026-11-19');
  assert.equal(due('2026-11-20T15:15:00Z'), '2026-11-20');
  assert.equal(due('2026-07-01T14:14:59Z'), '2026-06-30');
  assert.equal(due('2026-07-01T14:15:00Z'), '2026-07-01');
  assert.equal(due('2026-04-06T20:00:00Z'), '2026-04-02');
});

test('says when the next one is due', () => {
  const next = (instant: string) => new Date(nextPublicationAt(Date.parse(instant))).toISOString();
  assert.equal(next('2026-11-20T15:14:00Z'), '2026-11-20T15:15:00.000Z');
  assert.equal(next('2026-11-20T15:15:00Z'), '2026-11-23T15:15:00.000Z');
  assert.equal(next('2026-03-27T18:00:00Z'), '2026-03-30T14:15:00.000Z');
});
