import { describe, expect, it } from 'vitest';
import type { InstrumentSessions } from '#contract/instruments.ts';
import { clockSpan, sessionDay } from './session-day.ts';

const span = (date: string, from: string, to: string, certain = true) => ({
  date,
  open: `${date}T${from}:00Z`,
  close: `${date}T${to}:00Z`,
  certain,
});
const wednesday = span('2026-11-25', '14:30', '21:00');
const friday = span('2026-11-27', '14:30', '18:00', false);
const nyse: InstrumentSessions = {
  calendar: 'NYSE',
  zone: 'America/New_York',
  source: 'NYSE',
  trading: [wednesday, friday],
  regular: [wednesday, friday],
  extended: [{ ...wednesday, open: '2026-11-25T09:00:00Z', close: '2026-11-26T01:00:00Z' }, friday],
  nextSpecialDay: null,
};
const at = (iso: string) => Date.parse(iso);

describe('the hours shown', () => {
  it('are those of the day until its last hour is over, then those of the next that trades', () => {
    expect(sessionDay(nyse, at('2026-11-25T22:00:00Z'))).toMatchObject({ date: '2026-11-25', today: true });
    expect(sessionDay(nyse, at('2026-11-26T02:00:00Z'))).toMatchObject({ date: '2026-11-27', today: false });
    expect(sessionDay(nyse, at('2026-12-01T02:00:00Z'))).toBeNull();
  });

  it('tell regular and extended apart, and what is not certain', () => {
    const day = sessionDay(nyse, at('2026-11-25T12:00:00Z'));
    expect(day?.kinds.map(({ kind }) => kind)).toEqual(['regular', 'extended']);
    expect(day?.certain).toBe(true);
    expect(sessionDay(nyse, at('2026-11-27T12:00:00Z'))?.certain).toBe(false);
    const plain = sessionDay({ ...nyse, regular: null, extended: null }, at('2026-11-25T12:00:00Z'));
    expect(plain?.kinds.map(({ kind }) => kind)).toEqual(['trading']);
  });

  it('stand in the zone asked for, with the weekday where they cross midnight', () => {
    expect(clockSpan(wednesday, 'Europe/Berlin', 'de-DE')).toBe('15:30 – 22:00');
    expect(clockSpan(nyse.extended![0]!, 'Europe/Berlin', 'de-DE')).toBe('Mi., 10:00 – Do., 02:00');
  });
});
