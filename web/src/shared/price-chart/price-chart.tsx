import Box from '@mui/material/Box';
import { type SxProps, type Theme, useColorScheme } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarColumns } from '#contract/candles.ts';
import { useBarType } from './bar-type-buttons.tsx';
import { chartColors } from './chart-colors.ts';
import { pressKey } from './chart-keys.ts';
import { type DrawOptions, drawPrices, type PriceDrawing, type PriceListeners, type Spot } from './draw-prices.ts';
import type { ChartWords } from './use-chart-words.ts';
import { useDrag } from './use-drag.ts';

type Props = {
  readonly bars: BarColumns;
  readonly words: ChartWords;
  /** What is shown, in words, to those who do not see it. */
  readonly label: string;
  /** The bar that the crosshair is on, from which keys go on; UTC milliseconds. */
  readonly at: number | null;
  readonly listeners: Omit<PriceListeners, 'onSpot'> & {
    readonly onSpot: (spot: Spot | null, byKey: boolean) => void;
  };
  /** Called once with the empty drawing, to add layers and panes. */
  readonly onReady?: (drawing: PriceDrawing) => void;
  /** Called after bars, colours or words have changed, to draw what lies on them. */
  readonly onShown?: (drawing: PriceDrawing, options: DrawOptions) => void;
  readonly onGone?: () => void;
  readonly sx?: SxProps<Theme>;
};

/** A chart of prices and volume with its keys; what a feature draws on it comes through `onReady` and `onShown`. */
export function PriceChart({ bars, words, label, at, listeners, onReady, onShown, onGone, sx }: Props) {
  const { t } = useTranslation();
  const { mode, systemMode } = useColorScheme();
  const type = useBarType();
  const host = useRef<HTMLDivElement>(null);
  const drawing = useRef<PriceDrawing | null>(null);
  const latest = useRef({ listeners, onReady, onShown, onGone });
  latest.current = { listeners, onReady, onShown, onGone };

  useEffect(() => {
    if (host.current === null) return undefined;
    const made = drawPrices(host.current, {
      onSpot: (spot) => latest.current.listeners.onSpot(spot, false),
      onClick: (spot) => latest.current.listeners.onClick?.(spot),
      onView: (span, shown) => latest.current.listeners.onView?.(span, shown),
    });
    drawing.current = made;
    latest.current.onReady?.(made);
    return () => {
      drawing.current = null;
      latest.current.onGone?.();
      made.remove();
    };
  }, []);

  const drag = useDrag(host);
  const scheme = mode === 'system' ? systemMode : mode;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, which has the scheme
  useEffect(() => {
    if (drawing.current === null || drag.holds(drawing.current.bars(), bars)) return;
    const options: DrawOptions = { ...words, type, colors: chartColors() };
    drawing.current.show(bars, options);
    latest.current.onShown?.(drawing.current, options);
  }, [bars, words, type, scheme, drag.ended]);

  return (
    <Box
      role="application"
      aria-label={`${label} ${t('chart.keys')}`}
      tabIndex={0}
      onKeyDown={(event) => {
        if (drawing.current === null || event.ctrlKey || event.metaKey || event.altKey) return;
        const spot = pressKey(drawing.current, event, at);
        if (spot === undefined) return;
        event.preventDefault();
        if (spot !== null) latest.current.listeners.onSpot(spot, true);
      }}
      sx={{ '&:focus-visible': { outlineOffset: -2 } }}
    >
      <Box
        ref={host}
        role="img"
        aria-label={label}
        sx={[{ height: { xs: 300, sm: 380, lg: 440 }, minWidth: 0 }, ...(Array.isArray(sx) ? sx : [sx])]}
      />
    </Box>
  );
}
