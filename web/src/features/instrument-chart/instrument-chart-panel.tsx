import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstrumentChart } from '#contract/instrument-charts.ts';
import { lengthOf } from '#domain/market/multiples.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { Attribution } from '#web/shared/price-chart/attribution.tsx';
import { BarTypeButtons } from '#web/shared/price-chart/bar-type-buttons.tsx';
import { chartColors } from '#web/shared/price-chart/chart-colors.ts';
import type { PriceDrawing } from '#web/shared/price-chart/draw-prices.ts';
import { IntervalMenu } from '#web/shared/price-chart/interval-menu.tsx';
import { SourceMenu } from '#web/shared/price-chart/source-menu.tsx';
import { tickOfBars } from '#web/shared/price-chart/tick-of-bars.ts';
import { useChartWords } from '#web/shared/price-chart/use-chart-words.ts';
import { useIntervalName } from '#web/shared/price-chart/use-interval-name.ts';
import { useChartZones, type ZoneChoice, ZoneMenu } from '#web/shared/price-chart/zone-menu.tsx';
import { ErrorState } from '#web/shared/states/error-state.tsx';
import { LoadingState } from '#web/shared/states/loading-state.tsx';
import { asTraded } from './as-traded.ts';
import { ChartBody } from './chart-body.tsx';
import { type ChartChoice, openingQuery } from './chart-choice.ts';
import { type ChartFocus, holdsSome } from './chart-focus.ts';
import { NoChartBars } from './chart-gaps.tsx';
import { chartImage } from './chart-image.ts';
import { changeSettings, useChartSettings } from './chart-settings.ts';
import { DisplayMenu } from './display-menu.tsx';
import { ImageMenu } from './image-menu.tsx';
import { IndicatorDialog } from './indicator-dialog.tsx';
import { SeriesMenu } from './series-menu.tsx';
import { type AutomaticInterval, useAutomaticInterval } from './use-automatic-interval.ts';
import { useBarsFrom } from './use-bars-from.ts';
import { useContracts } from './use-contracts.ts';

type Props = {
  readonly instrument: string;
  readonly choice: ChartChoice;
  readonly onChoice: (choice: ChartChoice) => void;
  /** What the chart is about, where that is not the instrument as a whole. */
  readonly focus?: ChartFocus;
  readonly title?: string;
  readonly onUntil?: (until: number) => void;
};

/** An instrument's own chart, to stand on any page. */
export function InstrumentChartPanel({ instrument, choice, onChoice, ...about }: Props) {
  const { t } = useTranslation();
  const automatic = useAutomaticInterval(
    `${instrument} ${choice.until} ${choice.source} ${choice.continuous} ${choice.roll} ${choice.rollDays}`,
  );
  const followed = choice.interval === undefined ? automatic.followed : null;
  const query = useQuery(openingQuery(instrument, choice, followed));
  const chart = query.data;
  if (chart !== undefined)
    return <Loaded chart={chart} choice={choice} onChoice={onChoice} automatic={automatic} {...about} />;
  return (
    <Panel flush title={about.title ?? t('chart.title')}>
      {query.isError ? (
        <ErrorState title={t('chart.error')} error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={12} />
      )}
    </Panel>
  );
}

type LoadedProps = Omit<Props, 'instrument'> & {
  readonly chart: InstrumentChart;
  readonly automatic: AutomaticInterval;
};

