import type { LedgerContext } from '#application/ledger-context.ts';
import type { MarketDataPorts } from '#application/market-data/ports.ts';
import type { Interval } from '#domain/market/bars.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import type { ExcursionStore } from '#ports/excursion-store.ts';
import { assertKnown } from './assert-known.ts';
import { candleInstrument } from './candle-instrument.ts';

type Ports = Parameters<typeof assertKnown>[0] & {
  readonly candles: Pick<CandleStore, 'series' | 'countWithin' | 'remove'>;
  readonly marketData: Pick<MarketDataPorts, 'seriesRequests'>;
};

type RemovePorts = Ports & { readonly excursions: Pick<ExcursionStore, 'forget'> };

/** Bars of a source that start at `from` or later and before `to`, UTC milliseconds; null: from the first, to the last. */
export type CandleRemoval = {
  readonly instrument: string;
  readonly interval: Interval;
  readonly source: string;
  readonly from: number | null;
  readonly to: number | null;
};

/** What a removal is of, and how many bars that are. */
export type RemovableCandles = Pick<CandleRemoval, 'instrument' | 'interval' | 'source'> & {
  readonly bars: number;
  /** Of the whole series, UTC milliseconds; null where nothing is stored. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
};

/**
 * Says what a removal would take out: nothing where it is gone already.
 *
 * @throws AppError `NOT_FOUND` for an instrument or a source that there is not
 */
export const removableCandles = async (
  ports: Ports,
  context: LedgerContext,
  removal: CandleRemoval,
): Promise<RemovableCandles> => {
  const found = await seriesOf(ports, context, removal);
  const { from, to } = spanOf(removal);
  const counts = await ports.candles.countWithin(found.series, from, to);
  const firsts = found.series.map(({ firstAt }) => firstAt);
  const lasts = found.series.map(({ lastAt }) => lastAt);
  return {
    instrument: found.instrument,
    interval: removal.interval,
    source: removal.source,
    bars: counts.reduce((sum, count) => sum + count, 0),
    firstAt: firsts.length === 0 ? null : Math.min(...firsts),
    lastAt: lasts.length === 0 ? null : Math.max(...lasts),
  };
};

/**
 * Takes bars of a source out of the store and returns how many; none where they are gone already. What the source has answered for
 * their time is forgotten, so that it can be asked again, and what was measured on them, so that it is measured on the bars that are
 * left.
 *
 * @throws AppError as `removableCandles`
 */
export const removeCandles = async (
  ports: RemovePorts,
  context: LedgerContext,
  removal: CandleRemoval,
): Promise<number> => {
  const found = await seriesOf(ports, context, removal);
  const { from, to } = spanOf(removal);
  let removed = 0;
  for (const series of found.series) removed += await ports.candles.remove(series, from, to);
  const { interval, source } = removal;
  await ports.marketData.seriesRequests.forget(
    { ledger: context.ledger, instrument: found.instrument, interval, source },
    { from, to },
  );
  if (removed > 0) {
    const ids = (await ports.directory(context.ledger)).idsOf(found.instrument);
    await ports.excursions.forget(context.ledger, ids, { from, to });
  }
  return removed;
};

const seriesOf = async (
  ports: Ports,
  context: LedgerContext,
  { instrument: spelling, interval, source }: CandleRemoval,
): Promise<{ readonly instrument: string; readonly series: readonly SeriesState[] }> => {
  await assertKnown(ports, context, { instrument: spelling });
  const instrument = await candleInstrument(ports.directory, context.ledger, spelling);
  const stored = await ports.candles.series(context.ledger, instrument);
  return { instrument, series: stored.filter((one) => one.interval === interval && one.source === source) };
};

const spanOf = ({ from, to }: CandleRemoval): { readonly from: number; readonly to: number } => ({
  from: from ?? Number.NEGATIVE_INFINITY,
  to: to ?? Number.POSITIVE_INFINITY,
});
