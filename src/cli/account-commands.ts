import { type Command, Option } from 'commander';
import { accountTypes } from '#domain/accounts/account-facts.ts';
import { cashKinds } from '#domain/accounts/cash.ts';
import { type Declare, repeat } from './declare.ts';

/** Declares `kontor accounts`. */
export const accountCommands = ({ add, group, json, io }: Declare): void => {
  const accounts = group('accounts', 'Accounts: what is known of them, their cash, balances and groups.');
  const load = () => import('./accounts.ts');

  add(accounts, 'list', 'List every account with its results, balance and return.', 'kontor accounts list --json', {
    isDefault: true,
  })
    .addOption(json)
    .action(async (options) => (await load()).listAccounts(options, io));

  add(accounts, 'show', 'Show an account, its cash and who changed what of it.', 'kontor accounts show Sim101')
    .argument('<account>', 'as its platform spells it')
    .addOption(json)
    .action(async (id, options) => (await load()).showAccount(id, options, io));

  add(
    accounts,
    'commissions',
    'Set booked commissions against the plans, by account and product.',
    'kontor accounts commissions Sim101 --from 2026-01-01',
  )
    .argument('[account]', 'only this one')
    .option('--from <time>', 'executions from this day or instant on (ISO 8601, UTC)')
    .option('--to <time>', 'executions before this day or instant')
    .addOption(json)
    .action(async (id, options) => (await import('./commissions.ts')).showCommissions(id, options, io));

  withFacts(
    add(accounts, 'add', 'Enter an account before it is imported.', 'kontor accounts add APEX-7 --name "Apex 50K"')
      .argument('<account>', 'as its platform spells it')
      .requiredOption('--name <name>', 'what it is shown as'),
  )
    .addOption(json)
    .action(async (id, options) => (await load()).addAccount(id, options, io));

  withFacts(
    add(
      accounts,
      'set',
      'Say or correct facts of an account; an empty text takes a fact away.',
      'kontor accounts set Sim101 --currency USD --zone America/Chicago --start 50000@2026-01-05',
    )
      .argument('<account>', 'as its platform spells it')
      .option('--name <name>', 'what it is shown as'),
  )
    .addOption(json)
    .action(async (id, options) => (await load()).setAccount(id, options, io));

  for (const kind of ['undo', 'redo'] as const)
    add(
      accounts,
      kind,
      kind === 'undo'
        ? 'Take back the last change of an account, cash too.'
        : 'Bring back the change that was taken back last.',
      `kontor accounts ${kind} Sim101`,
    )
      .argument('<account>', 'as its platform spells it')
      .option('--change <number>', 'another one, by its number in `kontor accounts show`')
      .addOption(json)
      .action(async (id, options) => (await load()).switchAccount(kind, id, options, io));

  add(
    accounts,
    'rules',
    'Show where accounts stand with the rules of their prop firms, and what was broken.',
    'kontor accounts rules Sim101',
  )
    .argument('[account]', 'all that are under rules where it is left out')
    .addOption(json)
    .action(async (id, options) => (await import('./limits.ts')).showLimits(id, options, io));
  add(
    accounts,
    'presets',
    'List sets of rules to begin with: examples, the terms of no firm.',
    'kontor accounts presets',
  )
    .addOption(json)
    .action(async (options) => (await import('./limits.ts')).listPresets(options, io));

  const cash = accounts.command('cash').description('Money that comes and goes beside the trades.').helpCommand(false);
  add(
    cash,
    'add',
    `Record cash: ${cashKinds.join(', ')}.`,
    'kontor accounts cash add Sim101 payout 1500 --at 2026-02-02',
  )
    .argument('<account>', 'as its platform spells it')
    .argument('<kind>', cashKinds.join(', '))
    .argument('<amount>', 'above zero in the currency of the account; of an adjustment with its sign')
    .option('--at <time>', 'day in UTC or instant; now where it is left out')
    .option('--note <note>', 'what it was')
    .addOption(json)
    .action(async (id, kind, amount, options) => (await load()).addCash(id, kind, amount, options, io));

  const groups = accounts.command('groups').description('Named sets of accounts, taken together.').helpCommand(false);
  add(groups, 'list', 'List the groups of accounts.', 'kontor accounts groups list')
    .addOption(json)
    .action(async (options) => (await load()).listGroups(options, io));
  add(groups, 'set', 'Make a group, or set its accounts.', 'kontor accounts groups set Copied Sim101 Sim102')
    .argument('<name>', 'name of the group')
    .argument('[accounts...]', 'its accounts, all of them')
    .addOption(json)
    .action(async (name, accounts, options) => (await load()).setGroup(name, accounts, options, io));
  add(groups, 'dissolve', 'Dissolve a group; its accounts stay as they are.', 'kontor accounts groups dissolve Copied')
    .argument('<name>', 'name or id of the group')
    .addOption(json)
    .action(async (name, options) => (await load()).dissolveGroup(name, options, io));
};

const withFacts = (command: Command): Command =>
  command
    .option('--broker <broker>', 'broker or firm')
    .addOption(new Option('--type <type>', 'what it is').choices(accountTypes))
    .option('--currency <code>', 'ISO 4217 currency of its balance')
    .option('--zone <zone>', 'IANA zone in which its days begin')
    .option('--start <amount@day>', 'balance at the start of a day, for instance 50000@2026-01-05')
    .option('--commission <root=amount>', 'per contract and side, * for all others; may be repeated', repeat)
    .option('--rules <rules>', 'rules of a prop firm: a preset of `kontor accounts presets`, or a file of JSON')
    .option('--rules-note <note>', 'which rules of which firm they are')
    .option('--note <note>', 'anything else');
