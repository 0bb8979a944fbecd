import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioOverview } from '#contract/portfolio.ts';
import { ChartKey } from '#web/features/portfolio/chart-key.tsx';
import { isoOfDay } from '#web/features/portfolio/iso-of-day.ts';
import { type Line, linesOption } from '#web/features/portfolio/lines-option.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { Chart } from '#web/shared/echarts/chart.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ChoiceButtons } from '#web/shared/page/choice-buttons.tsx';
import { Panel } from '#web/shared/page/panel.tsx';

type Props = { readonly overview: PortfolioOverview };

/** The value with what was put in, or the time-weighted return alone; beside either the benchmark. */
export function CoursePanel({ overview: { course, currency, benchmark, result } }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const [unit, setUnit] = useState<'money' | 'percent'>('money');
  const days = useMemo(() => course.days.map(isoOfDay), [course.days]);
  const lines = useMemo<readonly Line[]>(() => {
    if (unit === 'percent')
      return [{ name: t('portfolio.figures.timeWeighted'), values: course.timeWeighted, color: 'line', look: 'area' }];
    return [
      { name: t('portfolio.figures.value'), values: course.value, color: 'line', look: 'area' },
      {
        name: t('portfolio.course.invested'),
        values: course.invested,
        color: 'quiet',
        look: 'dashed',
        isStepped: true,
      },
      ...(course.benchmark === null || benchmark === null
        ? []
        : [
            {
              name: t('portfolio.course.benchmark', { name: benchmark.name }),
              values: course.benchmark,
              color: 'text',
              look: 'dotted',
            } as const,
          ]),
    ];
  }, [unit, course, benchmark, t]);
  const option = useMemo(
    () =>
      linesOption({
        days,
        lines,
        words: (value) => (unit === 'percent' ? money.change(value) : money.plain(value, currency)),
        short: (value) => (unit === 'percent' ? format.percent(value) : money.short(value)),
        day: format.isoDate,
        hidden: unit === 'money' && format.hidden,
      }),
    [days, lines, unit, money, currency, format],
  );
  if (days.length < 2)
    return (
      <Panel title={t('portfolio.course.title')}>
        <Typography color="textSecondary">{t('portfolio.course.none')}</Typography>
      </Panel>
    );
  return (
    <Panel
      title={t('portfolio.course.title')}
      action={
        <ChoiceButtons
          label={t('portfolio.course.unit')}
          chosen={unit}
          options={(['money', 'percent'] as const).map((value) => ({ value, text: t(`portfolio.course.${value}`) }))}
          onChange={setUnit}
        />
      }
    >
      <Box sx={{ display: 'grid', gap: 1 }}>
        <ChartKey lines={lines} />
        <Chart
          heightPx={300}
          option={option}
          alt={t('portfolio.course.alt', {
            first: format.isoDate(days[0] ?? ''),
            last: format.isoDate(days.at(-1) ?? ''),
            before: money.plain(result.valueBefore, currency),
            value: money.plain(result.value, currency),
            change: money.change(result.timeWeighted),
          })}
        />
        {benchmark !== null && (
          <Typography variant="body2" color="textSecondary">
            {benchmark.value === null
              ? t('portfolio.course.benchmarkUnknown', { name: benchmark.name })
              : t('portfolio.course.compared', {
                  name: benchmark.name,
                  value: money.plain(benchmark.value, currency),
                  change: money.change(benchmark.timeWeighted),
                  difference: money.signed(result.value - benchmark.value, currency),
                })}
          </Typography>
        )}
      </Box>
    </Panel>
  );
}
