import { useTranslation } from 'react-i18next';
import type { HoldingRow } from '#contract/holdings.ts';
import type { Explanation } from '#web/features/portfolio/portfolio-why.tsx';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useSourceWords } from '#web/features/portfolio/use-source-words.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';

export const explainedOfHolding = ['value', 'share', 'unrealised', 'gain', 'timeWeighted'] as const;
export type ExplainedOfHolding = (typeof explainedOfHolding)[number];

/** Explains a figure of a holding: units, price and rate with source and day, cost, and where the result came from. */
export function useHoldingWhy(base: string, whole: number) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const sourceWords = useSourceWords();
  return (row: HoldingRow, figure: ExplainedOfHolding): Explanation => {
    const { currency, price, rate, results } = row;
    const input = (
      key: 'units' | 'price' | 'priceFrom' | 'rate' | 'rateFrom' | 'cost' | 'inCurrency' | 'value' | 'whole',
      value: string,
    ) => ({
      name: t(`holdings.why.${key}`),
      value,
    });
    const cost = row.cost.map(({ currency: one, amount }) => money.exact(amount, one)).join(' + ') || '–';
    const valued = [
      input('units', format.quantity(row.quantity)),
      input('price', price === null ? t('holdings.why.unknown') : `${money.price(price.value)} ${currency}`),
      ...(price === null ? [] : [input('priceFrom', `${sourceWords(price.source)}, ${format.isoDate(price.on)}`)]),
      ...(rate === null
        ? []
        : [
            input('rate', `1 ${currency} = ${format.exact(String(Number(rate.value.toPrecision(8))))} ${base}`),
            input('rateFrom', `${sourceWords(rate.source)}, ${format.isoDate(rate.on)}`),
          ]),
    ];
    const origin = (['price', 'currency', 'income'] as const).map((part) => ({
      name: t(`portfolio.origin.${part}`),
      value: money.signed(results[part], base),
    }));
    const costs = (['fees', 'taxes'] as const).map((part) => ({
      name: t(`portfolio.origin.${part}`),
      value: money.signed(0 - results[part], base),
    }));
    const byFigure: Readonly<Record<ExplainedOfHolding, { value: string; inputs: Explanation['inputs'] }>> = {
      value: { value: money.plain(row.value, base), inputs: valued },
      share: {
        value: money.share(row.share),
        inputs: [input('value', money.plain(row.value, base)), input('whole', money.plain(whole, base))],
      },
      unrealised: {
        value: money.signed(row.unrealised, currency),
        inputs: [...valued, input('inCurrency', money.plain(row.valueInCurrency, currency)), input('cost', cost)],
      },
      gain: { value: money.signed(results.gain, base), inputs: [...origin, ...costs] },
      timeWeighted: { value: money.change(row.timeWeighted), inputs: [...origin, ...costs] },
    };
    return {
      key: `${row.account} ${row.instrument} ${figure}`,
      name: `${t(`holdings.columns.${figure}`)} · ${row.name}`,
      ...byFigure[figure],
      meaning: t(`holdings.meaning.${figure}`),
      formula: t(`holdings.formula.${figure}`),
      more: (
        <RouterLink to="/activities" search={{ account: row.account, instrument: row.instrument }}>
          {t('holdings.why.activities')}
        </RouterLink>
      ),
    };
  };
}
