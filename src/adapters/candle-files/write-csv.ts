import type { Bars } from '#domain/market/bars.ts';
import { isoInstant } from '#domain/values/instant.ts';

const barsPerPart = 5_000;

/** Writes bars as text with a header: UTC, a decimal point, and the shortest digits that name each number. */
export const writeCsv = async function* (bars: AsyncIterable<Bars>): AsyncGenerator<string> {
  yield 'time,open,high,low,close,volume\n';
  for await (const part of bars) {
    for (let from = 0; from < part.count; from += barsPerPart) {
      yield lines(part, from, Math.min(from + barsPerPart, part.count));
    }
  }
};

const lines = ({ time, open, high, low, close, volume }: Bars, from: number, to: number): string => {
  let text = '';
  for (let i = from; i < to; i += 1) {
    text += `${isoInstant(time[i]!)},${open[i]},${high[i]},${low[i]},${close[i]},${volume[i]}\n`;
  }
  return text;
};
