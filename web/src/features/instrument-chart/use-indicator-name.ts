import { useTranslation } from 'react-i18next';
import type { ChosenIndicator } from './indicator-kinds.ts';

/** Names an indicator with its parameters, `Bollinger bands 20, 2`. */
export function useIndicatorName(): (one: Pick<ChosenIndicator, 'kind' | 'values'>) => string {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  return ({ kind, values }) =>
    [t(`charts.kinds.${kind}`), values.map((value) => number.format(value)).join(' / ')].filter(Boolean).join(' ');
}
