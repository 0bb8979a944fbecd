import { useTranslation } from 'react-i18next';
import type { MoneyWeighted } from '#contract/portfolio.ts';
import { useMoney } from './use-money.ts';

/** Says a money-weighted return: its value, what it is a year, or why there is none. */
export function useMoneyWeightedWords() {
  const { t } = useTranslation();
  const money = useMoney();
  return (rate: MoneyWeighted): { readonly value: string; readonly note: string; readonly number: number | null } => {
    if (rate.kind === 'rate')
      return {
        value: money.change(rate.ofPeriod),
        note:
          rate.annual === null
            ? t('portfolio.figures.underYear')
            : t('portfolio.figures.perYear', { rate: money.change(rate.annual) }),
        number: rate.ofPeriod,
      };
    if (rate.kind === 'several')
      return {
        value: '–',
        note: t('portfolio.figures.several', { rates: rate.annual.map((one) => money.change(one)).join(' · ') }),
        number: null,
      };
    return { value: '–', note: t(`portfolio.figures.noRate.${rate.reason}`), number: null };
  };
}
