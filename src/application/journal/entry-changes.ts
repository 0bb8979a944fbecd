import { shownChanges } from '#application/changes/shown-changes.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import type { EntryKey } from '#domain/journal/journal-entry.ts';
import type { EventStore } from '#ports/event-store.ts';
import type { People } from '#ports/people.ts';
import { readEntry } from './entry-of-stream.ts';

/** Returns every edit of an entry, the newest first: who, when, what was there before. @throws AppError `NOT_FOUND` */
export const entryChanges = async (
  ports: { readonly events: Pick<EventStore, 'readStream'>; readonly people: People },
  { ledger }: LedgerContext,
  entry: EntryKey,
) => {
  const history = await readEntry(ports, ledger, entry);
  if (history.length === 0)
    throw new AppError('NOT_FOUND', 'Nothing has been written here.', { details: { kind: entry.kind, id: entry.id } });
  return (await shownChanges(ports.people, history)).map(({ type: _, data, ...edit }) => ({
    ...edit,
    changed: { ...data.changed } as Record<string, unknown>,
    previous: { ...data.previous } as Record<string, unknown>,
  }));
};
