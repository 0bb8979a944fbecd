import { barNumbers } from '#application/candles/bar-numbers.ts';
import { storedEnd } from '#application/candles/choose-series.ts';
import { contractsOf } from '#application/candles/continuous-contracts.ts';
import { missingBars } from '#application/candles/missing-bars.ts';
import type { CandleAnswer, ReadCandlesPorts } from '#application/candles/read-candles.ts';
import { type ContinuousChoice, readContinuous } from '#application/candles/read-continuous.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { intervals } from '#domain/market/bars.ts';
import { canMake, lengthOf, type Multiple } from '#domain/market/multiples.ts';
import { isoInstant } from '#domain/values/instant.ts';
import { aboutInstrument, tellsRegularHours } from './chart-about.ts';
import type { ChartBarsRequest } from './chart-bars.ts';
import { type ChartPorts, chartInstrument } from './chart-instrument.ts';

export type ChartContinuousPorts = ChartPorts & ReadCandlesPorts;

/**
 * Returns so many bars of the continuous series of a future in a row, with what a chart of them has to say.
 *
 * @throws AppError `INVALID_INPUT` for a contract, or where its end is not known; `PRODUCT_UNKNOWN`
 */
export const chartContinuous = async (
  ports: ChartContinuousPorts,
  context: LedgerContext,
  request: ChartBarsRequest & ContinuousChoice,
) => {
  const { ledger } = context;
  const known = await chartInstrument(ports, ledger, request.instrument);
  const all = await ports.candles.series(ledger);
  const root = known.known?.root ?? null;
  const stored = root === null ? [] : contractsOf(root, all).contracts.flatMap(({ series }) => series);
  const made = intervals.filter((interval) => stored.some((one) => canMake(one.interval, interval)));
  const interval = request.interval ?? made[0] ?? '1d';
  const answer = await readWindow(ports, context, { ...request, interval });
  const { about } = answer;
  const bars = answer.bars();
  const window = {
    from: bars.time[0] ?? 0,
    to: bars.count === 0 ? 0 : bars.time[bars.count - 1]! + lengthOf(interval),
  };
  const firstAt = Math.min(...stored.map((one) => one.firstAt));
  const lastEnd = Math.max(...stored.map(storedEnd));
  const [any] = stored;
  const missing =
    bars.count === 0 || any === undefined
      ? []
      : missingBars({ series: any, interval, bars, calendar: known.calendar, executedAt: [] }, window);
  return {
    instrument: known.instrument,
    ...aboutInstrument(known),
    interval: stored.length === 0 ? null : interval,
    source: about.source,
    sources: [],
    storedInterval: about.storedInterval,
    intervals: made,
    stored: about.stored,
    adjust: 'none' as const,
    splits: [],
    dividends: [],
    continuous: about.continuous!,
    bars: barNumbers(bars),
    earlier: bars.count > 0 && firstAt < window.from,
    later: bars.count > 0 && lastEnd > window.to,
    missing: missing.map(({ from, to }) => ({
      reason: 'gap' as const,
      from: isoInstant(from),
      to: isoInstant(to),
      detail: null,
    })),
    regularHours: tellsRegularHours(interval, known.calendar),
  };
};

type Window = ChartBarsRequest & ContinuousChoice & { readonly interval: Multiple };

/** The bars before an instant, or from one on in reads that double in length. */
const readWindow = async (
  ports: ChartContinuousPorts,
  context: LedgerContext,
  { before, after, bars: points, adjust: _, ...request }: Window,
): Promise<CandleAnswer> => {
  if (after === undefined) return readContinuous(ports, context, { ...request, to: before, points });
  const from = Date.parse(after);
  for (let span = points * lengthOf(request.interval) * 2; ; span *= 2) {
    const to = from + span;
    const answer = await readContinuous(ports, context, { ...request, from: after, to: isoInstant(to) });
    const { stored } = answer.about;
    const bars = answer.bars();
    if (bars.count < points && stored !== null && to < Date.parse(stored.to)) continue;
    const end = bars.time[points];
    return end === undefined
      ? answer
      : readContinuous(ports, context, { ...request, from: after, to: isoInstant(end) });
  }
};
