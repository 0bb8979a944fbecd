import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import type { ChartOption } from './chart-option.ts';
import { type ChartColors, chartColors } from './chart-theme.ts';
import { type DrawnChart, drawChart } from './draw-chart.ts';

type Props = {
  /** To be the same function as long as the chart is the same. */
  readonly option: (colors: ChartColors) => ChartOption;
  readonly scheme: string;
};

/** The drawing itself; `chart.tsx` loads it with the library. */
export function ChartCanvas({ option, scheme }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnChart | null>(null);

  useEffect(() => {
    if (host.current === null) return undefined;
    const made = drawChart(host.current);
    drawn.current = made;
    return () => {
      drawn.current = null;
      made.remove();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, which has the scheme
  useEffect(() => drawn.current?.show(option(chartColors())), [option, scheme]);

  return <Box ref={host} sx={{ width: 1, height: 1 }} />;
}
