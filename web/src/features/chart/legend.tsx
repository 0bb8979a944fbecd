import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { BarColumns } from '#contract/candles.ts';
import type { ChartClock } from './chart-clock.ts';

type Props = {
  readonly bars: BarColumns;
  readonly index: number;
  readonly clock: ChartClock;
  readonly price: (value: number) => string;
  readonly count: (value: number) => string;
};

/** When a bar began and what it held. */
export function Legend({ bars, index, clock, price, count }: Props) {
  const { t } = useTranslation();
  const columns = ['open', 'high', 'low', 'close'] as const;
  return (
    <Box
      component="output"
      aria-label={t('chart.legend')}
      aria-live="off"
      className="tabular"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, minHeight: 20, px: 2, fontSize: '0.75rem' }}
    >
      <span>{clock.short(bars.time[index]!)}</span>
      {columns.map((column) => (
        <span key={column}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t(`chart.${column}`)}{' '}
          </Box>
          {price(bars[column][index]!)}
        </span>
      ))}
      <span>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('chart.volume')}{' '}
        </Box>
        {count(bars.volume[index]!)}
      </span>
    </Box>
  );
}
