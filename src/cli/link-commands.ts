import { type Declare, repeat } from './declare.ts';

const exampleId = '0f3a9c1d2e4b5a6978c0d1e2f3';

/** Declares `kontor links`. */
export const linkCommands = ({ add, group, json, io }: Declare): void => {
  const links = group('links', 'Positions of several accounts that are one trade, and what leaks in copying them.');
  const load = () => import('./links.ts');

  add(links, 'list', 'List the links, by hand and by rules, the newest first.', 'kontor links list --account Sim101', {
    isDefault: true,
  })
    .option('--account <account>', 'only those with a position of this account')
    .option('--incomplete', 'only those that miss a position')
    .addOption(json)
    .action(async (options) => (await load()).listLinks(options, io));

  add(links, 'suggestions', 'List what looks like one trade.', 'kontor links suggestions --confidence 0.8')
    .option('--confidence <least>', '0 to 1; all where it is left out')
    .addOption(json)
    .action(async (options) => (await load()).listSuggestions(options, io));

  add(links, 'fills', 'Set each fill of a leader beside those that copy it.', `kontor links fills ${exampleId}`)
    .argument('<link>', 'id of its leader')
    .addOption(json)
    .action(async (link, options) => (await load()).showFills(link, options, io));

  add(links, 'add', 'Link positions that are one trade.', `kontor links add ${exampleId} 1${exampleId.slice(1)}`)
    .argument('<leader>', 'id of the position that leads')
    .argument('<followers...>', 'ids of those that follow')
    .addOption(json)
    .action(async (leader, followers, options) => (await load()).linkPositions(leader, followers, options, io));

  add(links, 'split', 'Take positions out of a link.', `kontor links split ${exampleId} 1${exampleId.slice(1)}`)
    .argument('<link>', 'id of its leader')
    .argument('<positions...>', 'ids of those to take out')
    .addOption(json)
    .action(async (link, positions, options) => (await load()).unlinkPositions(link, positions, options, io));

  add(
    links,
    'merge',
    'Put one link under the leader of another.',
    `kontor links merge ${exampleId} 1${exampleId.slice(1)}`,
  )
    .argument('<from>', 'the link that is given up')
    .argument('<into>', 'the link that stands')
    .addOption(json)
    .action(async (from, into, options) => (await load()).mergeLinks(from, into, options, io));

  add(
    links,
    'reject',
    'Say that two positions are not one trade.',
    `kontor links reject ${exampleId} 1${exampleId.slice(1)}`,
  )
    .argument('<leader>', 'id of a position')
    .argument('<follower>', 'id of the other')
    .addOption(json)
    .action(async (leader, follower, options) => (await load()).rejectLink(leader, follower, options, io));

  add(links, 'rules', 'List the rules by which positions are linked.', 'kontor links rules')
    .addOption(json)
    .action(async (options) => (await load()).listRules(options, io));

  add(links, 'rule', 'Link two accounts by a rule from now on.', 'kontor links rule Sim101 Sim102 0.5 --window 5')
    .argument('<leader>', 'account that leads')
    .argument('<follower>', 'account that follows')
    .argument('<ratio>', 'its size for one of the leader, in money per point: 0.1 for one MNQ to one NQ')
    .option('--window <seconds>', 'how far apart entries may be (10)')
    .option('--since <time>', 'positions opened from here on, a day in UTC or an instant; now where it is left out')
    .option('--all', 'positions of all times')
    .addOption(json)
    .action(async (leader, follower, ratio, options) => (await load()).setRule(leader, follower, ratio, options, io));

  add(links, 'end-rule', 'End a rule; what it has linked is no longer linked.', 'kontor links end-rule 5f2b')
    .argument('<rule>', 'its id in `kontor links rules`')
    .addOption(json)
    .action(async (rule, options) => (await load()).endRule(rule, options, io));

  for (const kind of ['undo', 'redo'] as const)
    add(
      links,
      kind,
      kind === 'undo' ? 'Take back the last change of links and rules.' : 'Bring back the change taken back last.',
      `kontor links ${kind}`,
    )
      .option('--change <number>', 'another one, by its number')
      .addOption(json)
      .action(async (options) => (await load()).switchLinks(kind, options, io));

  add(
    links,
    'leakage',
    'Say what followers lost or gained against their leaders.',
    'kontor links leakage --month 2026-01',
  )
    .option('--account <account>', 'only this follower; may be repeated', repeat)
    .option('--month <month>', 'day by day of a month, for instance 2026-01')
    .addOption(json)
    .action(async (options) => (await load()).showLeakage(options, io));
};
