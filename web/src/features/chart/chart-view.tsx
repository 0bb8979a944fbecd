import Box from '@mui/material/Box';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PositionChart } from '#contract/candles.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { indexAt } from '#web/shared/price-chart/bar-data.ts';
import type { Spot } from '#web/shared/price-chart/draw-prices.ts';
import { Legend } from '#web/shared/price-chart/legend.tsx';
import { MoreBarsNotice } from '#web/shared/price-chart/more-bars-notice.tsx';
import type { ChartWords } from '#web/shared/price-chart/use-chart-words.ts';
import { useMoreBars } from '#web/shared/price-chart/use-more-bars.ts';
import { LoadingState } from '#web/shared/states/loading-state.tsx';
import { FillList } from './fill-list.tsx';
import { FillTooltip } from './fill-tooltip.tsx';

const PositionPriceChart = lazy(async () => ({
  default: (await import('./position-price-chart.tsx')).PositionPriceChart,
}));

type Props = {
  readonly chart: PositionChart;
  readonly instrument: string;
  readonly words: ChartWords;
  readonly picked: string | null;
  readonly onPick: (key: string | null) => void;
};

/** The drawing with its legend and tooltip. Without a pointer on it, the legend has the last bar. */
export function ChartView({ chart, instrument, words, picked, onPick }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [pointed, setPointed] = useState<{ readonly spot: Spot; readonly byKey: boolean } | null>(null);
  const stored = chart.stored && { from: Date.parse(chart.stored.from), to: Date.parse(chart.stored.to) };
  const more = useMoreBars(chart.bars, { instrument, interval: chart.interval!, source: chart.source }, stored);
  const { bars } = more;
  const spot = pointed?.spot ?? null;
  const index = spot === null ? bars.time.length - 1 : Math.max(0, indexAt(bars.time, spot.time));
  const onBar = spot === null ? [] : chart.executions.filter(({ barTime }) => barTime === spot.time);
  const onSpot = useCallback(
    (next: Spot | null, byKey: boolean) => setPointed(next === null ? null : { spot: next, byKey }),
    [],
  );
  const positionWords = useMemo(
    () => ({
      averages: { entry: t('chart.averageEntry'), exit: t('chart.averageExit') },
      quantity: (value: number) => format.quantity(String(value)),
    }),
    [t, format],
  );
  return (
    <>
      <Legend bars={bars} index={index} words={words} spoken={pointed?.byKey ?? false} />
      <Box sx={{ position: 'relative' }}>
        <Suspense fallback={<LoadingState lines={8} />}>
          <PositionPriceChart
            chart={chart}
            bars={bars}
            picked={picked}
            at={spot?.time ?? null}
            words={words}
            positionWords={positionWords}
            onSpot={onSpot}
            onFills={(cluster) => onPick(cluster?.fills[0]?.key ?? null)}
            onView={more.onView}
          />
        </Suspense>
        <MoreBarsNotice older={more.older} newer={more.newer} retry={more.retry} />
        {spot !== null && onBar.length > 0 && <FillTooltip spot={spot} executions={onBar} clock={words.clock} />}
      </Box>
      <FillList executions={chart.executions} clock={words.clock} />
    </>
  );
}
