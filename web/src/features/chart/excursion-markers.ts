import type { PositionChart } from '#contract/candles.ts';
import { chartTime } from '#web/shared/price-chart/bar-data.ts';
import type { ChartColors } from '#web/shared/price-chart/chart-colors.ts';
import type { FillMarker } from './fill-markers.ts';

/** Marks the low and the high at which a position stood worst and best; the names are MAE and MFE in any language. */
export function excursionMarkers(
  { excursions, bars }: Pick<PositionChart, 'excursions' | 'bars'>,
  colors: ChartColors,
): FillMarker[] {
  const marks = [
    ['MAE', excursions?.adverse ?? null, colors.down],
    ['MFE', excursions?.favourable ?? null, colors.up],
  ] as const;
  return marks.flatMap(([text, excursion, color]) => {
    if (excursion === null) return [];
    const price = Number(excursion.price);
    const high = bars.high[bars.time.indexOf(excursion.barTime)];
    return [
      {
        id: text,
        time: chartTime(excursion.barTime),
        price,
        position: price === high ? ('atPriceTop' as const) : ('atPriceBottom' as const),
        shape: 'circle' as const,
        color,
        size: 0.7,
        text,
      },
    ];
  });
}
