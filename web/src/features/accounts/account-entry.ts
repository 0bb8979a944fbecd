import type { Account, AccountCorrection, AccountType } from '#contract/accounts.ts';

/** What a person types of an account; an empty text says nothing. */
export type AccountEntry = {
  readonly id: string;
  readonly name: string;
  readonly broker: string;
  readonly type: AccountType | '';
  readonly currency: string;
  readonly zone: string | null;
  readonly start: string;
  readonly startOn: string;
  /** One product a line: `MNQ 0.52`. */
  readonly commissions: string;
  readonly rulesNote: string;
  readonly note: string;
};

export const entryOf = (account: Account | null): AccountEntry => ({
  id: account?.id ?? '',
  name: account?.name ?? '',
  broker: account?.broker ?? '',
  type: account?.type ?? '',
  currency: account?.currency ?? '',
  zone: account?.zone ?? null,
  start: account?.startBalance?.amount ?? '',
  startOn: account?.startBalance?.on ?? '',
  commissions: Object.entries(account?.commissions ?? {})
    .map(([root, amount]) => `${root} ${amount}`)
    .join('\n'),
  rulesNote: account?.rulesNote ?? '',
  note: account?.note ?? '',
});

/** The first line that says no commission; null where all do. */
export const wrongCommission = (text: string): string | null =>
  linesOf(text).find((line) => !/^(\*|[A-Za-z0-9]{1,8})[\s=]+\d+([.,]\d+)?$/.test(line)) ?? null;

/** Returns the facts that an entry says; a comma may stand for the point. The rules of a firm have a form of their own. */
export const factsOf = (entry: AccountEntry): Required<Omit<AccountCorrection, 'rules'>> => {
  const text = (value: string): string | null => value.trim() || null;
  return {
    name: text(entry.name),
    broker: text(entry.broker),
    type: entry.type || null,
    currency: text(entry.currency.toUpperCase()),
    zone: entry.zone,
    commissions: Object.fromEntries(
      linesOf(entry.commissions).map((line) => {
        const [root, amount] = line.split(/[\s=]+/) as [string, string];
        return [root.toUpperCase(), amount.replace(',', '.')];
      }),
    ),
    startBalance:
      entry.start.trim() === '' || entry.startOn === ''
        ? null
        : { amount: entry.start.trim().replace(',', '.'), on: entry.startOn },
    rulesNote: text(entry.rulesNote),
    note: text(entry.note),
  };
};

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
