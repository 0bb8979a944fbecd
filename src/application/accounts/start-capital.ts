import { accountState } from '#domain/accounts/account-state.ts';
import { accountStreams } from '#domain/ledger/streams.ts';
import { add, type Decimal, parseDecimal, zero } from '#domain/values/decimal.ts';
import type { ChangeStore } from '#ports/change-store.ts';

export type StartCapitalPorts = { readonly changes: Pick<ChangeStore, 'ofStreams'> };

/**
 * Returns what the accounts started with together, in `currency`; null where nobody has said it of one of them, or it is
 * in another currency: nothing is guessed.
 */
export const startCapital = async (
  { changes }: StartCapitalPorts,
  ledger: string,
  accounts: readonly string[],
  currency: string,
): Promise<Decimal | null> => {
  const said = Map.groupBy(await changes.ofStreams(ledger, accountStreams), ({ stream }) =>
    stream.slice(accountStreams.length),
  );
  let capital = zero;
  for (const account of accounts) {
    const own = (said.get(account) ?? []).map(({ change }) => change).filter(({ undone }) => undone === null);
    const { facts } = accountState(own);
    if (facts.startBalance === null || facts.currency !== currency) return null;
    capital = add(capital, parseDecimal(facts.startBalance.amount));
  }
  return accounts.length === 0 ? null : capital;
};
