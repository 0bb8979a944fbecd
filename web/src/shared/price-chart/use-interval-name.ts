import { useTranslation } from 'react-i18next';
import type { BarInterval } from '#contract/bar-interval.ts';
import { countAndUnit } from '#domain/market/multiples.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** Says how long the bars of an interval are: `45m` is 45 minutes. */
export function useIntervalName(): (interval: BarInterval) => string {
  const { t } = useTranslation();
  const format = useFormats();
  return (interval) => {
    const { count, unit } = countAndUnit(interval);
    return t(`chart.intervals.${unit}`, { count, shown: format.count(count) });
  };
}
