import type { LedgerContext } from '#application/ledger-context.ts';
import { type ChangeHistory, standingChanges } from '#domain/changes/change-history.ts';
import { taxProfileStream } from '#domain/ledger/streams.ts';
import { taxProfileProblems } from '#domain/tax/check-tax-profile.ts';
import type { TaxProfile } from '#domain/tax/tax-profile.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import { taxProfileOf } from './tax-profile.ts';

type Ports = {
  readonly changes: Pick<ChangeStore, 'ofStream'>;
  /** Every account that the ledger has. */
  readonly accountNames: (ledger: string) => Promise<readonly string[]>;
};

/** Says what is kept of the taxation, what of it does not fit, and which accounts it leaves out. */
export const readTaxProfile = async (ports: Ports, { ledger }: LedgerContext) => {
  const [profile, changes, accounts] = await Promise.all([
    taxProfileOf(ports, ledger),
    ports.changes.ofStream(ledger, taxProfileStream),
    ports.accountNames(ledger),
  ]);
  const history = changes as ChangeHistory<'TaxProfileSaid'>;
  const said = new Set(profile.accounts.map(({ account }) => account));
  return {
    profile,
    problems: taxProfileProblems(profile),
    unsaidAccounts: accounts.filter((account) => !said.has(account)),
    canUndo: standingChanges(history).length > 0,
    canRedo: history.some(({ undone }) => undone !== null),
  };
};

/** Says what of a profile does not fit, and keeps nothing. */
export const checkTaxProfile = (profile: TaxProfile) => ({ problems: taxProfileProblems(profile) });
