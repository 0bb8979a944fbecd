import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OtherFills, PositionChart } from '#contract/candles.ts';
import { otherFillsQuery, positionChartQuery } from '#web/shared/api/chart-queries.ts';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { Attribution } from '#web/shared/price-chart/attribution.tsx';
import { BarTypeButtons } from '#web/shared/price-chart/bar-type-buttons.tsx';
import { IntervalMenu } from '#web/shared/price-chart/interval-menu.tsx';
import { SourceMenu } from '#web/shared/price-chart/source-menu.tsx';
import { useChartWords } from '#web/shared/price-chart/use-chart-words.ts';
import { useChartZones, type ZoneChoice, ZoneMenu } from '#web/shared/price-chart/zone-menu.tsx';
import { ErrorState } from '#web/shared/states/error-state.tsx';
import { LoadingState } from '#web/shared/states/loading-state.tsx';
import { AccountFillsButton, useAccountFillsShown } from './account-fills-button.tsx';
import { AccountFillsTable } from './account-fills-table.tsx';
import { MissingNotices, NoBars } from './chart-notices.tsx';
import { ChartView } from './chart-view.tsx';
import type { ShownScenario } from './scenario-layer.ts';
import { useShownInterval } from './use-shown-interval.ts';

type Props = {
  readonly id: string;
  readonly instrument: string;
  /** Key of the execution that row and marker agree on. */
  readonly picked: string | null;
  readonly onPick: (key: string | null) => void;
  /** What would have been, drawn beside what was. */
  readonly scenario?: ShownScenario | null;
};

/** A position on its candles, or the reason why not. */
export function PositionChartPanel({ id, instrument, picked, onPick, scenario = null }: Props) {
  const { t } = useTranslation();
  const { source: sourceName } = useFetchWords();
  const { interval, automatic, choose, follow } = useShownInterval();
  const [zone, setZone] = useState<ZoneChoice>('mine');
  const [source, setSource] = useState<string | null>(null);
  const query = useQuery(positionChartQuery(id, { interval, source: source ?? undefined }));
  const chart = query.data;
  const zones = useChartZones(chart?.exchangeZone);
  return (
    <Panel
      flush
      title={t('chart.title')}
      lead={chart?.source && t('chart.source', { source: sourceName(chart.source) })}
      action={
        chart && (
          <Box
            sx={{
              display: 'flex',
              flexWrap: { xs: 'wrap', sm: 'nowrap' },
              gap: 1,
              flex: { xs: '1 1 100%', sm: '0 1 auto' },
              minWidth: 0,
            }}
          >
            {chart.interval !== null && (
              <>
                <BarTypeButtons />
                <AccountFillsButton />
                <IntervalMenu
                  interval={chart.interval}
                  intervals={chart.intervals}
                  onInterval={choose}
                  automatic={{ on: automatic, onChosen: () => choose(null) }}
                />
              </>
            )}
            <SourceMenu source={chart.source} sources={chart.sources} chosen={source} onSource={setSource} />
            <ZoneMenu zones={zones} zone={zone} onZone={setZone} />
          </Box>
        )
      }
    >
      {chart ? (
        <>
          <Freshness
            failed={query.isError}
            error={query.error}
            loading={query.isPlaceholderData}
            onRetry={() => void query.refetch()}
          />
          <Loaded
            id={id}
            chart={chart}
            instrument={instrument}
            zone={zones[zone]}
            picked={picked}
            onPick={onPick}
            scenario={scenario}
            onBarsInView={follow(chart)}
          />
        </>
      ) : query.isError ? (
        <ErrorState title={t('chart.error')} error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={8} />
      )}
    </Panel>
  );
}

type FreshnessProps = {
  readonly failed: boolean;
  readonly error: unknown;
  readonly loading: boolean;
  readonly onRetry: () => void;
};

/** Says that what is shown is of before: another interval is on its way, or the last answer did not come. */
function Freshness({ failed, error, loading, onRetry }: FreshnessProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (failed) {
    return (
      <Alert
        severity="error"
        sx={{ mx: 2, mb: 1.5 }}
        action={
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('chart.again')}
          </Button>
        }
      >
        {t('chart.stale')} {errorText(error)}
      </Alert>
    );
  }
  return loading ? <LinearProgress aria-label={t('chart.loading')} sx={{ mb: '-4px' }} /> : null;
}

const none: OtherFills['fills'] = [];

type LoadedProps = Props & {
  readonly chart: PositionChart;
  readonly zone: string;
  readonly onBarsInView: ((bars: number) => void) | null;
};

function Loaded({ id, chart, instrument, zone, picked, onPick, scenario = null, onBarsInView }: LoadedProps) {
  const words = useChartWords(chart.tickSize, zone, chart);
  const { t } = useTranslation();
  const accountsShown = useAccountFillsShown();
  const accounts = useQuery(otherFillsQuery(id, accountsShown));
  const answer = accountsShown ? accounts.data : undefined;
  if (chart.bars.time.length === 0) return <NoBars chart={chart} clock={words.clock} instrument={instrument} />;
  return (
    <>
      <MissingNotices chart={chart} clock={words.clock} />
      <ChartView
        chart={chart}
        instrument={instrument}
        words={words}
        picked={picked}
        accountFills={answer?.fills ?? none}
        scenario={scenario}
        onPick={onPick}
        onBarsInView={onBarsInView}
      />
      {answer && <AccountFillsTable answer={answer} executions={chart.executions} clock={words.clock} />}
      {accountsShown && accounts.isError && (
        <Alert severity="error" sx={{ mx: 2, my: 1 }}>
          {t('chart.accounts.failed')}
        </Alert>
      )}
      <Attribution />
    </>
  );
}
