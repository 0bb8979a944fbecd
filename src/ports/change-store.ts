import type { RecordedChange } from '#domain/changes/change-history.ts';

/** The read model `changes`: what people said of accounts, groups, links and instruments, what they took back too. */
export interface ChangeStore {
  /** Keeps a change of a stream; the same again changes nothing. */
  put(ledger: string, stream: string, change: RecordedChange): Promise<void>;
  /** null: it stands again. */
  setUndone(ledger: string, stream: string, number: number, undone: RecordedChange['undone']): Promise<void>;
  /** The changes of one stream, in order. */
  ofStream(ledger: string, stream: string): Promise<readonly RecordedChange[]>;
  /** Every change of the streams whose names begin so, at least up to the hyphen, in order of stream and number. */
  ofStreams(
    ledger: string,
    prefix: string,
  ): Promise<readonly { readonly stream: string; readonly change: RecordedChange }[]>;
  /** Those of them that were made or switched after a revision, in the same order. */
  changedSince(
    ledger: string,
    prefix: string,
    revision: number,
  ): Promise<readonly { readonly stream: string; readonly change: RecordedChange }[]>;
  /** Grows with every change and every switch of the streams whose names begin so; 0 where there is none. */
  revision(ledger: string, prefix: string): Promise<number>;
  /** Gives every change a new revision: whoever keeps copies reads them again. */
  markAllChanged(): Promise<void>;
}
