import Link from '@mui/material/Link';
import { useColorScheme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarInterval, PositionChart } from '#contract/candles.ts';
import { positionChartQuery } from '#web/shared/api/chart-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { ErrorState } from '#web/shared/states/error-state.tsx';
import { LoadingState } from '#web/shared/states/loading-state.tsx';
import { ChartMenus, type ZoneChoice } from './chart-menus.tsx';
import { MissingNotices, NoBars } from './chart-notices.tsx';
import { ChartView } from './chart-view.tsx';
import { useChartWords } from './use-chart-words.ts';

type Props = {
  readonly id: string;
  readonly instrument: string;
  /** Key of the execution that row and marker agree on. */
  readonly picked: string | null;
  readonly onPick: (key: string | null) => void;
};

/** A position on its candles, or the reason why not. */
export function PositionChartPanel({ id, instrument, picked, onPick }: Props) {
  const { t } = useTranslation();
  const [interval, setInterval] = useState<BarInterval>();
  const [zone, setZone] = useState<ZoneChoice>('mine');
  const query = useQuery(positionChartQuery(id, interval));
  const chart = query.data;
  const { timeZone } = useFormats();
  const zones = { mine: timeZone, exchange: chart?.exchangeZone ?? 'UTC', utc: 'UTC' };
  return (
    <Panel
      flush
      title={t('chart.title')}
      lead={chart?.source && t('chart.source', { source: chart.source })}
      action={chart && <ChartMenus chart={chart} zones={zones} zone={zone} onInterval={setInterval} onZone={setZone} />}
    >
      {chart ? (
        <Loaded chart={chart} instrument={instrument} zone={zones[zone]} picked={picked} onPick={onPick} />
      ) : query.isError ? (
        <ErrorState title={t('chart.error')} error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={8} />
      )}
    </Panel>
  );
}

type LoadedProps = Omit<Props, 'id'> & { readonly chart: PositionChart; readonly zone: string };

function Loaded({ chart, instrument, zone, picked, onPick }: LoadedProps) {
  const { t } = useTranslation();
  const { mode, systemMode } = useColorScheme();
  const words = useChartWords(chart.tickSize, zone);
  if (chart.bars.time.length === 0) return <NoBars chart={chart} clock={words.clock} instrument={instrument} />;
  const scheme = (mode === 'system' ? systemMode : mode) ?? 'light';
  return (
    <>
      <MissingNotices chart={chart} clock={words.clock} />
      <ChartView chart={chart} words={words} scheme={scheme} picked={picked} onPick={onPick} />
      <Link
        href="https://www.tradingview.com/"
        target="_blank"
        rel="noreferrer"
        variant="caption"
        color="textSecondary"
        sx={{ display: 'inline-block', px: 2, py: 1 }}
      >
        {t('chart.attribution')}
      </Link>
    </>
  );
}
