import { foldLots, lotCheckpoint, resumeLots } from '#domain/lots/fold-lots.ts';
import { planLots } from '#domain/lots/lot-plan.ts';
import type { LotTerms } from '#domain/lots/lot-terms.ts';
import { cashBalances } from '#domain/portfolio/cash-balances.ts';
import { cashPostings } from '#domain/portfolio/cash-postings.ts';
import { type BenchRow, measure } from './measure.ts';
import { generatedActivities } from './support/generated-activities.ts';

const terms: LotTerms = { settles: 'worth', multiplier: '1' };
const findTerms = () => terms;
const milliseconds = (work: () => unknown): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};

/**
 * The pure fold of activities into lots and cash: 5 000 in 50 holdings over ten years, 50 000 in 500 over twenty, and the last
 * month on from a checkpoint.
 */
export const run = async (): Promise<readonly BenchRow[]> => {
  const some = generatedActivities(5_000, 50, 10);
  const many = generatedActivities(50_000, 500, 20);
  const plan = planLots(many);
  const book = foldLots(plan, findTerms);
  const checkpoint = lotCheckpoint(plan, findTerms, many.at(-200)!.date);
  const time = (bench: string, budget: number | null, work: () => unknown) =>
    measure({ bench, unit: 'ms', budget, higherIsBetter: false }, () => milliseconds(work));
  return [
    await time('lots-5000', 10, () => foldLots(planLots(some), findTerms)),
    await time('lots-50000', 300, () => foldLots(planLots(many), findTerms)),
    await time('lots-resumed', null, () => resumeLots(checkpoint, plan)),
    await time('cash-50000', null, () => cashBalances(cashPostings(plan, book, findTerms).postings, () => true)),
  ];
};
