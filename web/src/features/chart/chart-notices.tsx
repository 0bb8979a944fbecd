import CandlestickChart from '@mui/icons-material/CandlestickChartOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { PositionChart } from '#contract/candles.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import type { ChartClock } from '#web/shared/price-chart/chart-clock.ts';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { fillsOffBars } from './fills-off-bars.ts';
import { useMissingWords } from './use-missing-words.ts';

type Props = { readonly chart: PositionChart; readonly clock: ChartClock };

/** Missing ranges that are named one by one. */
const named = 3;

/** Which bars are missing and why, in words. */
export function MissingNotices({ chart, clock }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useMissingWords(chart, clock);
  const offBars = fillsOffBars(chart);
  if (chart.missing.length === 0 && !chart.tooCoarse && offBars === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1, px: 2, pb: 1.5 }}>
      {offBars > 0 && <Alert severity="warning">{t('chart.offBars', { count: offBars })}</Alert>}
      {chart.tooCoarse && <Alert severity="info">{t('chart.tooCoarse')}</Alert>}
      {chart.missing.length > 0 && (
        <Alert severity="warning">
          {chart.missing.slice(0, named).map((range) => (
            <div key={`${range.reason} ${range.from}`}>
              {words.range(range)} {words.fetch(range)}
            </div>
          ))}
          {chart.missing.length > named &&
            t('chart.missingMore', { shown: format.count(chart.missing.length - named) })}
        </Alert>
      )}
    </Box>
  );
}

/** Takes the place of a chart without a bar: why there is none, and what brings some. */
export function NoBars({ chart, clock, instrument }: Props & { readonly instrument: string }) {
  const { t } = useTranslation();
  const at = (instant: string) => clock.short(Date.parse(instant));
  const needed = { instrument, from: at(chart.from), to: at(chart.to) };
  const words = useMissingWords(chart, clock);
  const heard = new Set(chart.missing.map(words.fetch).filter((said) => said !== null));
  const reason =
    chart.stored === null
      ? t('chart.empty.none-stored', needed)
      : t('chart.empty.outside', { ...needed, storedFrom: at(chart.stored.from), storedTo: at(chart.stored.to) });
  return (
    <StatePanel
      role="status"
      icon={<CandlestickChart />}
      title={t('chart.empty.title')}
      reason={[reason, ...heard].join(' ')}
      detail={t('chart.empty.next')}
      next={<code>{`kontor candles import FILE --instrument "${instrument}" --interval 1m`}</code>}
    />
  );
}
