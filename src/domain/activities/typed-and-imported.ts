import type { RecordedActivity } from './activity.ts';

/** What the source id of an activity begins with that a person typed. */
export const typedSource = 'own-';

/** An activity that was typed, and one of a file that says the same. */
export type TypedAndImported = { readonly typed: RecordedActivity; readonly imported: RecordedActivity };

/**
 * Finds what a person typed and a file brought later, or before: of the same account, type, day and instrument, and of as many
 * units or as much money. Both count until somebody takes one back: two alike on one day may be two.
 */
export const typedAndImported = (activities: readonly RecordedActivity[]): readonly TypedAndImported[] => {
  const typed = activities.filter(isTyped);
  if (typed.length === 0) return [];
  const imported = Map.groupBy(
    activities.filter((activity) => !isTyped(activity)),
    keyOf,
  );
  const taken = new Set<RecordedActivity>();
  return typed.flatMap((one) => {
    const same = imported.get(keyOf(one))?.find((other) => !taken.has(other) && isAsMuch(one, other));
    if (same === undefined) return [];
    taken.add(same);
    return [{ typed: one, imported: same }];
  });
};

const isTyped = ({ sourceId }: RecordedActivity): boolean => sourceId?.startsWith(typedSource) ?? false;

const keyOf = ({ account, type, date, instrument }: RecordedActivity): string =>
  JSON.stringify([account, type, date, instrument]);

const isAsMuch = (a: RecordedActivity, b: RecordedActivity): boolean =>
  a.quantity !== null && b.quantity !== null
    ? Number(a.quantity) === Number(b.quantity)
    : a.gross !== null && b.gross !== null && a.currency === b.currency && Number(a.gross) === Number(b.gross);
