import { hasRegularHours } from '#domain/instruments/regular-hours.ts';
import { isSessionCalendar, sessionCalendars } from '#domain/instruments/session-calendar.ts';
import { isDated, type Multiple } from '#domain/market/multiples.ts';
import type { ChartInstrument } from './chart-instrument.ts';

/** Says of an instrument what a chart writes its prices and times by; `about` null where nothing is known of it. */
export const aboutInstrument = ({ known, product, calendar }: ChartInstrument) => ({
  about: known && {
    name: known.name,
    assetClass: known.assetClass,
    root: known.root,
    exchange: known.exchange,
    currency: known.currency,
    // Of what is no future, a point is one of its currency; the tick is the venue's own and not known.
    pointValue: product?.pointValue ?? '1',
    tickSize: product?.tickSize ?? null,
  },
  exchangeZone: isSessionCalendar(calendar) ? sessionCalendars[calendar].zone : 'UTC',
});

/** Returns whether bars of an interval lie within regular hours or outside of them, in a market that has such. */
export const tellsRegularHours = (interval: Multiple, calendar: string): boolean =>
  !isDated(interval) && hasRegularHours(calendar);
