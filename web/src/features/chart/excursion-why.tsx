import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PositionChart } from '#contract/candles.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';
import type { ChartWords } from '#web/shared/price-chart/use-chart-words.ts';
import { useIntervalName } from '#web/shared/price-chart/use-interval-name.ts';
import type { ExcursionKind } from './excursion-figures.tsx';

type Props = {
  readonly kind: ExcursionKind;
  readonly excursions: NonNullable<PositionChart['excursions']>;
  readonly words: ChartWords;
};

/** *Why this number?* of an excursion: its formula, its numbers, and the bars it rests on. */
export function ExcursionWhy({ kind, excursions, words }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const { source: nameOf } = useFetchWords();
  const { bars, source, incomplete, [kind]: excursion } = excursions;
  const interval = useIntervalName()(excursions.interval);
  return (
    <Box sx={{ px: 2, pb: 2, pt: 1, display: 'grid', gap: 1.5, bgcolor: 'background.default' }}>
      <Part title={t('explain.formula')}>{t(`chart.excursion.formula.${kind}`)}</Part>
      {excursion !== null && (
        <Part title={t('explain.calculation')}>
          <span className="tabular">{format.calculation(excursion.calculation)}</span>
        </Part>
      )}
      <Part title={t('chart.excursion.restsOn')}>
        {t('chart.excursion.bars', { count: bars, shown: format.count(bars), interval, source: nameOf(source) })}{' '}
        {excursion !== null &&
          t('chart.excursion.bar', {
            time: words.clock.short(excursion.barTime),
            price: format.price(excursion.price),
            quantity: format.quantity(excursion.quantity),
            average: format.price(excursion.average),
          })}
      </Part>
      {excursion !== null && !excursion.certain && <span>{t('chart.excursion.why')}</span>}
      {incomplete && <span>{t('chart.excursion.incomplete')}</span>}
    </Box>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div>
    <Typography variant="overline" color="textSecondary" component="h3">
      {title}
    </Typography>
    <Box sx={{ overflowWrap: 'anywhere' }}>{children}</Box>
  </div>
);
