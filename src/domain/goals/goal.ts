import { type ChangeHistory, type DecidedChange, standingChanges } from '#domain/changes/change-history.ts';
import { decideSwitch } from '#domain/changes/decide-switch.ts';
import { AppError } from '#domain/errors.ts';
import { parseDecimal } from '#domain/values/decimal.ts';

/** What a goal can be set for: figures of trades, and how far the rules of the playbook were kept to. */
export const goalMeasures = [
  'net_profit',
  'trade_count',
  'win_rate',
  'profit_factor',
  'average_trade',
  'expectancy_r',
  'total_r',
  'largest_loss',
  'max_drawdown',
  'commission',
  'rules_kept',
] as const;
export type GoalMeasure = (typeof goalMeasures)[number];

/** By the exchange's trading day of the closing. */
export const goalPeriods = ['day', 'week', 'month', 'year'] as const;
export type GoalPeriod = (typeof goalPeriods)[number];

/** A target of a figure in each period, to be reached or not to be passed. */
export type Goal = {
  readonly id: string;
  readonly measure: GoalMeasure;
  readonly bound: 'at-least' | 'at-most';
  /** Decimal text in the figure's own unit: 0.6 is 60 %; a loss is below 0. */
  readonly target: string;
  readonly period: GoalPeriod;
  /** Of these accounts alone; empty: of all. */
  readonly accounts: readonly string[];
  /** null: that which most of the trades are in. */
  readonly currency: string | null;
};

export type GoalCommand =
  /** `add`: a new one; `set`: one that there is, anew. */
  | ({ readonly kind: 'add' } & Goal)
  | ({ readonly kind: 'set' } & Goal)
  | { readonly kind: 'drop'; readonly id: string }
  /** `change`: its number; the last where it is not given. */
  | { readonly kind: 'undo'; readonly change?: number | undefined }
  | { readonly kind: 'redo'; readonly change?: number | undefined };

type GoalChange = 'GoalSet' | 'GoalDropped';

const mostGoals = 40;

/** Returns the goals that stand, in the order in which each was first set. */
export const goalsOf = (history: ChangeHistory<GoalChange>): readonly Goal[] => {
  const goals = new Map<string, Goal>();
  for (const { type, data } of standingChanges(history)) {
    if (type === 'GoalSet') goals.set(data.goal.id, data.goal);
    else goals.delete(data.id);
  }
  return [...goals.values()];
};

/**
 * Decides the next event of the goals; null where nothing would change.
 *
 * @throws AppError `INVALID_INPUT` for a target that is no number and for more than 40 goals, `NOT_FOUND` for setting or
 *   dropping what is none, `CHANGE_STATE`
 */
export const decideGoal = (
  history: ChangeHistory<GoalChange>,
  command: GoalCommand,
): DecidedChange<GoalChange> | null => {
  if (command.kind === 'undo' || command.kind === 'redo') return decideSwitch(history, command.kind, command.change);
  const goals = goalsOf(history);
  const before = goals.find(({ id }) => id === command.id);
  if (command.kind !== 'add' && before === undefined)
    throw new AppError('NOT_FOUND', 'There is no such goal.', { details: { goal: command.id } });
  if (command.kind === 'drop') return { type: 'GoalDropped', data: { id: command.id } };
  const { kind: _, accounts, ...facts } = command;
  assertTarget(facts.target);
  if (before === undefined && goals.length >= mostGoals)
    throw invalid('goals', `at most ${mostGoals}`, `${goals.length + 1}`);
  const goal: Goal = { ...facts, accounts: [...new Set(accounts)].sort() };
  return before !== undefined && sameGoal(before, goal) ? null : { type: 'GoalSet', data: { goal } };
};

const sameGoal = (one: Goal, other: Goal): boolean =>
  (Object.keys(one) as (keyof Goal)[]).every((part) => String(one[part]) === String(other[part]));

const assertTarget = (target: string): void => {
  try {
    if (target.length <= 30) return void parseDecimal(target);
  } catch {
    // Said below.
  }
  throw invalid('target', 'a number such as 500 or 0.6', target);
};

const invalid = (field: string, expected: string, found: string): AppError =>
  new AppError('INVALID_INPUT', `${field}: expected ${expected}, found "${found}"`, {
    details: { field, expected, found },
  });
