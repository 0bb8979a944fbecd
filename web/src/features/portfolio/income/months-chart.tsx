import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomeView } from '#contract/portfolio.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { barsOption } from '#web/features/statistics/bars-option.ts';
import { Chart } from '#web/shared/echarts/chart.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { monthsBetween } from './months-between.ts';

type Props = { readonly income: IncomeView; readonly heightPx: number };

/** Gross income by month; a month without any has its place. */
export function MonthsChart({ income: { months, currency }, heightPx }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const option = useMemo(() => {
    const byMonth = new Map(months.map((one) => [one.month, one]));
    const all = monthsBetween(months[0]?.month ?? '', months.at(-1)?.month ?? '');
    return barsOption({
      hidden: format.hidden,
      words: money.short,
      bars: all.map((month) => {
        const found = byMonth.get(month);
        return {
          name: format.isoMonth(month),
          tick: `${month.slice(5)}/${month.slice(2, 4)}`,
          value: found?.gross ?? 0,
          tone: 'plain' as const,
          words:
            found === undefined
              ? t('income.nothing')
              : t('income.grossAndTax', {
                  gross: money.plain(found.gross, currency),
                  tax: money.plain(found.tax, currency),
                }),
        };
      }),
    });
  }, [months, currency, format, money, t]);
  const total = months.reduce((sum, { gross }) => sum + gross, 0);
  return (
    <Chart
      heightPx={heightPx}
      option={option}
      alt={t('income.alt', {
        first: format.isoMonth(months[0]?.month ?? '1970-01'),
        last: format.isoMonth(months.at(-1)?.month ?? '1970-01'),
        total: money.plain(total, currency),
      })}
    />
  );
}
