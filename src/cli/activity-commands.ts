import { Option } from 'commander';
import { activityType } from '#contract/activities.ts';
import { type Declare, repeat } from './declare.ts';

/** Declares `kontor activities`. */
export const activityCommands = ({ add, group, json, io }: Declare): void => {
  const activities = group(
    'activities',
    'The movements of the portfolio: purchases, dividends, transfers and the like.',
  );
  const load = () => import('./activities.ts');
  const id = ['<id>', 'id of the activity, as `kontor activities list` prints it'] as const;

  add(activities, 'list', 'List activities, the newest day first.', 'kontor activities list --type dividend --json')
    .option('--account <account>', 'only these; may be repeated', repeat)
    .option('--instrument <id>', 'only these; may be repeated', repeat)
    .addOption(
      new Option('--type <type>', 'only these; may be repeated').choices(activityType.options).argParser(repeat),
    )
    .option('--from <date>', 'from this day on')
    .option('--to <date>', 'up to this day')
    .option('--search <text>', 'part of an account, instrument, note or id')
    .option('--batch <batch>', 'only those of this import')
    .option('--withdrawn', 'those that were withdrawn instead')
    .addOption(json)
    .action(async (options) => (await load()).listActivities(options, io));

  add(activities, 'show', 'Show an activity, its effect and its history.', 'kontor activities show 5f1c0b6a2d3e')
    .argument(...id)
    .addOption(json)
    .action(async (activity, options) => (await load()).showActivity(activity, options, io));

  add(
    activities,
    'add',
    'Enter an activity; what its type needs, docs/reference/activities.md says.',
    `kontor activities add '{"type":"buy","account":"Depot","date":"2026-01-05","instrument":"SAP","quantity":"10","price":"150"}'`,
  )
    .argument('<json>', 'the activity as JSON, as in the file of a ledger')
    .option('--dry-run', 'only say what it would do')
    .addOption(json)
    .action(async (text, options) => (await load()).addActivity(text, options, io));

  add(
    activities,
    'correct',
    'Correct an activity, imported or entered; only what changes has to be said.',
    `kontor activities correct 5f1c0b6a2d3e '{"fee":"1.50"}'`,
  )
    .argument(...id)
    .argument('<json>', 'the facts that change, as JSON')
    .addOption(json)
    .action(async (activity, text, options) => (await load()).correctActivity(activity, text, options, io));

  for (const [name, text] of [
    ['withdraw', 'Withdraw an activity: it counts no longer.'],
    ['undo', 'Take back the last thing said of an activity.'],
    ['redo', 'Bring back what was taken back last.'],
  ] as const)
    add(activities, name, text, `kontor activities ${name} 5f1c0b6a2d3e`)
      .argument(...id)
      .addOption(json)
      .action(async (activity, options) => (await load()).turnActivity(name, activity, options, io));
};
