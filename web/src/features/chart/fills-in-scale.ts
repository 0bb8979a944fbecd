import type { AutoscaleInfoProvider } from 'lightweight-charts';
import type { FillCluster } from './fill-clusters.ts';

/** Returns a scale that holds the fills in view beside the bars: a fill off its bar would be drawn outside of the chart. */
export const fillsInScale =
  (inView: () => readonly FillCluster[]): AutoscaleInfoProvider =>
  (original) => {
    const ofBars = original();
    const range = ofBars?.priceRange;
    if (ofBars === null || range == null) return ofBars;
    const prices = inView().flatMap(({ fills }) => fills.map(({ price }) => Number(price)));
    const minValue = Math.min(range.minValue, ...prices);
    const maxValue = Math.max(range.maxValue, ...prices);
    return { ...ofBars, priceRange: { minValue, maxValue } };
  };
