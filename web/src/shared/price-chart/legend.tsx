import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarColumns } from '#contract/candles.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { barChange } from './bar-change.ts';
import type { ChartWords } from './use-chart-words.ts';

type Props = {
  readonly bars: BarColumns;
  readonly index: number;
  readonly words: ChartWords;
  /** The bar was chosen by the keyboard: whoever does not see it hears it. */
  readonly spoken?: boolean;
  /** What else there is to say of the bar. */
  readonly children?: ReactNode;
};

/** When a bar began, what it held, and how far it went from the one before. */
export function Legend({ bars, index, words, spoken = false, children }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const { points, rate } = barChange(bars, index);
  const sign = points > 0 ? '+' : '';
  const columns = ['open', 'high', 'low', 'close'] as const;
  return (
    <Box
      component="output"
      aria-label={t('chart.legend')}
      aria-live={spoken ? 'polite' : 'off'}
      className="tabular"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, minHeight: 20, px: 2, fontSize: '0.75rem' }}
    >
      <span>{words.clock.bar(bars.time[index]!)}</span>
      {columns.map((column) => (
        <span key={column}>
          <LegendName>{t(`chart.${column}`)}</LegendName>
          {words.price(bars[column][index]!)}
        </span>
      ))}
      <Box component="span" sx={{ color: points > 0 ? 'success.main' : points < 0 ? 'error.main' : 'text.secondary' }}>
        {sign}
        {words.price(points)}
        {rate !== null && ` (${sign}${words.percent(rate)})`}
      </Box>
      <span>
        <LegendName>{t('chart.volume')}</LegendName>
        {format.count(bars.volume[index]!)}
      </span>
      {children}
    </Box>
  );
}

export const LegendName = ({ children }: { readonly children: string }) => (
  <Box component="span" sx={{ color: 'text.secondary' }}>
    {children}{' '}
  </Box>
);