function Loaded({ chart, choice, onChoice, automatic, focus, title, onUntil }: LoadedProps) {
  const { t } = useTranslation();
  const intervalName = useIntervalName();
  const settings = useChartSettings();
  const [zone, setZone] = useState<ZoneChoice>('mine');
  const [adding, setAdding] = useState(false);
  const zones = useChartZones(chart.exchangeZone);
  const words = useChartWords(chart.about?.tickSize ?? tickOfBars(asTraded(chart)), zones[zone], chart);
  const drawn = useRef<PriceDrawing | null>(null);
  const { interval } = chart;
  const barsFrom = useBarsFrom(chart);
  const navigate = useNavigate();
  const contracts = useContracts(chart);
  const choose = (next: ChartChoice, instrument = chart.instrument): void => {
    if (instrument === chart.instrument) onChoice(next);
    else void navigate({ to: '/charts/$instrument', params: { instrument }, search: next });
  };

  // Bars that were gone to afterwards may be of another time.
  const of = automatic.followed === null ? focus : undefined;
  const empty = !chart.bars.time.some(
    (at) => of === undefined || interval === null || holdsSome(of, at, lengthOf(interval)),
  );

  const image = (): Promise<Blob> => {
    const prices = drawn.current;
    if (prices === null || interval === null) return Promise.reject(new Error('Nothing is drawn yet.'));
    const { time } = prices.bars();
    const ink = getComputedStyle(document.body).color;
    const { paper, text } = chartColors();
    const span = prices.chart.timeScale().getVisibleLogicalRange();
    const shown = [span?.from ?? 0, span?.to ?? 0].map(
      (at) => time[Math.min(time.length - 1, Math.max(0, Math.round(at)))] ?? 0,
    );
    return chartImage(prices.chart, {
      title: [chart.instrument, chart.about?.name].filter(Boolean).join(' · '),
      lead: [intervalName(interval), shown.map(words.clock.bar).join(' – '), words.clock.timeZone].join(' · '),
      foot: [barsFrom, t('charts.imageMade', { at: words.clock.short(Date.now()) }), t('chart.attribution')]
        .filter(Boolean)
        .join(' · '),
      colors: { paper, ink, text },
      font: getComputedStyle(document.body).fontFamily,
    });
  };

  const tools = (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        justifyContent: { sm: 'flex-end' },
        // Beside a long lead, or with the menus of a continuous series, there is no room for them in one row.
        flex: { xs: '1 1 300px', sm: chart.continuous === null ? '1 1 560px' : '1 1 100%' },
        minWidth: 0,
      }}
    >
      {interval !== null && (
        <>
          <BarTypeButtons />
          <IntervalMenu
            interval={interval}
            intervals={chart.intervals.map((one) => ({ interval: one }))}
            onInterval={(one) => onChoice({ ...choice, interval: one })}
            automatic={{
              on: choice.interval === undefined,
              onChosen: () => {
                automatic.begin(interval);
                onChoice({ ...choice, interval: undefined });
              },
            }}
          />
        </>
      )}
      <SourceMenu
        source={chart.source}
        sources={chart.sources}
        chosen={choice.source ?? null}
        onSource={(source) => onChoice({ ...choice, source: source ?? undefined })}
      />
      {focus === undefined && <SeriesMenu chart={chart} choice={choice} contracts={contracts} onChoice={choose} />}
      <ZoneMenu zones={zones} zone={zone} onZone={setZone} />
      {focus === undefined && (
        <TextField
          type="date"
          label={t('charts.until')}
          value={choice.until ?? ''}
          onChange={({ target }) => onChoice({ ...choice, until: target.value === '' ? undefined : target.value })}
          slotProps={{
            inputLabel: { shrink: true },
            htmlInput: { min: chart.stored?.from.slice(0, 10), max: chart.stored?.to.slice(0, 10) },
          }}
          sx={{ width: 150 }}
        />
      )}
    </Box>
  );

  return (
    <Panel flush title={title ?? t('chart.title')} lead={barsFrom} action={tools}>
      {interval === null || empty ? (
        <NoChartBars chart={chart} clock={words.clock} />
      ) : (
        <ChartBody
          key={chart.instrument}
          chart={{ ...chart, interval }}
          choice={choice}
          words={words}
          drawn={drawn}
          focus={focus ?? null}
          onUntil={onUntil}
          onTimeInView={choice.interval === undefined ? automatic.onView : null}
        >
          <Button variant="outlined" color="inherit" startIcon={<Add />} onClick={() => setAdding(true)}>
            {t('charts.indicator')}
          </Button>
          <DisplayMenu settings={settings} regularHours={chart.regularHours} />
          <ImageMenu image={image} fileName={`${chart.instrument} ${interval}.png`.replaceAll(/[^\w.-]+/g, '-')} />
        </ChartBody>
      )}
      <Attribution />
      {adding && (
        <IndicatorDialog
          chosen={settings.indicators}
          onAdd={(one) => {
            changeSettings({ indicators: [...settings.indicators, one] });
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </Panel>
  );
}
