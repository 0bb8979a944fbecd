/** The colours of a chart, which is drawn and cannot read the page's styles by itself. */
export type ChartColors = Readonly<
  Record<
    'text' | 'paper' | 'grid' | 'crosshair' | 'up' | 'down' | 'line' | 'volumeUp' | 'volumeDown' | 'buy' | 'sell',
    string
  >
>;

/** Reads the colours of the scheme that the page has now. */
export function chartColors(): ChartColors {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(`--k-palette-${name}`).trim() || '#808080';
  const up = color('success-main');
  const down = color('error-main');
  return {
    text: color('text-secondary'),
    paper: color('background-paper'),
    grid: color('divider'),
    crosshair: color('text-disabled'),
    up,
    down,
    line: color('text-secondary'),
    volumeUp: `${up}55`,
    volumeDown: `${down}55`,
    buy: color('primary-main'),
    sell: color('warning-main'),
  };
}
