import type { LedgerContext } from '#application/ledger-context.ts';
import type { AccountGroup } from '#domain/accounts/account-group.ts';
import { type AccountBook, type AccountBookPorts, accountBook, type BookedAccount } from './account-book.ts';
import { accountView, balanceOf, balanceView, courseView, joinedEntries, tallyOf } from './account-view.ts';

/** Returns every account with what it comes to, and the groups, each taken together. */
export const listAccounts = async (ports: AccountBookPorts, { ledger }: LedgerContext) => {
  const book = await accountBook(ports, ledger);
  const known = kept.get(book) ?? viewOf(book);
  kept.set(book, known);
  return known;
};

const viewOf = (book: AccountBook) => ({
  accounts: [...book.accounts.values()].map((account) => accountView(account, namesOf(book, account.id))),
  groups: book.groups.map((group) => groupView(book, group)),
});

const kept = new WeakMap<AccountBook, ReturnType<typeof viewOf>>();

export const namesOf = ({ groups }: AccountBook, account: string): readonly string[] =>
  groups.filter(({ accounts }) => accounts.includes(account)).map(({ name }) => name);

/** What a group comes to; its balance only where that of every account is known, all in one currency. */
export const groupView = (book: AccountBook, { id, name, accounts }: AccountGroup) => {
  const members = accounts
    .map((one) => book.accounts.get(one))
    .filter((one): one is BookedAccount => one !== undefined);
  const balances = members.map((account) => ({ account, balance: balanceOf(account) }));
  const unknown = balances.filter(({ balance }) => balance.gaps.length > 0).map(({ account }) => account.id);
  const absent = accounts.filter((one) => !book.accounts.has(one));
  const currencies = [...new Set(members.map(({ state }) => state.facts.currency))];
  const known = unknown.length === 0 && absent.length === 0 && currencies.length === 1;
  const entries = known ? joinedEntries(balances.map(({ balance }) => balance)) : [];
  const currency = known ? currencies[0]! : null;
  return {
    id,
    name,
    accounts: [...accounts],
    ...tallyOf(members),
    ...balanceView([], entries, currency),
    currency,
    /** Accounts whose own balance is not known. */
    unknown: [...unknown, ...absent],
    currenciesDiffer: unknown.length === 0 && currencies.length > 1,
    course: currency === null ? [] : courseView(entries, currency),
  };
};
