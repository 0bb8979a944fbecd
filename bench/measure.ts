/** A figure of a benchmark over its runs; `value` is the median. Without a budget, `budget` and `met` are null. */
export type BenchRow = {
  readonly bench: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly budget: number | null;
  readonly higherIsBetter: boolean;
  readonly met: boolean | null;
};

export type Figure = Pick<BenchRow, 'bench' | 'unit' | 'budget' | 'higherIsBetter'>;

export const minimumRuns = 5;

/** Runs `once`, which returns a sample in the figure's unit: a warm-up that is thrown away, then `runs` that count. */
export const measure = async (
  figure: Figure,
  once: () => number | Promise<number>,
  runs = minimumRuns,
): Promise<BenchRow> => {
  await once();
  const samples: number[] = [];
  while (samples.length < runs) samples.push(await once());
  return benchRow(figure, samples);
};

/** Sums samples up: median, least, most, and whether the median keeps the budget. */
export const benchRow = ({ bench, unit, budget, higherIsBetter }: Figure, samples: readonly number[]): BenchRow => {
  if (samples.length < minimumRuns) throw new Error(`${bench}: ${samples.length} runs, ${minimumRuns} are the least`);
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const value = (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
  const met = budget === null ? null : higherIsBetter ? value >= budget : value <= budget;
  return { bench, unit, value, min: sorted[0]!, max: sorted.at(-1)!, budget, higherIsBetter, met };
};

/** Returns how many units a second `work` does, which does `units` of them. */
export const perSecond = async (units: number, work: () => unknown): Promise<number> => {
  const begun = performance.now();
  await work();
  return (units * 1000) / (performance.now() - begun);
};

/** Says what is wrong with a row, or null. */
export const rowFault = ({ bench, unit, value, min, max, budget, met }: BenchRow): string | null => {
  if (bench === '' || unit === '') return 'a row without a name or a unit';
  if (![value, min, max].every(Number.isFinite)) return `${bench}: a figure that is no number`;
  if (min > value || value > max) return `${bench}: a median outside its extremes`;
  return (budget === null) === (met === null) ? null : `${bench}: budget and met do not go together`;
};
