import { goalMeasure, goalPeriod } from '#contract/goals.ts';
import { type Declare, repeat } from './declare.ts';
import { currencyOption } from './figure-options.ts';

/** Declares `kontor goals`. */
export const goalCommands = ({ add, group, json, io }: Declare): void => {
  const goals = group('goals', 'Targets for each day, week, month or year, and how they fare.');
  const load = () => import('./goals.ts');

  add(goals, 'list', 'List the goals with how they stand and how often they were met.', 'kontor goals list', {
    isDefault: true,
  })
    .addOption(json)
    .action(async (options) => (await load()).listGoals(options, io));

  add(goals, 'set', 'Set a goal, or one anew.', 'kontor goals set net_profit week --at-least 500')
    .argument('<measure>', goalMeasure.options.join(', '))
    .argument('<period>', goalPeriod.options.join(', '))
    .option('--at-least <target>', 'what is to be reached, in the unit of the figure: 0.6 is 60 %')
    .option('--at-most <target>', 'what is not to be passed')
    .option('--account <account>', 'of this account alone; may be repeated', repeat)
    .option('--currency <code>', 'results in this currency; without it the one that most are in', currencyOption)
    .option('--goal <goal>', 'id of the goal to set anew')
    .addOption(json)
    .action(async (measure, period, options) => (await load()).setGoal(measure, period, options, io));

  add(goals, 'drop', 'Drop a goal.', 'kontor goals drop 0f3a9c1d')
    .argument('<goal>', 'its id')
    .addOption(json)
    .action(async (goal, options) => (await load()).dropGoal(goal, options, io));

  add(goals, 'undo', 'Take back the last change of the goals.', 'kontor goals undo')
    .addOption(json)
    .action(async (options) => (await load()).switchGoals('undo', options, io));

  add(goals, 'redo', 'Bring back what was taken back last.', 'kontor goals redo')
    .addOption(json)
    .action(async (options) => (await load()).switchGoals('redo', options, io));
};
