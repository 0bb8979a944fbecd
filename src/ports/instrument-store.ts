import type { InstrumentChange } from '#domain/instruments/instrument-changes.ts';

/** A change of an instrument, with who made it and whether it stands. Instants in UTC milliseconds. */
export type RecordedChange = InstrumentChange & {
  readonly at: number;
  readonly by: string;
  /** null: it stands. */
  readonly undone: { readonly at: number; readonly by: string } | null;
};

/** The read model `instruments`: the changes of every instrument, those that were undone too. */
export interface InstrumentStore {
  /** Keeps a change of the instrument `id`; the same again changes nothing. */
  put(ledger: string, id: string, change: RecordedChange): Promise<void>;
  markUndone(ledger: string, id: string, number: number, undone: { at: number; by: string }): Promise<void>;
  /** The changes of one instrument, in order. */
  changes(ledger: string, id: string): Promise<readonly RecordedChange[]>;
  /** Grows with every change; 0 for a ledger that has none. */
  revision(ledger: string): Promise<number>;
  /** The changes that were made or undone after `revision`, in order of instrument and number. */
  changedSince(
    ledger: string,
    revision: number,
  ): Promise<readonly { readonly id: string; readonly change: RecordedChange }[]>;
  /** Gives every change a new revision: whoever keeps copies reads them again. */
  markAllChanged(): Promise<void>;
}
