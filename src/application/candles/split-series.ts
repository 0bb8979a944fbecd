import { adjustedBars } from '#domain/market/adjust.ts';
import type { Bars } from '#domain/market/bars.ts';
import type { CorporateAction } from '#ports/bar-source.ts';
import type { SeriesState } from '#ports/candle-store.ts';
import type { CorporateActions } from '#ports/corporate-actions.ts';

export type Split = Extract<CorporateAction, { readonly kind: 'split' }>;

/** A stored series, and the splits that its bars are read as if they had been made before; as they traded where it has none. */
export type ReadSeries = SeriesState & { readonly splits?: readonly Split[] };

export type SplitPorts = { readonly marketData: { readonly actions: Pick<CorporateActions, 'of'> } };

/** Returns a series with the splits that its source told of, of all times: the factor of a bar is the same in every window. */
export const withSplits = async (
  { marketData }: SplitPorts,
  series: SeriesState | null,
): Promise<ReadSeries | null> => {
  // Bars that came adjusted are not adjusted again.
  if (series === null || series.adjustment === 'splits') return series;
  const told = await marketData.actions.of(series.ledger, series.instrument, series.source);
  const splits = told.filter((action) => action.kind === 'split');
  return splits.length === 0 ? series : { ...series, splits };
};

/** Returns stored bars in the prices and volumes that a series is read in; before they are put together to coarser ones. */
export const inPricesOf = ({ splits = [] }: ReadSeries, bars: Bars): Bars =>
  splits.length === 0 ? bars : adjustedBars(bars, splits);
