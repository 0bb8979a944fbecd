import Box from '@mui/material/Box';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OtherFill, PositionChart } from '#contract/candles.ts';
import { longestOf } from '#domain/market/multiples.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { indexAt } from '#web/shared/price-chart/bar-data.ts';
import type { Spot } from '#web/shared/price-chart/draw-prices.ts';
import { Legend, LegendName } from '#web/shared/price-chart/legend.tsx';
import { MoreBarsNotice } from '#web/shared/price-chart/more-bars-notice.tsx';
import type { ChartWords } from '#web/shared/price-chart/use-chart-words.ts';
import { useMoreBars } from '#web/shared/price-chart/use-more-bars.ts';
import { LoadingState } from '#web/shared/states/loading-state.tsx';
import { ExcursionFigures } from './excursion-figures.tsx';
import type { FillCluster } from './fill-clusters.ts';
import { FillList } from './fill-list.tsx';
import { FillMenu, type OpenCluster } from './fill-menu.tsx';
import { FillTooltip } from './fill-tooltip.tsx';
import { fillsOnBars } from './fills-on-bars.ts';
import { OtherList } from './other-list.tsx';
import { otherSpans } from './other-spans.ts';
import type { ShownScenario } from './scenario-layer.ts';
import { usePositionWords } from './use-position-words.ts';

const PositionPriceChart = lazy(async () => ({
  default: (await import('./position-price-chart.tsx')).PositionPriceChart,
}));

type Props = {
  readonly chart: PositionChart;
  readonly instrument: string;
  readonly words: ChartWords;
  readonly picked: string | null;
  readonly accountFills: readonly OtherFill[];
  readonly scenario: ShownScenario | null;
  readonly onPick: (key: string | null) => void;
  /** Told how many bars are in view, to draw them in another interval when that fits better; null for one that was chosen. */
  readonly onBarsInView: ((bars: number) => void) | null;
};

/** The drawing with its legend and tooltip. Without a pointer on it, the legend has the last bar of the position's time. */
export function ChartView(props: Props) {
  const { chart, instrument, words, picked, accountFills, scenario, onPick, onBarsInView } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [pointed, setPointed] = useState<{ readonly spot: Spot; readonly byKey: boolean } | null>(null);
  const [openCluster, setOpenCluster] = useState<OpenCluster | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const stored = chart.stored && { from: Date.parse(chart.stored.from), to: Date.parse(chart.stored.to) };
  const more = useMoreBars(chart.bars, { instrument, interval: chart.interval!, source: chart.source }, stored);
  const positionWords = usePositionWords(chart);
  const onSpot = useCallback(
    (next: Spot | null, byKey: boolean) => setPointed(next === null ? null : { spot: next, byKey }),
    [],
  );

  const { bars } = more;
  const spot = pointed?.spot ?? null;
  const index = Math.max(0, indexAt(bars.time, spot?.time ?? chart.bars.time.at(-1)!));
  const onBar = spot === null ? [] : chart.executions.filter(({ barTime }) => barTime === spot.time);
  const accountsOnBar =
    spot === null
      ? []
      : fillsOnBars(accountFills, bars.time, longestOf(chart.interval!)).filter(({ barTime }) => barTime === spot.time);
  const spans = otherSpans(chart.others, bars.time, longestOf(chart.interval!));
  const othersThen =
    spot === null ? [] : spans.filter(({ from, to }) => from <= index && index <= to).map(({ other }) => other);
  const result = chart.running[chart.bars.time.indexOf(bars.time[index]!)] ?? null;

  const onFills = (cluster: FillCluster | null, at: Spot | null): void => {
    const frame = place.current?.getBoundingClientRect();
    if (cluster === null || at === null || frame === undefined || cluster.fills.length === 1) {
      onPick(cluster?.fills[0]?.key ?? null);
    } else setOpenCluster({ cluster, left: frame.left + at.x + 12, top: frame.top + at.y });
  };

  return (
    <>
      <Legend bars={bars} index={index} words={words} spoken={pointed?.byKey ?? false}>
        {result !== null && (
          <span>
            <LegendName>{t('chart.result')}</LegendName>
            <Result value={result} currency={chart.currency} />
          </span>
        )}
      </Legend>
      <Box sx={{ position: 'relative' }} ref={place}>
        <Suspense fallback={<LoadingState lines={8} />}>
          <PositionPriceChart
            chart={chart}
            bars={bars}
            picked={picked}
            accountFills={accountFills}
            scenario={scenario}
            at={spot?.time ?? null}
            words={words}
            positionWords={positionWords}
            onSpot={onSpot}
            onFills={onFills}
            onOther={({ id }) => void navigate({ to: '/positions/$id', params: { id } })}
            keepsTime={onBarsInView !== null}
            onView={(span, drawn) => {
              more.onView(span, drawn);
              onBarsInView?.(span.to - span.from);
            }}
          />
        </Suspense>
        <MoreBarsNotice older={more.older} newer={more.newer} retry={more.retry} />
        {spot !== null && onBar.length + accountsOnBar.length + othersThen.length > 0 && (
          <FillTooltip
            spot={spot}
            executions={onBar}
            accountFills={accountsOnBar.map(({ fill }) => fill)}
            others={othersThen}
            otherWords={positionWords.other}
            clock={words.clock}
          />
        )}
      </Box>
      <FillMenu
        open={openCluster}
        clock={words.clock}
        picked={picked}
        onPick={(key) => {
          setOpenCluster(null);
          onPick(key);
        }}
        onClose={() => setOpenCluster(null)}
      />
      <FillList executions={chart.executions} clock={words.clock} />
      <OtherList others={spans.map(({ other }) => other)} clock={words.clock} otherWords={positionWords.other} />
      <ExcursionFigures chart={chart} words={words} />
    </>
  );
}
