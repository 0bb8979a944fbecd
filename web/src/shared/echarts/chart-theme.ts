/** The colours of the page's scheme, as the library needs them: resolved, not as variables. */
export type ChartColors = {
  readonly text: string;
  readonly quiet: string;
  readonly grid: string;
  readonly paper: string;
  readonly line: string;
  readonly gain: string;
  readonly loss: string;
  readonly font: string;
};

const colorOf = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--k-palette-${name}`).trim() || '#808080';

/** Reads the colours of the scheme that is shown. */
export const chartColors = (): ChartColors => ({
  text: colorOf('text-primary'),
  quiet: colorOf('text-secondary'),
  grid: colorOf('divider'),
  paper: colorOf('background-paper'),
  line: colorOf('primary-main'),
  gain: colorOf('success-main'),
  loss: colorOf('error-main'),
  font: getComputedStyle(document.body).fontFamily,
});

/** The parts of an option that every chart has: no motion, and a tooltip that is drawn, not written as HTML. */
export const chartFrame = ({ text, grid, paper, font }: ChartColors) =>
  ({
    animation: false,
    textStyle: { fontFamily: font, fontSize: 12 },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: paper,
      borderColor: grid,
      textStyle: { color: text, fontFamily: font, fontSize: 12 },
    },
  }) as const;

/** The looks of an axis; without numbers where amounts are hidden. */
export const axisLooks = ({ quiet, grid }: ChartColors, hidden = false) => ({
  axisLabel: { color: quiet, hideOverlap: true, show: !hidden },
  axisLine: { lineStyle: { color: grid } },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: grid } },
});
