import { shownChanges } from '#application/changes/shown-changes.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { People } from '#ports/people.ts';
import { type AccountBookPorts, accountBook, type BookedAccount } from './account-book.ts';
import { accountView, balanceOf, courseView } from './account-view.ts';
import { namesOf } from './list-accounts.ts';

/**
 * Returns all that is known of an account: facts, who said them when, cash, and the course of its balance.
 *
 * @throws AppError `NOT_FOUND`
 */
export const accountDetail = async (
  ports: AccountBookPorts & { readonly people: People },
  { ledger }: LedgerContext,
  id: string,
) => {
  const book = await accountBook(ports, ledger);
  const account = book.accounts.get(id);
  if (account === undefined)
    throw new AppError('NOT_FOUND', `There is no account ${id}.`, { details: { account: id } });
  const { state } = account;
  const { currency } = state.facts;
  const { start, cash, results, before, entries } = balanceOf(account);
  return {
    account: accountView(account, namesOf(book, id)),
    /** What positions are in: a proposal for the currency where nobody has said it. */
    tradedCurrencies: tradedCurrencies(account),
    sums:
      start === null || currency === null
        ? null
        : {
            startAt: isoInstant(start.at),
            start: formatMoney(start.amount, currency),
            cash: formatMoney(cash, currency),
            results: formatMoney(results, currency),
            before,
          },
    course: currency === null ? [] : courseView(entries, currency),
    cash: state.cash.map(({ number, kind, amount, at, note }) => ({ number, kind, amount, at, note })),
    changes: await shownChanges(ports.people, account.changes),
  };
};

const tradedCurrencies = ({ parts, dictionaries }: BookedAccount): string[] =>
  [...new Set(parts.flatMap(({ currency }) => [...new Set(currency)]))]
    .map((code) => dictionaries.currencies.names[code]!)
    .sort();
