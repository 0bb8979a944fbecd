import type { Account, AccountDetail, AccountGroup } from '#contract/accounts.ts';
import { accountCorrection, cashKind, cashMovement, groupEntry, newAccount } from '#contract/accounts.ts';
import { wrongCall } from './failure.ts';
import { instantOf } from './filter.ts';
import { type Io, printJson } from './io.ts';
import { rulesOf, rulesText } from './limits.ts';
import { parsedCall } from './parsed-call.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type Common = { readonly data?: string; readonly json?: boolean };
export type AccountOptions = Common & {
  readonly name?: string;
  readonly broker?: string;
  readonly type?: string;
  readonly currency?: string;
  readonly zone?: string;
  readonly start?: string;
  readonly commission?: readonly string[];
  readonly rules?: string;
  readonly rulesNote?: string;
  readonly note?: string;
};

const netOf = (net: Account['net']): string | null =>
  net.length === 0 ? null : net.map(({ currency, amount }) => `${amount} ${currency}`).join(', ');
const percentOf = (weighted: Account['timeWeighted']): string | null =>
  weighted === null ? null : `${(weighted.value * 100).toFixed(2)} %`;

const columns: readonly Column<Account>[] = [
  { title: 'account', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'type', value: ({ type }) => type },
  { title: 'broker', value: ({ broker }) => broker },
  { title: 'positions', value: ({ positions }) => positions, align: 'right' },
  { title: 'open', value: ({ open }) => open, align: 'right' },
  { title: 'net', value: ({ net }) => netOf(net), align: 'right' },
  { title: 'balance', value: ({ balance }) => balance, align: 'right' },
  { title: 'currency', value: ({ currency }) => currency },
  { title: 'return', value: ({ timeWeighted }) => percentOf(timeWeighted), align: 'right' },
  { title: 'groups', value: ({ groups }) => groups.join(', ') || null },
  { title: 'missing', value: ({ gaps }) => gaps.join(', ') || null },
];

const groupColumns: readonly Column<AccountGroup>[] = [
  { title: 'group', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'accounts', value: ({ accounts }) => accounts.join(', ') },
  { title: 'positions', value: ({ positions }) => positions, align: 'right' },
  { title: 'net', value: ({ net }) => netOf(net), align: 'right' },
  { title: 'balance', value: ({ balance }) => balance, align: 'right' },
  { title: 'return', value: ({ timeWeighted }) => percentOf(timeWeighted), align: 'right' },
  { title: 'missing', value: ({ unknown }) => unknown.join(', ') || null },
];

export const listAccounts = (options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const { accounts, groups } = await useCases.accounts(context);
    if (options.json) return void (await printJson(io, { accounts, groups: groups.map(withoutCourse) }));
    if (accounts.length === 0) return io.say('No account.');
    await io.print(tableText(columns, accounts));
  });

export const showAccount = (id: string, options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => print(await useCases.account(context, id), options, io));

export const addAccount = (id: string, options: AccountOptions, io: Io): Promise<void> => {
  const account = parsedCall(newAccount, { id, ...factsOf(options) });
  return withKontor(options, async ({ useCases }, context) =>
    print(await useCases.addAccount(context, account), options, io),
  );
};

export const setAccount = (id: string, options: AccountOptions, io: Io): Promise<void> => {
  const changed = parsedCall(accountCorrection, factsOf(options));
  if (Object.keys(changed).length === 0) throw wrongCall('nothing to say: name a fact, for instance --broker', {});
  return withKontor(options, async ({ useCases }, context) =>
    print(await useCases.correctAccount(context, id, changed), options, io),
  );
};

export const addCash = (
  id: string,
  kind: string,
  amount: string,
  options: Common & { readonly at?: string; readonly note?: string },
  io: Io,
): Promise<void> => {
  const movement = {
    kind: parsedCall(cashKind, kind),
    amount,
    at: instantOf('--at', options.at) ?? '',
    note: options.note ?? null,
  };
  return withKontor(options, async ({ useCases, clock }, context) => {
    const at = options.at === undefined ? new Date(clock.now()).toISOString() : movement.at;
    await print(await useCases.moveCash(context, id, parsedCall(cashMovement, { ...movement, at })), options, io);
  });
};

export const switchAccount = (
  kind: 'undo' | 'redo',
  id: string,
  options: Common & { readonly change?: string },
  io: Io,
): Promise<void> => {
  const change = changeOf(options.change);
  return withKontor(options, async ({ useCases }, context) => {
    await useCases.switchAccount(context, id, kind, change);
    await print(await useCases.account(context, id), options, io);
  });
};

