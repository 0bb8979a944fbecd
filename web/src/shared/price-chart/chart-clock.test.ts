import { expect, it } from 'vitest';
import { chartClock } from './chart-clock.ts';

const at = (text: string) => Date.parse(text);

// Chicago changes its clocks a week after Berlin: for that week they are six hours apart, not seven.
it('writes the time of the chosen zone on a day on which clocks change', () => {
  const berlin = chartClock('de-DE', 'Europe/Berlin');
  expect(berlin.tick(at('2026-10-25T00:30:00Z'), 'time')).toBe('02:30');
  expect(berlin.tick(at('2026-10-25T01:30:00Z'), 'time')).toBe('02:30');
  expect(berlin.tick(at('2026-10-25T02:30:00Z'), 'time')).toBe('03:30');
  const losAngeles = chartClock('en-US', 'America/Los_Angeles');
  expect(losAngeles.short(at('2026-11-01T08:30:00Z'))).toMatch(/Nov 1, 2026, 1:30\sAM/);
  expect(losAngeles.short(at('2026-11-01T09:30:00Z'))).toMatch(/Nov 1, 2026, 1:30\sAM/);
  expect(losAngeles.short(at('2026-11-01T10:30:00Z'))).toMatch(/Nov 1, 2026, 2:30\sAM/);
});

it('calls a bar of a day by its trading day, whatever zone is chosen and wherever it starts', () => {
  const losAngeles = chartClock('en-US', 'America/Los_Angeles', 'America/New_York');
  for (const start of ['2012-05-31T00:00:00Z', '2012-05-31T04:00:00Z']) {
    expect(losAngeles.bar(at(start))).toBe('May 31, 2012');
    expect(losAngeles.tick(at(start), 'day')).toBe('May 31');
  }
  const berlin = chartClock('de-DE', 'Europe/Berlin', 'America/Chicago');
  expect(berlin.bar(at('2025-01-28T23:00:00Z'))).toBe('29.01.2025');
  expect(chartClock('de-DE', 'Europe/Berlin').bar(at('2025-01-28T23:00:00Z'))).toMatch(/29\.01\.2025, 00:00/);
});
