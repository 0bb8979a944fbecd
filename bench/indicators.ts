import { atr } from '#domain/market/indicators/atr.ts';
import { bollinger } from '#domain/market/indicators/bollinger.ts';
import { ema } from '#domain/market/indicators/ema.ts';
import { macd } from '#domain/market/indicators/macd.ts';
import { rsi } from '#domain/market/indicators/rsi.ts';
import { sma } from '#domain/market/indicators/sma.ts';
import { stochastic } from '#domain/market/indicators/stochastic.ts';
import { vwap } from '#domain/market/indicators/vwap.ts';
import { type BenchRow, measure } from './measure.ts';
import { generatedBars } from './support/generated-bars.ts';

const count = 1_000_000;
/** Rounds before those that count: the compiler settles late, and C that is compared with has done so before. */
const warmUps = 20;

/** Nanoseconds a bar of each indicator over a million bars; budgets are twice what TA-Lib takes in C. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const bars = generatedBars(count);
  const { close } = bars;
  const rows: readonly (readonly [string, number | null, () => unknown])[] = [
    ['sma-20', 3.2, () => sma(close, 20)],
    ['ema-20', 4.8, () => ema(close, 20)],
    ['rsi-14', 14, () => rsi(close, 14)],
    ['macd', 32, () => macd(close)],
    ['atr-14', 13, () => atr(bars, 14)],
    ['bollinger-20', 13, () => bollinger(close)],
    ['stochastic', null, () => stochastic(bars)],
    ['vwap', null, () => vwap(bars, 'CME-EQUITY')],
  ];
  const measured: BenchRow[] = [];
  for (const [bench, budget, work] of rows) {
    const once = () => {
      const begun = performance.now();
      work();
      return ((performance.now() - begun) * 1e6) / count;
    };
    for (let round = 0; round < warmUps; round++) work();
    measured.push(await measure({ bench, unit: 'ns/bar', budget, higherIsBetter: false }, once, 9));
  }
  return measured;
};
