import type { Change } from '#domain/ledger/changes.ts';

/** A change with who made it and whether it stands. Instants in UTC milliseconds. */
export type RecordedChange = Change & {
  readonly at: number;
  readonly by: string;
  /** null: it stands. */
  readonly undone: { readonly at: number; readonly by: string } | null;
};

/** The read model `changes`: what people said of accounts, groups and links, what they took back too. */
export interface ChangeStore {
  /** Keeps a change of a stream; the same again changes nothing. */
  put(ledger: string, stream: string, change: RecordedChange): Promise<void>;
  /** null: it stands again. */
  setUndone(ledger: string, stream: string, number: number, undone: RecordedChange['undone']): Promise<void>;
  /** The changes of one stream, in order. */
  ofStream(ledger: string, stream: string): Promise<readonly RecordedChange[]>;
  /** Every change of the streams whose names begin so, in order of stream and number. */
  ofStreams(
    ledger: string,
    prefix: string,
  ): Promise<readonly { readonly stream: string; readonly change: RecordedChange }[]>;
  /** Grows with every change and every switch of the streams whose names begin so; 0 where there is none. */
  revision(ledger: string, prefix: string): Promise<number>;
  /** Gives every change a new revision: whoever keeps copies reads them again. */
  markAllChanged(): Promise<void>;
}
