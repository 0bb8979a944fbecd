import { describe, expect, it } from 'vitest';
import { dayOf, nextDay, startOfDay } from './zone-day.ts';

describe('startOfDay', () => {
  it.each([
    ['2025-01-15', 'Europe/Berlin', '2025-01-14T23:00:00.000Z'],
    ['2025-07-15', 'Europe/Berlin', '2025-07-14T22:00:00.000Z'],
    ['2025-03-30', 'Europe/Berlin', '2025-03-29T23:00:00.000Z'],
    ['2025-03-31', 'Europe/Berlin', '2025-03-30T22:00:00.000Z'],
    ['2025-11-02', 'America/New_York', '2025-11-02T04:00:00.000Z'],
    ['2025-11-03', 'America/New_York', '2025-11-03T05:00:00.000Z'],
    ['2025-06-01', 'Asia/Kolkata', '2025-05-31T18:30:00.000Z'],
    ['2025-06-01', 'UTC', '2025-06-01T00:00:00.000Z'],
  ])('%s in %s begins at %s', (day, zone, instant) => {
    expect(startOfDay(day, zone)).toBe(instant);
    expect(dayOf(Date.parse(instant), zone)).toBe(day);
    expect(dayOf(Date.parse(instant) - 1, zone)).toBe(nextDay(day, -1));
  });
});

describe('nextDay', () => {
  it('crosses the ends of months and years', () => {
    expect(nextDay('2025-12-31')).toBe('2026-01-01');
    expect(nextDay('2024-02-28')).toBe('2024-02-29');
    expect(nextDay('2025-03-01', -1)).toBe('2025-02-28');
  });
});
