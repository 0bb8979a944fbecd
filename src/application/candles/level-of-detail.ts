import { type Session, sessionsBetween } from '#domain/instruments/sessions.ts';
import { type Interval, intervalMs, intervals } from '#domain/market/bars.ts';
import type { SeriesState } from '#ports/candle-store.ts';
import type { Span } from './chart-window.ts';
import { chooseSeries, coveredMs, storedEnd } from './choose-series.ts';

/** Less than this share of the time that another interval covers is no choice, however well it fits. */
const mostOfIt = 0.95;

/**
 * Returns the finest interval in which a range has room for no more than `points` bars: the coarsest of all where each has
 * more, null where nothing is stored. By the sessions of `calendar`, without reading a bar.
 */
export const finestInterval = (
  stored: readonly SeriesState[],
  range: Span,
  calendar: string,
  points: number,
): Interval | null => {
  const choices = intervals.flatMap((interval) => {
    const series = chooseSeries(stored, { interval, ...range });
    return series === null ? [] : [{ interval, series, covered: coveredMs(series, { interval, ...range }) }];
  });
  const most = Math.max(...choices.map(({ covered }) => covered));
  const telling = choices.filter(({ covered }) => covered >= most * mostOfIt);
  const sessionsOf = sessionsBySeries(range, calendar);
  const fitting = telling.find(({ interval, series }) => roomFor(interval, series, sessionsOf(series)) <= points);
  return (fitting ?? telling.at(-1))?.interval ?? null;
};

/** When a market trades within what a range and a series have in common; looked up once, however many intervals ask. */
const sessionsBySeries = (range: Span, calendar: string): ((series: SeriesState) => readonly Session[]) => {
  const known = new Map<SeriesState, readonly Session[]>();
  return (series) => {
    const from = Math.max(range.from, series.firstAt);
    const to = Math.min(range.to, storedEnd(series));
    const sessions =
      known.get(series) ??
      sessionsBetween(calendar, from, to, 'extended').map((session) => ({
        ...session,
        open: Math.max(session.open, from),
        close: Math.min(session.close, to),
      }));
    known.set(series, sessions);
    return sessions;
  };
};

/** How many bars of an interval sessions have room for; never more than there are where it is stored as it is. */
const roomFor = (interval: Interval, series: SeriesState, sessions: readonly Session[]): number => {
  const room =
    interval === '1w'
      ? weeksOf(sessions)
      : interval === '1d'
        ? daysOf(sessions)
        : slotsOf(sessions, intervalMs[interval]);
  return series.interval === interval ? Math.min(room, series.bars) : room;
};

const slotsOf = (sessions: readonly Session[], length: number): number =>
  sessions.reduce((sum, { open, close }) => sum + Math.ceil((close - open) / length), 0);

const daysOf = (sessions: readonly Session[]): number => new Set(sessions.map(({ date }) => date)).size;

const weeksOf = (sessions: readonly Session[]): number =>
  new Set(sessions.map(({ date }) => Math.floor((Date.parse(date) / 86_400_000 + 3) / 7))).size;
