import type { SessionCalendarId } from './session-calendar.ts';

/** Where something is listed: the exchange's code of ISO 10383, and whose hours it keeps; null where not known. */
export type Listing = { readonly mic: string | null; readonly calendar: SessionCalendarId | null };

const nyse = 'XNYS XNAS ARCX XASE BATS';
const ownCalendar = 'XLON XPAR XAMS XBRU XSWX XMIL XMAD XTSE XTKS XHKG';

/** By MIC. The floors of Frankfurt and other cities trade longer than Xetra, so that they are not here. */
const calendars: Readonly<Record<string, SessionCalendarId>> = Object.fromEntries([
  ['XETR', 'XETRA'],
  ...nyse.split(' ').map((mic) => [mic, 'NYSE']),
  ...ownCalendar.split(' ').map((mic) => [mic, mic]),
]);

export const calendarOfMic = (mic: string): SessionCalendarId | null => calendars[mic] ?? null;

export const listingAt = (mic: string | undefined): Listing =>
  mic === undefined ? { mic: null, calendar: null } : { mic, calendar: calendarOfMic(mic) };
