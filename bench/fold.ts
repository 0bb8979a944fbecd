import { foldFigures } from '#domain/ledger/fold.ts';
import { foldColumns } from '#domain/ledger/fold-columns.ts';
import { foldPositions } from '#domain/ledger/position.ts';
import { type BenchRow, measure, perSecond } from './measure.ts';
import { generatedFills } from './support/generated-fills.ts';

const executions = 1_000_000;
const budget = 2_000_000;

/**
 * The pure fold of a million executions into exact figures, from columns as the database gives them: in numbers
 * (`fold`), in bigints, in numbers after the process has seen bigints, and with the ids and texts of the read model.
 */
export const run = async (): Promise<readonly BenchRow[]> => {
  const keys = generatedFills(executions);
  const rate = (bench: string, budget: number | null, work: () => unknown) =>
    measure({ bench, unit: 'executions/s', budget, higherIsBetter: true }, () => perSecond(executions, work));
  const figures = (kind: 'as-needed' | 'always-bigint') => () => {
    for (const { fills } of keys) foldFigures(foldColumns(fills, kind));
  };
  return [
    await rate('fold', budget, figures('as-needed')),
    await rate('fold-bigint', null, figures('always-bigint')),
    await rate('fold-after-bigint', budget, figures('as-needed')),
    await rate('fold-positions', null, () => {
      for (const { key, fills, pointValue } of keys) foldPositions(key, fills, pointValue);
    }),
  ];
};
