import type { Annotation } from '#domain/journal/annotation.ts';
import type { CustomField } from '#domain/journal/custom-field.ts';
import type { Anchor, AnnotationKind, EntryKey } from '#domain/journal/journal-entry.ts';
import type { Setup } from '#domain/journal/setup.ts';

export type AnnotationEntry = { readonly id: string; readonly anchor: Anchor; readonly annotation: Annotation };

/** What an entry is after its edits; null: nothing that stands makes it. */
export type EntryState =
  | { readonly anchor: Anchor; readonly state: Annotation }
  | { readonly anchor: null; readonly state: Setup | CustomField | null };

/** The read model `journal`: what the edits that stand make of each entry. Instants in UTC milliseconds. */
export interface JournalStore {
  putState(ledger: string, entry: EntryKey, state: EntryState, changedAt: number): Promise<void>;

  annotations(ledger: string, kind: AnnotationKind, ids: readonly string[]): Promise<readonly AnnotationEntry[]>;
  /** Of every position or execution that was ever annotated in an account and instrument, whether it is still there or not. */
  annotationsOfKey(
    ledger: string,
    kind: 'position' | 'execution',
    key: { readonly account: string; readonly instrument: string },
  ): Promise<readonly AnnotationEntry[]>;
  /** Of days from the first to the last, inclusive ISO dates. */
  annotationsOfDays(ledger: string, first: string, last: string): Promise<readonly AnnotationEntry[]>;
  /** Of every entry of the ledger, by kind and id, in chunks; for exports. */
  allAnnotations(ledger: string): AsyncIterable<readonly AnnotationEntry[]>;
  /** Grows with every change of an entry of this kind. */
  revision(ledger: string, kind: AnnotationKind): Promise<number>;
  /** Those that changed after a revision, as they are now. */
  annotationsSince(ledger: string, kind: AnnotationKind, revision: number): Promise<readonly AnnotationEntry[]>;
  setups(ledger: string): Promise<readonly (Setup & { readonly id: string })[]>;
  fields(ledger: string): Promise<readonly (CustomField & { readonly id: string })[]>;
  /** Every tag and mistake in use, the most used first. */
  words(ledger: string): Promise<{ readonly tags: readonly string[]; readonly mistakes: readonly string[] }>;
  /** What is needed to say how well each setup is kept to. */
  judgements(
    ledger: string,
  ): Promise<readonly { readonly position: string; readonly setup: string; readonly rules: Annotation['rules'] }[]>;
}
