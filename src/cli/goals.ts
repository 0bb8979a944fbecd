import { type GoalPeriodView, type GoalView, goalEntry } from '#contract/goals.ts';
import type { Figure } from '#contract/statistics.ts';
import { wrongCall } from './failure.ts';
import { type Io, printJson } from './io.ts';
import { parsedCall } from './parsed-call.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type Common = { readonly data?: string; readonly json?: boolean };
export type GoalOptions = Common & {
  readonly atLeast?: string;
  readonly atMost?: string;
  readonly account?: readonly string[];
  readonly currency?: string;
  readonly goal?: string;
};

const amountOf = (figure: Figure): string | null =>
  figure.kind === 'value' ? String(Number(figure.value.toFixed(4))) : figure.kind === 'infinite' ? 'infinite' : null;
const verdictOf = ({ met }: GoalPeriodView): string | null => (met === null ? null : met ? 'met' : 'not met');

const columns: readonly Column<GoalView>[] = [
  { title: 'goal', value: ({ goal }) => goal.id },
  { title: 'measure', value: ({ goal }) => goal.measure },
  { title: 'in each', value: ({ goal }) => goal.period },
  { title: 'target', value: ({ goal }) => `${goal.bound} ${goal.target}` },
  { title: 'accounts', value: ({ goal }) => goal.accounts.join(', ') || null },
  { title: 'now', value: ({ current }) => current.key },
  { title: 'value', value: ({ current }) => amountOf(current.figure), align: 'right' },
  { title: 'trades', value: ({ current }) => current.trades, align: 'right' },
  { title: 'stands', value: ({ current }) => verdictOf(current) },
  {
    title: 'met before',
    value: ({ past }) => `${past.filter(({ met }) => met).length}/${past.filter(({ met }) => met !== null).length}`,
    align: 'right',
  },
];

type Kontor = Parameters<Parameters<typeof withKontor>[1]>[0];
type Context = Parameters<Parameters<typeof withKontor>[1]>[1];

const print = async ({ useCases }: Kontor, context: Context, { json }: Common, io: Io): Promise<void> => {
  const { goals } = await useCases.goals(context);
  if (json) return void (await printJson(io, goals));
  if (goals.length === 0) return io.say('No goal is set.');
  await io.print(tableText(columns, goals));
};

export const listGoals = (options: Common, io: Io): Promise<void> =>
  withKontor(options, (kontor, context) => print(kontor, context, options, io));

/** Sets a new goal, or the one of `--goal` anew. */
export const setGoal = (measure: string, period: string, options: GoalOptions, io: Io): Promise<void> => {
  const { atLeast, atMost, account = [], currency = null, goal = null } = options;
  if ((atLeast === undefined) === (atMost === undefined))
    throw wrongCall('Expected one of --at-least and --at-most.', {});
  const entry = parsedCall(goalEntry, {
    measure,
    period,
    bound: atLeast === undefined ? 'at-most' : 'at-least',
    target: atLeast ?? atMost,
    accounts: account,
    currency,
  });
  return withKontor(options, async (kontor, context) => {
    await kontor.useCases.setGoal(context, goal, entry);
    await print(kontor, context, options, io);
  });
};

export const dropGoal = (goal: string, options: Common, io: Io): Promise<void> =>
  withKontor(options, async (kontor, context) => {
    await kontor.useCases.dropGoal(context, goal);
    await print(kontor, context, options, io);
  });

export const switchGoals = (way: 'undo' | 'redo', options: Common, io: Io): Promise<void> =>
  withKontor(options, async (kontor, context) => {
    await kontor.useCases.switchGoal(context, way);
    await print(kontor, context, options, io);
  });
