import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioPerformance } from '#contract/portfolio.ts';
import { isoOfDay } from '#web/features/portfolio/iso-of-day.ts';
import { linesOption } from '#web/features/portfolio/lines-option.ts';
import { Chart } from '#web/shared/echarts/chart.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ChoiceButtons } from '#web/shared/page/choice-buttons.tsx';
import { Panel } from '#web/shared/page/panel.tsx';

/** Volatility or Sharpe ratio over a window that moves along. */
export function RollingPanel({ rolling }: { readonly rolling: PortfolioPerformance['rolling'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [shown, setShown] = useState<'volatility' | 'sharpe'>('volatility');
  const known = useMemo(
    () =>
      rolling.days.flatMap((day, nth) =>
        (rolling[shown][nth] ?? null) === null ? [] : [{ day: isoOfDay(day), value: rolling[shown][nth] ?? 0 }],
      ),
    [rolling, shown],
  );
  const words = shown === 'volatility' ? format.percent : format.ratio;
  const option = useMemo(
    () =>
      linesOption({
        days: known.map(({ day }) => day),
        lines: [
          {
            name: t(`performance.rolling.${shown}`),
            values: known.map(({ value }) => value),
            color: 'line',
            look: 'line',
          },
        ],
        words,
        short: words,
        day: format.isoDate,
        hidden: false,
      }),
    [known, shown, words, format, t],
  );
  return (
    <Panel
      title={t('performance.rolling.title')}
      lead={t('performance.rolling.lead', { window: format.count(rolling.window) })}
      action={
        <ChoiceButtons
          label={t('performance.rolling.figure')}
          chosen={shown}
          options={(['volatility', 'sharpe'] as const).map((value) => ({
            value,
            text: t(`performance.rolling.${value}`),
          }))}
          onChange={setShown}
        />
      }
    >
      {known.length < 2 ? (
        <Typography color="textSecondary">{t('performance.tooFew')}</Typography>
      ) : (
        <Chart
          heightPx={192}
          option={option}
          alt={t('performance.rolling.alt', {
            figure: t(`performance.rolling.${shown}`),
            last: words(known.at(-1)?.value ?? 0),
          })}
        />
      )}
    </Panel>
  );
}
