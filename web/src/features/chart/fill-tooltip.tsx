import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ChartExecution, OtherFill, OtherPosition } from '#contract/candles.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import type { ChartClock } from '#web/shared/price-chart/chart-clock.ts';
import type { Spot } from '#web/shared/price-chart/draw-prices.ts';
import { fillWords } from './fill-words.ts';

type Props = {
  readonly spot: Spot;
  readonly executions: readonly ChartExecution[];
  readonly accountFills: readonly OtherFill[];
  /** Other positions that were open then. */
  readonly others: readonly OtherPosition[];
  readonly otherWords: (other: OtherPosition) => string;
  readonly clock: ChartClock;
};

/** Fills that fit into a tooltip; a bar with more says how many there are in the list below the chart. */
const most = 6;

/** What was traded on the bar that is pointed at, and what else was open then. */
export function FillTooltip({ spot, executions, accountFills, others, otherWords, clock }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const place = spot.x > spot.width / 2 ? { right: spot.width - spot.x + 14 } : { left: spot.x + 14 };
  return (
    <Paper
      role="tooltip"
      elevation={4}
      className="tabular"
      sx={{ position: 'absolute', zIndex: 4, px: 1.25, py: 0.75, maxWidth: 260, pointerEvents: 'none' }}
      style={{ top: Math.max(0, spot.y - 20), ...place }}
    >
      {executions.slice(0, most).map((execution) => (
        <div key={execution.key}>
          <Typography variant="body2" sx={{ fontWeight: 560 }}>
            {fillWords(t, format, execution)}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {clock.full(Date.parse(execution.executedAt))}
          </Typography>
        </div>
      ))}
      {executions.length > most && t('chart.moreFills', { shown: format.count(executions.length - most) })}
      {accountFills.slice(0, most).map((fill) => (
        <Typography key={fill.key} variant="caption" component="div">
          {t('chart.accounts.of', { account: fill.account, fill: fillWords(t, format, fill) })}
          {', '}
          {clock.full(Date.parse(fill.executedAt))}
        </Typography>
      ))}
      {accountFills.length > most && t('chart.moreFills', { shown: format.count(accountFills.length - most) })}
      {others.map((other) => (
        <Typography key={other.id} variant="caption" component="div" color="textSecondary">
          {t('chart.other', { position: otherWords(other) })}
        </Typography>
      ))}
    </Paper>
  );
}
