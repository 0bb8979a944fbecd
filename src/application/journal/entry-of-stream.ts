import { changesOf } from '#application/changes/changes-of.ts';
import type { EditType, EntryHistory } from '#domain/journal/entry-history.ts';
import type { EntryKey } from '#domain/journal/journal-entry.ts';
import { journalStream } from '#domain/ledger/streams.ts';
import type { EventStore, RecordedEvent } from '#ports/event-store.ts';

/**
 * Returns every edit of an entry, from its own stream: what somebody has just written is there, also while an import
 * holds the read models back.
 */
export const readEntry = async (
  { events }: { readonly events: Pick<EventStore, 'readStream'> },
  ledger: string,
  entry: EntryKey,
): Promise<EntryHistory> => {
  const recorded: RecordedEvent[] = [];
  for await (const event of events.readStream({ ledger, stream: journalStream(entry) })) recorded.push(event);
  return changesOf<EditType>(recorded);
};
