import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useColorScheme } from '@mui/material/styles';
import { lazy, Suspense } from 'react';
import type { ChartOption } from './chart-option.ts';
import type { ChartColors } from './chart-theme.ts';

const ChartCanvas = lazy(() => import('./chart-canvas.tsx').then((module) => ({ default: module.ChartCanvas })));

type Props = {
  /** What the chart says, in a sentence with its numbers: whoever does not see it reads this. */
  readonly alt: string;
  readonly heightPx: number;
  readonly option: (colors: ChartColors) => ChartOption;
};

/** A chart in the colours of the page, drawn again when the scheme changes. */
export function Chart({ alt, heightPx, option }: Props) {
  const { mode, systemMode } = useColorScheme();
  return (
    <Box role="img" aria-label={alt} sx={{ height: heightPx, minWidth: 0 }}>
      <Suspense fallback={<Skeleton variant="rectangular" height={heightPx} />}>
        <ChartCanvas option={option} scheme={(mode === 'system' ? systemMode : mode) ?? 'light'} />
      </Suspense>
    </Box>
  );
}
