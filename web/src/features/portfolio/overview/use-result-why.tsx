import { useTranslation } from 'react-i18next';
import type { PeriodResult } from '#contract/portfolio.ts';
import { type PortfolioSearch, sharedSearch } from '#web/features/portfolio/portfolio-search.ts';
import type { Explanation } from '#web/features/portfolio/portfolio-why.tsx';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useMoneyWeightedWords } from '#web/features/portfolio/use-money-weighted-words.ts';
import { usePeriodWords } from '#web/features/portfolio/use-period-words.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';

export const resultFigures = ['value', 'gain', 'timeWeighted', 'moneyWeighted', 'flows'] as const;
export type ResultFigure = (typeof resultFigures)[number];

/** Explains the figures of a period: what each means, and the amounts that went into it. */
export function useResultWhy(currency: string, search: PortfolioSearch) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const rateWords = useMoneyWeightedWords();
  const periodWords = usePeriodWords();
  return (figure: ResultFigure, result: PeriodResult): Explanation => {
    const rate = rateWords(result.moneyWeighted);
    const value = {
      value: money.plain(result.value, currency),
      gain: money.signed(result.gain, currency),
      timeWeighted: money.change(result.timeWeighted),
      moneyWeighted: rate.value,
      flows: money.signed(result.inflow - result.outflow, currency),
    }[figure];
    const period = {
      name: t('portfolio.why.period'),
      value:
        result.from === null
          ? periodWords(result.period)
          : `${format.isoDate(result.from)} – ${format.isoDate(result.to)}`,
    };
    const sums = [
      { name: t('portfolio.flows.before'), value: money.plain(result.valueBefore, currency) },
      { name: t('portfolio.flows.inflow'), value: money.signed(result.inflow, currency) },
      { name: t('portfolio.flows.outflow'), value: money.signed(0 - result.outflow, currency) },
      { name: t('portfolio.flows.gain'), value: money.signed(result.gain, currency) },
      ...(result.unmeasured === 0
        ? []
        : [{ name: t('portfolio.flows.unmeasured'), value: money.signed(0 - result.unmeasured, currency) }]),
      { name: t('portfolio.flows.after'), value: money.plain(result.value, currency) },
    ];
    const annual =
      figure === 'timeWeighted' && result.timeWeightedAnnual !== null
        ? [{ name: t('portfolio.why.annual'), value: money.change(result.timeWeightedAnnual) }]
        : figure === 'moneyWeighted'
          ? [{ name: t('portfolio.why.annual'), value: rate.note }]
          : [];
    return {
      key: figure,
      name: t(`portfolio.figures.${figure}`),
      value,
      meaning: t(`portfolio.meaning.${figure}`),
      formula: t(`portfolio.formula.${figure}`),
      inputs: [period, ...annual, ...sums],
      more: (
        <RouterLink
          to={figure === 'value' ? '/portfolio/holdings' : '/portfolio/performance'}
          search={sharedSearch(search)}
        >
          {t(figure === 'value' ? 'portfolio.why.toHoldings' : 'portfolio.why.toFlows')}
        </RouterLink>
      ),
    };
  };
}
