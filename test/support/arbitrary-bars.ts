import fc from 'fast-check';
import { type Bars, emptyBars } from '#domain/market/bars.ts';

export type BarRow = readonly [time: number, open: number, high: number, low: number, close: number, volume: number];

/** Bars of rows, in their order. */
export const barsOf = (rows: readonly BarRow[]): Bars => {
  const bars = emptyBars(rows.length);
  rows.forEach(([time, open, high, low, close, volume], index) => {
    bars.time[index] = time;
    bars.open[index] = open;
    bars.high[index] = high;
    bars.low[index] = low;
    bars.close[index] = close;
    bars.volume[index] = volume;
  });
  return bars;
};

export const rowsOf = (bars: Bars): readonly BarRow[] =>
  Array.from(bars.time, (time, i) => [
    time,
    bars.open[i]!,
    bars.high[i]!,
    bars.low[i]!,
    bars.close[i]!,
    bars.volume[i]!,
  ]);

const minuteMs = 60_000;

/** Sound bars a market could have traded: ticks of 1 ÷ `perUnit`, a walk of closes, thin minutes left out. */
export const arbitraryBars = (options: { readonly minLength?: number; readonly maxLength?: number } = {}) =>
  fc
    .tuple(
      fc.constantFrom(1, 4, 64, 256, 100, 20_000),
      fc.integer({ min: 20_000_000, max: 29_000_000 }),
      fc.integer({ min: 2_000, max: 60_000 }),
      fc.array(
        fc.tuple(
          fc.oneof(
            { weight: 9, arbitrary: fc.constant(1) },
            { weight: 1, arbitrary: fc.integer({ min: 2, max: 900 }) },
          ),
          fc.integer({ min: -3, max: 3 }),
          fc.integer({ min: -20, max: 20 }),
          fc.nat(9),
          fc.nat(9),
          fc.nat(5_000),
        ),
        { minLength: options.minLength ?? 1, maxLength: options.maxLength ?? 300 },
      ),
    )
    .map(([perUnit, minute, first, steps]): Bars => {
      let at = minute;
      let before = first;
      return barsOf(
        steps.map(([minutes, gap, body, above, below, volume]): BarRow => {
          at += minutes;
          const open = Math.max(40, before + gap);
          const close = Math.max(40, open + body);
          before = close;
          const ticks = [open, Math.max(open, close) + above, Math.min(open, close) - below, close] as const;
          const [o, h, l, c] = ticks.map((tick) => tick / perUnit) as [number, number, number, number];
          return [at * minuteMs, o, h, l, c, volume];
        }),
      );
    });
