import type { PositionKey } from '#domain/ledger/fills.ts';
import type { PositionStore } from '#ports/position-store.ts';
import { keyText } from './columns.ts';

/** What is kept of one ledger, in parts by (account, instrument); another object after every change. */
export type Kept<Part> = { readonly revision: number; readonly parts: ReadonlyMap<string, Part> };

type Sources<Part> = {
  readonly positions: Pick<PositionStore, 'revision' | 'changedSince'>;
  readonly readAll: (ledger: string) => Promise<ReadonlyMap<string, Part>>;
  /** null: nothing is there any more. */
  readonly readKey: (ledger: string, key: PositionKey) => Promise<Part | null>;
};

/**
 * Returns a function that gives what is kept of a ledger, brought up to the revision of its positions: after a change
 * only the parts of the keys that changed are read again.
 */
export const keptByKey = <Part>({ positions, readAll, readKey }: Sources<Part>) => {
  const kept = new Map<string, Promise<Kept<Part>>>();

  const load = async (ledger: string): Promise<Kept<Part>> => {
    // The revision first: what changes while the rows are read is read again, never missed.
    const revision = await positions.revision(ledger);
    return { revision, parts: await readAll(ledger) };
  };

  const refresh = async (ledger: string, last: Kept<Part>): Promise<Kept<Part>> => {
    const revision = await positions.revision(ledger);
    if (revision === last.revision) return last;
    const parts = new Map(last.parts);
    for (const key of await positions.changedSince(ledger, last.revision)) {
      const part = await readKey(ledger, key);
      if (part === null) parts.delete(keyText(key));
      else parts.set(keyText(key), part);
    }
    return { revision, parts };
  };

  return (ledger: string): Promise<Kept<Part>> => {
    const before = kept.get(ledger);
    const next = (before === undefined ? load(ledger) : before.then((last) => refresh(ledger, last))).catch((error) => {
      kept.delete(ledger);
      throw error;
    });
    kept.set(ledger, next);
    return next;
  };
};
