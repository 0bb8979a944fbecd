import type { Annotation } from '#domain/journal/annotation.ts';
import type { JournalStore } from '#ports/journal-store.ts';

/** What a person has said of a position that can be filtered, grouped and measured by. */
export type PositionMark = Pick<
  Annotation,
  | 'setup'
  | 'tags'
  | 'mistakes'
  | 'rating'
  | 'validity'
  | 'rules'
  | 'plannedStop'
  | 'plannedTarget'
  | 'plannedQuantity'
  | 'fields'
>;

/** The marks of a ledger by position; another object after every change. */
export type PositionMarks = ReadonlyMap<string, PositionMark>;

type Kept = { readonly revision: number; readonly marks: PositionMarks };
/** One and the same: whoever compares sees that nothing has changed. */
const nothing: Kept = { revision: 0, marks: new Map() };

/** Returns a function that gives the marks of a ledger as they are now: what changed since the last time is read. */
export const positionMarks = (
  journal: Pick<JournalStore, 'revision' | 'annotationsSince'>,
): ((ledger: string) => Promise<PositionMarks>) => {
  const kept = new Map<string, Kept>();
  return async (ledger) => {
    const known = kept.get(ledger) ?? nothing;
    const revision = await journal.revision(ledger, 'position');
    if (revision === known.revision) return known.marks;
    const marks = new Map(known.marks);
    for (const { id, annotation } of await journal.annotationsSince(ledger, 'position', known.revision))
      marks.set(id, annotation);
    // A later answer may have come in between; the newer one stays.
    if ((kept.get(ledger)?.revision ?? 0) < revision) kept.set(ledger, { revision, marks });
    return marks;
  };
};
