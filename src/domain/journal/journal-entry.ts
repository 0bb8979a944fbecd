import { deterministicId } from '#domain/values/ids.ts';

export type AnnotationKind = 'position' | 'day' | 'execution';
export type EntryKind = AnnotationKind | 'setup' | 'field';

/** One thing of the journal, with an event stream of its own. */
export type EntryKey = { readonly kind: EntryKind; readonly id: string };

/**
 * What an annotation is about, in the ledger's own words: enough to find it again where its id is gone because an
 * earlier fill has come that now opens the position.
 */
export type Anchor =
  | {
      readonly kind: 'position';
      readonly account: string;
      readonly instrument: string;
      /** Key and time of the execution that opened it. */
      readonly firstKey: string;
      readonly openedAt: string;
    }
  | {
      readonly kind: 'execution';
      readonly account: string;
      readonly instrument: string;
      readonly executionKey: string;
      readonly executedAt: string;
    }
  /** A session date, of one account or of all. */
  | { readonly kind: 'day'; readonly date: string; readonly account: string | null };

export type AnchorOf<Kind extends AnnotationKind> = Extract<Anchor, { kind: Kind }>;

/** Returns the id of the annotation of an execution: the same whatever batch brings it. */
export const executionEntryId = (account: string, executionKey: string): string =>
  deterministicId('execution', account, executionKey);

/** Returns the id of the annotation of a day, of an account or of all (null). */
export const dayEntryId = (date: string, account: string | null): string =>
  account === null ? date : deterministicId('day', date, account);
