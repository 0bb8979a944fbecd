import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateCourse } from '#contract/rates.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { type DrawnRate, drawRate } from './draw-rate.ts';

type Props = { readonly rates: RateCourse['rates']; readonly scheme: string };

const styleOf = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--k-palette-${name}`).trim() || '#808080';

/** The drawing itself, in a chunk of its own with the library that draws it. */
export function RateChart({ rates, scheme }: Props) {
  const { t } = useTranslation();
  const { locale, exact } = useFormats();
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnRate | null>(null);

  useEffect(() => {
    if (host.current === null) return undefined;
    const made = drawRate(host.current);
    drawn.current = made;
    return () => {
      drawn.current = null;
      made.remove();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, which has the scheme
  useEffect(() => {
    const colors = { text: styleOf('text-secondary'), grid: styleOf('divider'), line: styleOf('primary-main') };
    drawn.current?.show(rates, { colors, locale, rate: (value) => exact(String(Number(value.toPrecision(6)))) });
  }, [rates, locale, exact, scheme]);

  return (
    <Box
      ref={host}
      role="img"
      aria-label={t('rates.chart.canvas')}
      sx={{ height: { xs: 240, sm: 320 }, minWidth: 0 }}
    />
  );
}
