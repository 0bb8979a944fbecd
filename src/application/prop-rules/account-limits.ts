import { type AccountBookPorts, accountBook, type BookedAccount } from '#application/accounts/account-book.ts';
import { type AccountEquityPorts, keepEquity } from '#application/equity/account-equity.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import type { Clock } from '#ports/clock.ts';
import { limitsOfAccount } from './limits-of-account.ts';

export type AccountLimitsPorts = AccountBookPorts & AccountEquityPorts & { readonly clock: Pick<Clock, 'now'> };

/**
 * Returns what says where accounts stand with the rules that they are under. The equity of an account is kept for as long
 * as nothing of it has changed; one without rules is not worked out.
 */
export const accountLimits = (ports: AccountLimitsPorts) => {
  const equityOf = keepEquity(ports);
  const limitsOf = async (ledger: string, account: BookedAccount) => {
    const now = ports.clock.now();
    const equity = account.state.facts.rules === null ? null : await equityOf(ledger, account, now);
    return limitsOfAccount(account, equity, now);
  };
  return {
    /** @throws AppError `NOT_FOUND`, `PRODUCT_UNKNOWN` */
    one: async ({ ledger }: LedgerContext, id: string) => {
      const account = (await accountBook(ports, ledger)).accounts.get(id);
      if (account === undefined)
        throw new AppError('NOT_FOUND', `There is no account ${id}.`, { details: { account: id } });
      return limitsOf(ledger, account);
    },
    /** Those of every account that is under rules. */
    all: async ({ ledger }: LedgerContext) => {
      const { accounts } = await accountBook(ports, ledger);
      const found: Awaited<ReturnType<typeof limitsOf>>[] = [];
      for (const account of accounts.values())
        if (account.state.facts.rules !== null) found.push(await limitsOf(ledger, account));
      return { accounts: found };
    },
  };
};
