import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioPerformance } from '#contract/portfolio.ts';
import { isoOfDay } from '#web/features/portfolio/iso-of-day.ts';
import { linesOption } from '#web/features/portfolio/lines-option.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { Chart } from '#web/shared/echarts/chart.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';

/** How far the time-weighted course lay below its highest so far. */
export function DrawdownPanel({ drawdown }: { readonly drawdown: PortfolioPerformance['drawdown'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const days = useMemo(() => drawdown.days.map(isoOfDay), [drawdown.days]);
  const option = useMemo(
    () =>
      linesOption({
        days,
        lines: [{ name: t('performance.drawdown.name'), values: drawdown.depth, color: 'loss', look: 'area' }],
        words: money.change,
        short: format.percent,
        day: format.isoDate,
        hidden: false,
      }),
    [days, drawdown.depth, money, format, t],
  );
  const deepest = Math.min(0, ...drawdown.depth.filter((one) => one !== null));
  return (
    <Panel title={t('performance.drawdown.title')} lead={t('performance.drawdown.lead')}>
      {days.length < 2 ? (
        <Typography color="textSecondary">{t('performance.tooFew')}</Typography>
      ) : (
        <Chart heightPx={220} option={option} alt={t('performance.drawdown.alt', { deepest: money.change(deepest) })} />
      )}
    </Panel>
  );
}
