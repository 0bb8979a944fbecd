import Box from '@mui/material/Box';
import { lazy, Suspense, useState } from 'react';
import type { PositionChart } from '#contract/candles.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { LoadingState } from '#web/shared/states/loading-state.tsx';
import type { DrawOptions, Spot } from './draw-chart.ts';
import { FillList } from './fill-list.tsx';
import { FillTooltip } from './fill-tooltip.tsx';
import { Legend } from './legend.tsx';

const PriceChart = lazy(async () => ({ default: (await import('./price-chart.tsx')).PriceChart }));

type Props = {
  readonly chart: PositionChart;
  readonly words: Omit<DrawOptions, 'colors'>;
  readonly scheme: string;
  readonly picked: string | null;
  readonly onPick: (key: string | null) => void;
};

/** The drawing with its legend and tooltip. Without a pointer on it, the legend has the last bar. */
export function ChartView({ chart, words, scheme, picked, onPick }: Props) {
  const format = useFormats();
  const [spot, setSpot] = useState<Spot | null>(null);
  const { bars, executions } = chart;
  const pointed = spot === null ? -1 : bars.time.indexOf(spot.time);
  const index = pointed < 0 ? bars.time.length - 1 : pointed;
  const onBar = spot === null ? [] : executions.filter(({ barTime }) => barTime === spot.time);
  return (
    <>
      <Legend bars={bars} index={index} clock={words.clock} price={words.price} count={format.count} />
      <Box sx={{ position: 'relative' }}>
        <Suspense fallback={<LoadingState lines={8} />}>
          <PriceChart chart={chart} picked={picked} scheme={scheme} words={words} onSpot={setSpot} onPick={onPick} />
        </Suspense>
        {spot !== null && onBar.length > 0 && <FillTooltip spot={spot} executions={onBar} clock={words.clock} />}
      </Box>
      <FillList executions={executions} clock={words.clock} />
    </>
  );
}
