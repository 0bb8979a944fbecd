import type { Dictionaries, PositionColumns } from '#application/positions/columns.ts';
import type { TradedPositions } from '#application/positions/position-index.ts';
import { type AccountGroup, groupState } from '#domain/accounts/account-group.ts';
import { type AccountState, accountState } from '#domain/accounts/account-state.ts';
import type { RecordedChange } from '#domain/changes/change-history.ts';
import { accountStreams, groupStreams } from '#domain/ledger/streams.ts';
import type { ChangeStore } from '#ports/change-store.ts';

export type AccountBookPorts = {
  readonly changes: Pick<ChangeStore, 'ofStreams' | 'revision'>;
  readonly traded: (ledger: string) => Promise<TradedPositions>;
};

/** An account as it stands: what was said of it, and what was traded in it. */
export type BookedAccount = {
  readonly id: string;
  readonly state: AccountState;
  readonly changes: readonly RecordedChange[];
  /** Its positions by instrument. */
  readonly parts: readonly PositionColumns[];
  readonly dictionaries: Dictionaries;
};

export type AccountBook = {
  /** By id; those that were only seen in imports too. */
  readonly accounts: ReadonlyMap<string, BookedAccount>;
  readonly groups: readonly AccountGroup[];
};

const standing = (changes: readonly RecordedChange[]) => changes.filter(({ undone }) => undone === null);

/** By the positions of a ledger: they are another object after every change of theirs. */
const kept = new WeakMap<TradedPositions, { readonly revision: string; readonly book: AccountBook }>();

/**
 * Returns the accounts of a ledger: those with positions, and those that something stands of that a person said. The same
 * object as long as nothing has changed.
 */
export const accountBook = async ({ changes, traded }: AccountBookPorts, ledger: string): Promise<AccountBook> => {
  const [current, ...revisions] = await Promise.all([
    traded(ledger),
    changes.revision(ledger, accountStreams),
    changes.revision(ledger, groupStreams),
  ]);
  const revision = revisions.join(' ');
  const known = kept.get(current);
  if (known?.revision === revision) return known.book;
  const [ofAccounts, ofGroups] = await Promise.all([
    changes.ofStreams(ledger, accountStreams),
    changes.ofStreams(ledger, groupStreams),
  ]);
  const book = bookOf(current, ofAccounts, ofGroups);
  kept.set(current, { revision, book });
  return book;
};

type Said = Awaited<ReturnType<ChangeStore['ofStreams']>>;

const bookOf = ({ dictionaries, parts }: TradedPositions, ofAccounts: Said, ofGroups: Said): AccountBook => {
  const byAccount = Map.groupBy(parts, ([key]) => key.slice(0, key.indexOf('\u0000')));
  const said = Map.groupBy(ofAccounts, ({ stream }) => stream.slice(accountStreams.length));
  const lasting = [...said].filter(([, own]) => own.some(({ change }) => change.undone === null)).map(([id]) => id);
  const ids = [...new Set([...byAccount.keys(), ...lasting])].sort();
  return {
    accounts: new Map(
      ids.map((id) => {
        const own = (said.get(id) ?? []).map(({ change }) => change);
        const ofAccount = (byAccount.get(id) ?? []).map(([, part]) => part);
        return [id, { id, state: accountState(standing(own)), changes: own, parts: ofAccount, dictionaries }] as const;
      }),
    ),
    groups: [...Map.groupBy(ofGroups, ({ stream }) => stream).values()]
      .map((own) => groupState(standing(own.map(({ change }) => change))))
      .filter((group) => group !== null)
      .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)),
  };
};
