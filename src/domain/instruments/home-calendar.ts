import type { SessionCalendarId } from './session-calendar.ts';

const byCountry: Readonly<Record<string, SessionCalendarId>> = {
  US: 'NYSE',
  GB: 'XLON',
  FR: 'XPAR',
  NL: 'XAMS',
  BE: 'XBRU',
  CH: 'XSWX',
  IT: 'XMIL',
  ES: 'XMAD',
  CA: 'XTSE',
  JP: 'XTKS',
  HK: 'XHKG',
};

/** Returns the calendar of the exchange at home in an ISIN's country; Xetra's for every other, where a German investor trades it. */
export const homeCalendar = (isin: string | null): SessionCalendarId => byCountry[isin?.slice(0, 2) ?? ''] ?? 'XETRA';
