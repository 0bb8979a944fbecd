import type { LedgerContext } from '#application/ledger-context.ts';
import type { MarketDataPorts } from '#application/market-data/ports.ts';
import { type WhyMissing, whyMissing } from '#application/market-data/why-missing.ts';
import {
  foldedPosition,
  type LoadedPosition,
  type LoadPositionPorts,
  positionRow,
} from '#application/positions/load-position.ts';
import { isSessionCalendar, sessionCalendars } from '#domain/instruments/session-calendar.ts';
import type { PositionLeg } from '#domain/ledger/legs.ts';
import { barAt } from '#domain/market/bar-at.ts';
import { type Bars, emptyBars } from '#domain/market/bars.ts';
import { lengthOf, longestOf, type Multiple } from '#domain/market/multiples.ts';
import { slotFinder } from '#domain/market/time-slots.ts';
import { abs, formatDecimal } from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import { barNumbers } from './bar-numbers.ts';
import { fittingInterval, type Span, windowOf } from './chart-window.ts';
import { storedEnd } from './choose-series.ts';
import { countIntervals } from './count-intervals.ts';
import { missingBars } from './missing-bars.ts';
import { otherPositions } from './other-positions.ts';
import { excursionTexts, resultTexts } from './position-course.ts';
import { countSeries, mostWithin } from './series-within.ts';
import { type ShownBars, shownBars } from './shown-bars.ts';
import { ofSource, sourceChoices } from './source-choices.ts';

export type PositionChartPorts = LoadPositionPorts & {
  readonly candles: CandleStore;
  readonly marketData: Pick<MarketDataPorts, 'fetches' | 'sources'>;
};

/**
 * Returns what a position's chart shows: the bars around its executions, each execution with the bar that holds it, and
 * in words by code what is missing. `interval` is the one that fits best unless it is given, `source` the one with most bars.
 *
 * An open position is shown up to its last execution and, from there, as far as bars are stored within the padding.
 *
 * @throws AppError `NOT_FOUND`, for a source that has no bars too; `PROJECTION_BEHIND`
 */
export const positionChart = async (
  ports: PositionChartPorts,
  { ledger }: LedgerContext,
  id: string,
  asked: { readonly interval?: Multiple | undefined; readonly source?: string | undefined },
) => {
  const row = await positionRow(ports, ledger, id);
  const [loaded, all] = await Promise.all([
    foldedPosition(ports, ledger, row),
    ports.candles.series(ledger, row.instrument),
  ]);
  const { position, legs, product } = loaded;
  const held = { from: legs[0]!.at, to: legs.at(-1)!.at };
  const window = windowOf(held.from, held.to);
  const counted =
    all.length < 2 ? all.map((one) => ({ series: one, bars: 1 })) : await countSeries(ports.candles, all, window);
  const stored = mostWithin(counted);
  const own = ofSource(all, asked.source);
  const drawn = own === all ? stored : mostWithin(counted.filter((one) => own.includes(one.series)));
  const fitting = fittingInterval(stored, window, held);
  const interval = asked.interval ?? fittingInterval(drawn, window, held);
  const { calendar, pointValue } = product;
  const read = (from: readonly SeriesState[], wanted: Multiple | null) =>
    shownBars(ports.candles, from, { interval: wanted, calendar, ...window });
  const reading = read(drawn, interval);
  const [shown, other, counts, others] = await Promise.all([
    reading,
    // MAE and MFE always rest on the bars that show most, so that they stay the same whatever is drawn.
    interval === fitting && own === all ? null : read(stored, fitting),
    reading.then((known) => countIntervals(ports.candles, drawn, { calendar, known, ...window })),
    otherPositions(ports.positions, ledger, position, held),
  ]);
  const series = shown?.series ?? null;
  const bars = shown?.bars ?? emptyBars(0);
  const lengthMs = interval === null ? 0 : longestOf(interval);
  const holdsBar = interval === null ? () => false : inSlotOf(interval, calendar);
  const executions = legs.map((leg) => chartExecution(leg, bars, lengthMs, holdsBar));
  const needed = openEnded(loaded, window, held);
  const executedAt = legs.map(({ at }) => at);
  const missingOf = (from: ShownBars | null) => missingBars(from && { ...from, calendar, executedAt }, needed);
  const missing = missingOf(shown);
  const measured = other ?? shown;
  const { currency, instrument } = position;
  const why = await whyMissing(ports.marketData, ledger, instrument, { interval, ranges: missing });
  return {
    interval,
    source: series?.source ?? null,
    sources: interval === null ? [] : sourceChoices(counted, { interval, ...window }),
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
    running: resultTexts({ legs, pointValue, currency }, { bars, lengthMs }),
    excursions: measured && excursionTexts({ legs, pointValue, currency }, measured, missingOf(measured)),
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

type HoldsBar = (at: number, barTime: number) => boolean;

/** Several days end somewhere within the longest that they may be: before the next bar, which may be missing. */
const inSlotOf =
  (interval: Multiple, calendar: string): HoldsBar =>
  (at, barTime) =>
    longestOf(interval) === lengthOf(interval) || slotFinder(calendar, interval, at, at)(at).start <= barTime;

const chartExecution = (leg: PositionLeg, bars: Bars, lengthMs: number, holdsBar: HoldsBar) => {
  const last = barAt(bars, leg.at, lengthMs);
  const index = last >= 0 && holdsBar(leg.at, bars.time[last]!) ? last : -1;
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
