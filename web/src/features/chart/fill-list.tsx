import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { ChartExecution } from '#contract/candles.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { visuallyHidden } from '#web/shared/page/visually-hidden.ts';
import type { ChartClock } from '#web/shared/price-chart/chart-clock.ts';
import { fillWords } from './fill-words.ts';

type Props = { readonly executions: readonly ChartExecution[]; readonly clock: ChartClock };

/** What the drawing shows, for those who do not see it: each execution with its bar. */
export function FillList({ executions, clock }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Box component="ul" aria-label={t('chart.list')} sx={visuallyHidden}>
      {executions.map((execution) => {
        const fill = fillWords(t, format, execution);
        const time = clock.full(Date.parse(execution.executedAt));
        return (
          <li key={execution.key}>
            {execution.barTime === null
              ? t('chart.offBar', { fill, time })
              : t('chart.onBar', { fill, time, bar: clock.bar(execution.barTime) })}
          </li>
        );
      })}
    </Box>
  );
}
