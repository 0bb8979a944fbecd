import { useTranslation } from 'react-i18next';
import type { GoalMeasure, GoalPeriodView, GoalView } from '#contract/goals.ts';
import type { Figure } from '#contract/statistics.ts';
import { figureDefinition } from '#domain/performance/registry/figure-registry.ts';
import { useFigureWords } from '#web/features/statistics/use-figure-words.ts';
import { useKeyWords } from '#web/features/statistics/use-key-words.ts';

/** The unit of what a goal is set for. */
export const unitOfMeasure = (measure: GoalMeasure): Figure['unit'] =>
  figureDefinition('trades', measure)?.unit ?? 'fraction';

/** Returns the ways to say a goal and how it fares. */
export function useGoalWords() {
  const { t } = useTranslation();
  const say = useFigureWords();
  const keyWords = useKeyWords();
  const measure = (name: GoalMeasure): string => (name === 'rules_kept' ? t('goals.rulesKept') : say.name({ name }));
  const target = ({ goal, currency }: GoalView): string =>
    say.number(Number(goal.target), unitOfMeasure(goal.measure), currency, goal.measure === 'commission');
  return {
    measure,
    target,
    title: ({ goal }: GoalView): string => t(`goals.per.${goal.period}`, { measure: measure(goal.measure) }),
    bound: (view: GoalView): string => t(`goals.bounds.${view.goal.bound}`, { target: target(view) }),
    value: ({ currency }: GoalView, { figure }: GoalPeriodView): string => say.value(figure, currency),
    trades: ({ trades }: GoalPeriodView): string => say.sample({ sample: trades, of: 'trades' }),
    why: ({ figure }: GoalPeriodView): string | null => say.why(figure),
    period: ({ goal }: GoalView, { key }: GoalPeriodView): string => keyWords(goal.period, key),
    verdict: ({ met }: GoalPeriodView): string =>
      t(met === null ? 'goals.unknown' : met ? 'goals.met' : 'goals.missed'),
  };
}