export const listGroups = (options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) =>
    printGroups((await useCases.accounts(context)).groups, options, io),
  );

/** Sets the accounts of the group of this name; makes it where there is none. */
export const setGroup = (name: string, accounts: readonly string[], options: Common, io: Io): Promise<void> => {
  const entry = parsedCall(groupEntry, { name, accounts });
  return withKontor(options, async ({ useCases }, context) => {
    const known = (await useCases.accounts(context)).groups.find((group) => group.name === entry.name);
    await printGroups((await useCases.setGroup(context, known?.id ?? null, entry)).groups, options, io);
  });
};

export const dissolveGroup = (name: string, options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const known = (await useCases.accounts(context)).groups.find((group) => group.name === name || group.id === name);
    await useCases.dissolveGroup(context, known?.id ?? name);
    await printGroups((await useCases.accounts(context)).groups, options, io);
  });

const withoutCourse = ({ course: _, ...group }: AccountGroup) => group;

const printGroups = async (groups: readonly AccountGroup[], { json }: Common, io: Io): Promise<void> => {
  if (json) return void (await printJson(io, groups.map(withoutCourse)));
  if (groups.length === 0) return io.say('No group of accounts.');
  await io.print(tableText(groupColumns, groups));
};

/** The number of a change. */
export const changeOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const change = Number(text);
  if (!(Number.isInteger(change) && change > 0))
    throw wrongCall(`--change: expected a number of a change, found "${text}"`, { found: text });
  return change;
};

/** An empty text takes a fact away. */
const factsOf = ({ start, commission, rules, ...options }: AccountOptions) => ({
  ...Object.fromEntries(
    (['name', 'broker', 'type', 'currency', 'zone', 'rulesNote', 'note'] as const).flatMap((key) =>
      options[key] === undefined ? [] : [[key, options[key] === '' ? null : options[key]]],
    ),
  ),
  ...(rules !== undefined && { rules: rulesOf(rules) }),
  ...(start !== undefined && { startBalance: startOf(start) }),
  ...(commission !== undefined && { commissions: Object.fromEntries(commission.flatMap(commissionOf)) }),
});

const startOf = (text: string): { readonly amount: string; readonly on: string } | null => {
  if (text === '') return null;
  const [amount, on, ...rest] = text.split('@');
  if (amount === undefined || on === undefined || rest.length > 0)
    throw wrongCall(`--start: expected amount@day, for instance 50000@2026-01-05, found "${text}"`, { found: text });
  return { amount, on };
};

const commissionOf = (text: string): readonly (readonly [string, string])[] => {
  if (text === '') return [];
  const at = text.indexOf('=');
  if (at < 1)
    throw wrongCall(`--commission: expected root=amount, for instance MNQ=0.52, found "${text}"`, { found: text });
  return [[text.slice(0, at), text.slice(at + 1)]];
};

const print = async (detail: AccountDetail, { json }: Common, io: Io): Promise<void> => {
  if (json) return void (await printJson(io, detail));
  const { account, sums, cash, changes } = detail;
  const { startBalance } = account;
  const rows: readonly (readonly [string, string | number | null])[] = [
    ['account', account.id],
    ...(['name', 'broker', 'type', 'currency', 'zone', 'rulesNote', 'note'] as const).map(
      (key) => [key, account[key]] as const,
    ),
    ['rules', account.rules && rulesText(account.rules)],
    ['start', startBalance && `${startBalance.amount} on ${startBalance.on}`],
    ...Object.entries(account.commissions).map(([root, amount]) => [`commission ${root}`, amount] as const),
    ['positions', account.positions],
    ['net', netOf(account.net)],
    ['cash', sums?.cash ?? null],
    ['balance', account.balance],
    ['return', percentOf(account.timeWeighted)],
    ['missing', account.gaps.join(', ') || null],
    ...cash.map(
      ({ number, kind, amount, at, note }) =>
        [`cash ${number}`, `${at} ${kind} ${amount}${note === null ? '' : ` ${note}`}`] as const,
    ),
    ...changes.map(
      ({ number, type, at, by, data, undone }) =>
        [
          `change ${number}`,
          `${at} ${by}: ${type} ${JSON.stringify(data.changed ?? data.amount ?? '')}${undone ? ', taken back' : ''}`,
        ] as const,
    ),
  ];
  await io.print(
    tableText(
      [
        { title: 'fact', value: ([fact]) => fact },
        { title: 'value', value: ([, value]) => value },
      ],
      rows,
    ),
  );
};
