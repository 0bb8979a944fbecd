import type { LedgerContext } from '#application/ledger-context.ts';
import type { MarketDataPorts } from '#application/market-data/ports.ts';
import { type WhyMissing, whyMissing } from '#application/market-data/why-missing.ts';
import { type LoadedPosition, type LoadPositionPorts, loadPosition } from '#application/positions/load-position.ts';
import { isSessionCalendar, sessionCalendars } from '#domain/instruments/session-calendar.ts';
import type { PositionLeg } from '#domain/ledger/legs.ts';
import { barAt } from '#domain/market/bar-at.ts';
import { type Bars, emptyBars, type Interval, intervalMs } from '#domain/market/bars.ts';
import { abs, formatDecimal } from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import { barNumbers } from './bar-numbers.ts';
import { fittingInterval, type Span, widened, windowOf } from './chart-window.ts';
import { chooseSeries, storedEnd } from './choose-series.ts';
import { countIntervals } from './count-intervals.ts';
import { missingBars } from './missing-bars.ts';
import { otherPositions } from './other-positions.ts';
import { positionCourse } from './position-course.ts';
import { barsOf, readStored } from './read-series.ts';

export type PositionChartPorts = LoadPositionPorts & {
  readonly candles: CandleStore;
  readonly marketData: Pick<MarketDataPorts, 'fetches' | 'sources'>;
};

/**
 * Returns what a position's chart shows: the bars around its executions, each execution with the bar that holds it, and
 * in words by code what is missing. `interval` is the one that fits best unless it is given.
 *
 * An open position is shown up to its last execution and, from there, as far as bars are stored within the padding.
 *
 * @throws AppError `NOT_FOUND`, `PROJECTION_BEHIND`
 */
export const positionChart = async (
  ports: PositionChartPorts,
  { ledger }: LedgerContext,
  id: string,
  asked: { readonly interval?: Interval | undefined },
) => {
  const loaded = await loadPosition(ports, ledger, id);
  const { position, legs, product } = loaded;
  const held = { from: legs[0]!.at, to: legs.at(-1)!.at };
  const window = windowOf(held.from, held.to);
  const stored = await ports.candles.series(ledger, position.instrument);
  const interval = asked.interval ?? fittingInterval(stored, window, held);
  const series = interval === null ? null : chooseSeries(stored, { interval, ...window });
  const [read, counts, others] = await Promise.all([
    interval === null || series === null
      ? null
      : readStored(ports.candles, series, widened({ interval, ...window }, series)),
    countIntervals(ports.candles, stored, window, product.calendar),
    otherPositions(ports.positions, ledger, position, held),
  ]);
  const bars = read === null ? emptyBars(0) : barsOf(read, product.calendar);
  const lengthMs = interval === null ? 0 : intervalMs[interval];
  const shown =
    interval === null || series === null
      ? null
      : { series, interval, bars, calendar: product.calendar, executedAt: legs.map(({ at }) => at) };
  const executions = legs.map((leg) => chartExecution(leg, bars, lengthMs));
  const missing = missingBars(shown, openEnded(loaded, window, held));
  const { currency, instrument } = position;
  const why = await whyMissing(ports.marketData, ledger, instrument, { interval, ranges: missing });
  return {
    interval,
    source: series?.source ?? null,
    intervals: counts,
    from: isoInstant(window.from),
    to: isoInstant(window.to),
    bars: barNumbers(bars),
    executions,
    averageEntry: position.averageEntry,
    averageExit: position.averageExit,
    missing: missing.map(({ reason, from, to }, index) => ({
      reason,
      from: isoInstant(from),
      to: isoInstant(to),
      detail: shownDetail(why[index] ?? null),
    })),
    stored: series && { from: isoInstant(series.firstAt), to: isoInstant(storedEnd(series)) },
    tooCoarse: inOneBar(executions),
    ...positionCourse({ legs, bars, lengthMs, pointValue: product.pointValue, currency, missing }),
    others,
    currency,
    tickSize: product.tickSize,
    exchangeZone: isSessionCalendar(product.calendar) ? sessionCalendars[product.calendar].zone : 'UTC',
  };
};

const shownDetail = (why: WhyMissing | null) =>
  why && { ...why, until: why.until === null ? null : isoInstant(why.until) };

/** What comes after the last execution of an open position has not happened yet, or not been fetched: not missing. */
const openEnded = ({ position }: LoadedPosition, window: Span, held: Span): Span =>
  position.status === 'open' ? { from: window.from, to: held.to } : window;

const chartExecution = (leg: PositionLeg, bars: Bars, lengthMs: number) => {
  const index = barAt(bars, leg.at, lengthMs);
  return {
    key: leg.key,
    side: leg.signedQuantity.coefficient > 0 ? ('buy' as const) : ('sell' as const),
    quantity: formatDecimal(abs(leg.signedQuantity)),
    price: formatDecimal(leg.price),
    executedAt: isoInstant(leg.at),
    barTime: index < 0 ? null : bars.time[index]!,
  };
};

const inOneBar = (executions: readonly { readonly barTime: number | null }[]): boolean => {
  const [first] = executions;
  return (
    executions.length > 1 && first!.barTime !== null && executions.every(({ barTime }) => barTime === first!.barTime)
  );
};
