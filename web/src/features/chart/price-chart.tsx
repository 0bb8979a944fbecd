import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PositionChart } from '#contract/candles.ts';
import { chartColors } from './chart-colors.ts';
import { type DrawnChart, type DrawOptions, drawChart, type Spot } from './draw-chart.ts';

type Props = {
  readonly chart: PositionChart;
  readonly picked: string | null;
  readonly scheme: string;
  readonly words: Omit<DrawOptions, 'colors'>;
  readonly onSpot: (spot: Spot | null) => void;
  readonly onPick: (key: string | null) => void;
};

/** The drawing itself, in a chunk of its own with the library that draws it. */
export function PriceChart({ chart, picked, scheme, words, onSpot, onPick }: Props) {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnChart | null>(null);
  const listeners = useRef({ onSpot, onPick });
  listeners.current = { onSpot, onPick };

  useEffect(() => {
    if (host.current === null) return undefined;
    const made = drawChart(host.current, {
      onSpot: (spot) => listeners.current.onSpot(spot),
      onPick: (key) => listeners.current.onPick(key),
    });
    drawn.current = made;
    return () => {
      drawn.current = null;
      made.remove();
    };
  }, []);

  const framed = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, which has the scheme
  useEffect(() => {
    drawn.current?.show(chart, { ...words, colors: chartColors() });
    const shown = `${chart.interval} ${chart.from} ${chart.to}`;
    if (framed.current !== shown) drawn.current?.frame(chart);
    framed.current = shown;
  }, [chart, words, scheme]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    const spot = drawn.current?.pick(chart, picked, { ...words, colors: chartColors() }) ?? null;
    listeners.current.onSpot(spot);
  }, [chart, picked, words, scheme]);

  return (
    <Box
      ref={host}
      role="img"
      aria-label={t('chart.canvas')}
      sx={{ height: { xs: 300, sm: 380, lg: 440 }, minWidth: 0 }}
    />
  );
}
