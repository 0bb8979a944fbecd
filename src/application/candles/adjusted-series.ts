import { type AdjustStep, adjustedBars, type PriceAdjust, splitStep } from '#domain/market/adjust.ts';
import { type Bars, emptyBars } from '#domain/market/bars.ts';
import { type CloseBefore, dividendSteps, type ReadDividend, readDividend } from '#domain/market/dividends.ts';
import { firstAtLeast } from '#domain/market/merge-bars.ts';
import type { CorporateAction } from '#ports/bar-source.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import type { CorporateActions } from '#ports/corporate-actions.ts';

export type Split = Extract<CorporateAction, { readonly kind: 'split' }>;

/** A stored series, and the steps that its bars are read with; as they are stored where it has none. */
export type ReadSeries = SeriesState & { readonly steps?: readonly AdjustStep[] };

/** A series with what its source told of splits and dividends, applied or not. */
export type ToldSeries = {
  readonly series: ReadSeries;
  readonly splits: readonly Split[];
  readonly dividends: readonly ReadDividend[];
};

export type AdjustPorts = {
  readonly candles: Pick<CandleStore, 'read'>;
  readonly marketData: { readonly actions: Pick<CorporateActions, 'of'> };
};

/** How prices are wanted, and the currency that they are in; null where it is not known. */
export type Adjusting = { readonly adjust: PriceAdjust; readonly currency: string | null };

/** A close that is older tells nothing of the day before a dividend: no exchange stays shut for so long. */
const freshMs = 10 * 86_400_000;
/** A series that is read at once, and not dividend by dividend: a few blocks. */
const shortBars = 20_000;

/** Returns a series as it is wanted: the steps are of all times, so that a bar is the same in every window. */
export const adjustedSeries = async (
  ports: AdjustPorts,
  series: SeriesState | null,
  adjusting: Adjusting,
): Promise<ReadSeries | null> => {
  if (series === null || adjusting.adjust === 'none') return series;
  return (await toldSeries(ports, series, adjusting)).series;
};

/** The same with what the source told, whether it is applied or not. */
export const toldSeries = async (
  { candles, marketData }: AdjustPorts,
  series: SeriesState,
  { adjust, currency }: Adjusting,
): Promise<ToldSeries> => {
  const told = await marketData.actions.of(series.ledger, series.instrument, series.source);
  const splits = told.filter((action) => action.kind === 'split');
  const paid = told.filter((action) => action.kind === 'dividend');
  const closeBefore = await closesBefore(
    candles,
    series,
    splits,
    paid.map(({ at }) => at),
  );
  const dividends = paid.map((one) => readDividend(one, { currency, splits, closeBefore }));
  const steps = [
    // Bars that came adjusted are not adjusted again.
    ...(adjust === 'none' || series.adjustment === 'splits' ? [] : splits.map(splitStep)),
    ...(adjust === 'total' ? dividendSteps(dividends) : []),
  ];
  return { series: steps.length === 0 ? series : { ...series, steps }, splits, dividends };
};

/** Returns stored bars in the prices and volumes that a series is read in; before they are put together to coarser ones. */
export const inPricesOf = ({ steps = [] }: ReadSeries, bars: Bars): Bars =>
  steps.length === 0 ? bars : adjustedBars(bars, steps);

/** Looks up the raw close of the last bar before each instant. Bars of weeks do not tell that of the day before. */
const closesBefore = async (
  candles: Pick<CandleStore, 'read'>,
  series: SeriesState,
  splits: readonly Split[],
  instants: readonly number[],
): Promise<(at: number) => CloseBefore | null> => {
  if (instants.length === 0 || series.interval === '1w') return () => null;
  const read = (from: number, to: number): Promise<Bars> => candles.read(series, from, to);
  const windows =
    series.bars <= shortBars
      ? [await read(Math.min(...instants) - freshMs, Math.max(...instants))]
      : await Promise.all(instants.map((at) => read(at - freshMs, at)));
  const came = series.adjustment === 'splits' ? splits : [];
  return (at) => {
    const bars = windows.length === 1 ? windows[0]! : (windows[instants.indexOf(at)] ?? emptyBars(0));
    const index = firstAtLeast(bars.time, bars.count, at) - 1;
    const closedAt = bars.time[index];
    if (closedAt === undefined || closedAt < at - freshMs) return null;
    const later = came.filter((split) => split.at > closedAt);
    const ratio = later.reduce((product, split) => product * splitStep(split).volume, 1);
    return { close: bars.close[index]! * ratio, closedAt };
  };
};
