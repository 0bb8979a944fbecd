import { tradingDays } from '#domain/instruments/trading-days.ts';
import { type Bars, emptyBars } from '#domain/market/bars.ts';

const minuteMs = 60_000;
const minutesPerSession = 23 * 60;

/** One-minute bars of a future, session after session without a holiday from 1990 on; prices walk in ticks of 0.25. */
export const generatedBars = (count: number): Bars => {
  const bars = emptyBars(count);
  const from = Date.UTC(1990, 0, 2);
  const days = tradingDays('CME-EQUITY', from, from + (Math.ceil(count / minutesPerSession) * 7 * 86_400_000) / 4);
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
  let price = 20_000;
  for (let i = 0; i < count; i++) {
    const open = price + random(3) - 1;
    const close = Math.max(4_000, open + random(21) - 10);
    bars.time[i] = days[Math.floor(i / minutesPerSession)]!.start + (i % minutesPerSession) * minuteMs;
    bars.open[i] = open / 4;
    bars.high[i] = (Math.max(open, close) + random(8)) / 4;
    bars.low[i] = (Math.min(open, close) - random(8)) / 4;
    bars.close[i] = close / 4;
    bars.volume[i] = random(3_000);
    price = close;
  }
  return bars;
};
