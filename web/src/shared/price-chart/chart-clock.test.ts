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
