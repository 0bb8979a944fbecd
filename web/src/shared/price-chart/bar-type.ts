/** How a bar is drawn: as a candle, as a bar with ticks for open and close, or as its close alone. */
export const barTypes = ['candles', 'bars', 'line'] as const;
export type BarType = (typeof barTypes)[number];
