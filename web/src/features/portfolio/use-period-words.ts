import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { periodParts } from './period-parts.ts';

/** Returns the name of a period; a text that is none stays as it is. */
export function usePeriodWords(): (period: string) => string {
  const { t } = useTranslation();
  const format = useFormats();
  return (period) => {
    const parts = periodParts(period);
    if (parts === null) return period;
    switch (parts.kind) {
      case 'named':
        return t(`portfolio.period.named.${parts.name}`);
      case 'last':
        return t(`portfolio.period.last.${parts.unit}`, { count: parts.count, shown: format.count(parts.count) });
      case 'year':
        return parts.year;
      case 'since':
        return t('portfolio.period.since', { from: format.isoDate(parts.from) });
      case 'between':
        return t('portfolio.period.between', { from: format.isoDate(parts.from), to: format.isoDate(parts.to) });
    }
  };
}
