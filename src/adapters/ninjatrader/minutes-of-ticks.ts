import type { BarRow } from '#domain/market/bar-rows.ts';

export type Tick = { readonly time: number; readonly price: number; readonly volume: number };

/**
 * Puts ticks together into bars of a minute, as they come, holding one bar: `push` returns the bar that a tick of another
 * minute has ended, `end` the last. A tick at the very start of a minute belongs to that minute. `time` of a tick is the
 * start of its minute, on whatever clock.
 */
export const minutesOfTicks = (): { push(tick: Tick): BarRow | null; end(): BarRow | null } => {
  let bar: { -readonly [Column in keyof BarRow]: BarRow[Column] } | null = null;
  return {
    push({ time, price, volume }) {
      if (bar?.time === time) {
        bar.high = Math.max(bar.high, price);
        bar.low = Math.min(bar.low, price);
        bar.close = price;
        bar.volume += volume;
        return null;
      }
      const ended = bar;
      bar = { time, open: price, high: price, low: price, close: price, volume };
      return ended;
    },
    end() {
      const ended = bar;
      bar = null;
      return ended;
    },
  };
};

/** Two parts of one bar as the bar they are of. */
export const joinedBars = (first: BarRow, second: BarRow): BarRow => ({
  time: first.time,
  open: first.open,
  high: Math.max(first.high, second.high),
  low: Math.min(first.low, second.low),
  close: second.close,
  volume: first.volume + second.volume,
});
