import { idAt } from '#application/positions/columns.ts';
import { moneyUnit } from './daily-results.ts';
import type { SelectedTrades } from './selected-trades.ts';
import { selectionView } from './selection-view.ts';

/** More dots on one another say nothing more. */
const mostPoints = 2_000;

/**
 * Returns how far the latest trades went against their holder and for them, in money of the currency, in the order of their
 * closing; trades whose excursions nobody measured are left out. `measured` counts those that are known in all.
 */
export const excursionPoints = (trades: SelectedTrades | null) => {
  const places = trades === null ? [] : measuredPlaces(trades.trades);
  const latest = places.slice(-mostPoints);
  const money = (column: Float64Array | null | undefined): number[] =>
    latest.map((place) => column![place]! * moneyUnit);
  return {
    selection: selectionView(trades),
    measured: places.length,
    positions: latest.map((place) => idAt(trades!.table.books.columns, trades!.table.rows[trades!.rows[place]!]!)),
    mae: money(trades?.trades.mae),
    mfe: money(trades?.trades.mfe),
    net: money(trades?.trades.net),
  };
};

const measuredPlaces = ({ mae, mfe }: SelectedTrades['trades']): readonly number[] => {
  const places: number[] = [];
  if (mae === null || mfe === null) return places;
  for (let place = 0; place < mae.length; place++)
    if (!Number.isNaN(mae[place]!) && !Number.isNaN(mfe[place]!)) places.push(place);
  return places;
};
