import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { type DayMark, type DayValue, type DrawnLine, drawLine } from './draw-line.ts';

type Props = {
  readonly points: readonly DayValue[];
  readonly label: string;
  /** Says a value of the axis. */
  readonly words: (value: number) => string;
  /** The smallest step of the axis. */
  readonly minMove: number;
  readonly scheme: string;
  /** What happened on some of the days, in their order. */
  readonly marks?: readonly DayMark[];
};

const none: readonly DayMark[] = [];

const styleOf = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--k-palette-${name}`).trim() || '#808080';

/** The drawing of a course of days, in a chunk of its own with the library that draws it. */
export function LineChart({ points, label, words, minMove, scheme, marks = none }: Props) {
  const { locale } = useFormats();
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnLine | null>(null);

  useEffect(() => {
    if (host.current === null) return undefined;
    const made = drawLine(host.current);
    drawn.current = made;
    return () => {
      drawn.current = null;
      made.remove();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, which has the scheme
  useEffect(() => {
    const colors = {
      text: styleOf('text-secondary'),
      grid: styleOf('divider'),
      line: styleOf('primary-main'),
      gain: styleOf('success-main'),
      loss: styleOf('error-main'),
    };
    drawn.current?.show(points, { colors, locale, words, minMove, marks });
  }, [points, locale, words, minMove, scheme, marks]);

  return <Box ref={host} role="img" aria-label={label} sx={{ height: { xs: 240, sm: 320 }, minWidth: 0 }} />;
}
