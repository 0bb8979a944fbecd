import { useTranslation } from 'react-i18next';
import type { Breach } from '#contract/breaches.ts';
import type { FilterSearch } from '#web/shared/filters/filter-search.ts';
import { withChosen } from '#web/shared/filters/pills.ts';
import { useValueWords } from '#web/shared/filters/use-field-values.ts';

/** Returns a function that names what was broken. */
export function useBreachWords(): (breach: Breach, stopTicks: number) => string {
  const { t } = useTranslation();
  const valueWords = useValueWords();
  return ({ kind, name }, stopTicks) => {
    switch (kind) {
      case 'rule':
        return valueWords('brokenRule', name ?? '');
      case 'mistake':
        return name ?? '';
      case 'stop':
        return t('statistics.breaches.stop', { count: stopTicks, shown: String(stopTicks) });
      case 'size':
        return t('statistics.breaches.size');
    }
  };
}

/** Narrows a filter to the trades with a breach; null where their list would have others, too. */
export const withBreach = (filter: FilterSearch, { kind, name }: Breach, stopTicks: number): FilterSearch | null => {
  switch (kind) {
    case 'rule':
      return filter.brokenRule === undefined ? withChosen(filter, 'brokenRule', false, [name ?? '']) : null;
    case 'mistake':
      return filter.mistake === undefined ? withChosen(filter, 'mistake', false, [name ?? '']) : null;
    case 'stop':
      return { ...filter, minBeyondStop: Math.max(stopTicks, filter.minBeyondStop ?? stopTicks) };
    case 'size':
      return withChosen(filter, 'size', false, ['over']);
  }
};
