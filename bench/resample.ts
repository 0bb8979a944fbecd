import { blockBars, decodeBlocks, encodeBlocks } from '#domain/market/block.ts';
import { resample } from '#domain/market/resample.ts';
import { type BenchRow, benchRow, measure } from './measure.ts';
import { generatedBars } from './support/generated-bars.ts';

const many = 10_000_000;
const few = 100_000;

/** Ten million one-minute bars of a future to hours and to days, and the codec of blocks over 100 000 bars. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const bars = generatedBars(many);
  const short = generatedBars(few);
  const blocks = encodeBlocks(short);
  const bytes = blocks.reduce((sum, block) => sum + block.length, 0) / few;
  const time = (bench: string, budget: number | null, work: () => unknown) =>
    measure({ bench, unit: 'ms', budget, higherIsBetter: false }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    });
  return [
    await time('resample-1h', 100, () => resample(bars, '1h', 'CME-EQUITY')),
    await time('resample-1d', null, () => resample(bars, '1d', 'CME-EQUITY')),
    await time('block-encode', 10, () => encodeBlocks(short)),
    await time('block-decode', 10, () => decodeBlocks(blocks)),
    benchRow(
      { bench: `block-bytes-of-${blockBars}`, unit: 'B/bar', budget: 10, higherIsBetter: false },
      Array(5).fill(bytes),
    ),
  ];
};
