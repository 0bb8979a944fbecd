import type { Change } from '#domain/changes/change-history.ts';
import { type AccountFacts, unknownAccount } from './account-facts.ts';

export type CashMovement = Change<'CashMoved'>['data'] & { readonly number: number };

/** An account after the changes that stand. */
export type AccountState = { readonly facts: AccountFacts; readonly cash: readonly CashMovement[] };

/** Returns what the standing changes make of an account; of two that change the same fact the later one counts. */
export const accountState = (standing: readonly Change[]): AccountState => {
  let facts = unknownAccount;
  const cash: CashMovement[] = [];
  for (const change of standing) {
    if (change.type === 'AccountCorrected') facts = { ...facts, ...change.data.changed };
    if (change.type === 'CashMoved') cash.push({ ...change.data, number: change.number });
  }
  return { facts, cash: cash.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.number - b.number)) };
};
