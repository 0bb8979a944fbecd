import CandlestickChart from '@mui/icons-material/CandlestickChartOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { InstrumentChart } from '#contract/instrument-charts.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';
import type { ChartClock } from '#web/shared/price-chart/chart-clock.ts';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { contractShown } from './continuous-level.ts';

/** Missing ranges that are named one by one. */
const named = 3;

type Props = {
  readonly chart: InstrumentChart;
  readonly clock: ChartClock;
  /** Nothing that ends later is said, UTC milliseconds: a replay has not come to it. */
  readonly until: number;
};

/** Which bars of the window are missing, the latest first, and what brings them. */
export function ChartGaps({ chart, clock, until }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useFetchWords();
  const missing = chart.missing.filter(({ to }) => Date.parse(to) <= until).toReversed();
  if (missing.length === 0) return null;
  const at = (instant: string) => clock.short(Date.parse(instant));
  const [latest] = missing;
  // A continuous series has no bars of its own: they are those of the contract that was held then.
  const instrument =
    chart.continuous === null ? chart.instrument : contractShown(chart.continuous, Date.parse(latest!.from));
  return (
    <Box sx={{ px: 2, pb: 1.5 }}>
      <Alert severity="warning">
        {missing.slice(0, named).map(({ from, to, detail }) => (
          <div key={from}>
            {t('chart.missing.gap', { from: at(from), to: at(to) })} {detail && words.why(detail)}
          </div>
        ))}
        {missing.length > named && <div>{t('chart.missingMore', { shown: format.count(missing.length - named) })}</div>}
        <div>
          {t('charts.bringBars')}{' '}
          <Command instrument={instrument ?? chart.instrument} interval={chart.storedInterval ?? '1m'} />
        </div>
      </Alert>
    </Box>
  );
}

/** Takes the place of a chart without a bar: why there is none, and what brings some. */
export function NoChartBars({ chart, clock }: Omit<Props, 'until'>) {
  const { t } = useTranslation();
  const { instrument, stored } = chart;
  const reason =
    stored === null
      ? t('charts.empty.none', { instrument })
      : t('charts.empty.outside', {
          instrument,
          from: clock.short(Date.parse(stored.from)),
          to: clock.short(Date.parse(stored.to)),
        });
  return (
    <StatePanel
      role="status"
      icon={<CandlestickChart />}
      title={t('chart.empty.title')}
      reason={reason}
      detail={t('chart.empty.next')}
      next={<Command instrument={instrument} interval="1m" />}
    />
  );
}

const Command = ({ instrument, interval }: { readonly instrument: string; readonly interval: string }) => (
  <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
    {`kontor candles import FILE --instrument "${instrument}" --interval ${interval}`}
  </Box>
);
