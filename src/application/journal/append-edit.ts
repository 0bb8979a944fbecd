import { type AppendChangePorts, appendChange } from '#application/changes/append-change.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { EditType } from '#domain/journal/entry-history.ts';
import type { EntryKey } from '#domain/journal/journal-entry.ts';
import { journalStream } from '#domain/ledger/streams.ts';

/** Appends what `decide` says of an entry of the journal, as `appendChange` does. */
export const appendEdit = (
  ports: AppendChangePorts,
  context: LedgerContext,
  entry: EntryKey,
  decide: Parameters<typeof appendChange<EditType>>[3],
): Promise<boolean> => appendChange<EditType>(ports, context, journalStream(entry), decide);
