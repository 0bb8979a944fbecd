import type { Judgement } from './annotation.ts';
import type { SetupRule } from './setup.ts';

/** `score` is a fraction, 0.75 = 75 %; null: no rule was judged, which is not the same as all broken. */
export type Adherence = {
  readonly score: number | null;
  readonly followedWeight: number;
  readonly judgedWeight: number;
  readonly judged: number;
  readonly rules: number;
};

/**
 * Returns how far a position kept to its setup: Σ weight of the rules followed ÷ Σ weight of the rules judged.
 *
 * Rules that nobody judged count neither way; judgements on rules that the setup no longer has are passed over.
 */
export const adherenceOf = (
  rules: readonly SetupRule[],
  judgements: Readonly<Record<string, Judgement>>,
): Adherence => {
  const judged = rules.filter(({ id }) => judgements[id] !== undefined);
  const sum = (some: readonly SetupRule[]): number => some.reduce((total, { weight }) => total + weight, 0);
  const followedWeight = sum(judged.filter(({ id }) => judgements[id] === 'followed'));
  const judgedWeight = sum(judged);
  return {
    score: judgedWeight === 0 ? null : followedWeight / judgedWeight,
    followedWeight,
    judgedWeight,
    judged: judged.length,
    rules: rules.length,
  };
};
