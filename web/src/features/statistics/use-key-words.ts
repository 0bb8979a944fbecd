import { useTranslation } from 'react-i18next';
import { type AnyDimension, durationBoundsSeconds } from '#contract/statistics.ts';
import { useValueWords } from '#web/shared/filters/use-field-values.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** Returns a function that names a group of a dimension in the person's language. */
export function useKeyWords(): (dimension: AnyDimension, key: string) => string {
  const { t } = useTranslation();
  const format = useFormats();
  const valueWords = useValueWords();
  const lasting = (seconds: number) => format.lasting(seconds * 1000);

  return (dimension, key) => {
    if (key === 'unknown') return t('filters.unknown');
    switch (dimension) {
      case 'day':
        return format.isoDate(key);
      case 'week': {
        const [year, week] = key.split('-W');
        return t('statistics.breakdown.week', { year, week: String(Number(week)) });
      }
      case 'month':
        return format.isoMonth(key);
      case 'year':
        return key;
      case 'quantity':
        return format.quantity(key);
      case 'duration': {
        const low = durationBoundsSeconds[Number(key)] ?? 0;
        const high = durationBoundsSeconds[Number(key) + 1];
        if (high === undefined) return t('statistics.breakdown.durationFrom', { low: lasting(low) });
        if (low === 0) return t('statistics.breakdown.durationTo', { high: lasting(high) });
        return t('statistics.breakdown.durationBetween', { low: lasting(low), high: lasting(high) });
      }
      default:
        return valueWords(dimension, key);
    }
  };
}
