import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zoneOf } from '#domain/values/zone.ts';
import { dayAt, dayOfDate, earliestStart, isDatable, nextMidnight, startOfDay } from './date-starts.ts';

const iso = (at: number) => new Date(at).toISOString().slice(0, 16);

test('finds the midnight after an instant, over the change of clocks', () => {
  assert.equal(iso(nextMidnight('America/New_York', Date.parse('2026-11-01T03:59Z'))), '2026-11-01T04:00');
  assert.equal(iso(nextMidnight('America/New_York', Date.parse('2026-11-01T04:00Z'))), '2026-11-02T05:00');
  assert.equal(iso(nextMidnight('UTC', Date.parse('2026-11-01T00:00Z'))), '2026-11-02T00:00');
});

test('begins a day an hour later where the clocks skip its midnight', () => {
  const zone = zoneOf('America/Santiago');
  const day = dayOfDate('2026-09-06')!;
  assert.equal(iso(startOfDay(zone, day)), '2026-09-06T04:00');
  assert.equal(dayAt(zone, startOfDay(zone, day)), day);
});

test('reads ISO dates that exist', () => {
  assert.equal(dayOfDate('1970-01-02'), 1);
  for (const none of ['2026-02-30', '2026-2-3', '2026-13-01', '20260101', '2026-01-01T00:00', ''])
    assert.equal(dayOfDate(none), null);
});

test('finds the week of every instant that it calls datable, in every zone', () => {
  const latest = Date.UTC(2099, 10, 30);
  assert.deepEqual([earliestStart - 1, earliestStart, latest, Date.UTC(2100, 0, 1), 1e16].map(isDatable), [
    false,
    true,
    true,
    false,
    false,
  ]);
  for (const id of ['Pacific/Kiritimati', 'Pacific/Niue', 'Europe/Berlin'])
    for (const at of [earliestStart, latest])
      for (const days of [-4, 7]) assert.ok(startOfDay(zoneOf(id), dayAt(zoneOf(id), at) + days) > 0);
});
