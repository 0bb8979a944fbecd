import { appendLatest } from '#application/append-latest.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { isAppError } from '#domain/errors.ts';
import { decideRedo, decideUndo } from '#domain/journal/decide-entry.ts';
import type { JournalEdit } from '#domain/journal/entry-history.ts';
import type { EntryKey } from '#domain/journal/journal-entry.ts';
import { type EditRef, ownEdits } from '#domain/journal/own-edits.ts';
import { journalStream } from '#domain/ledger/streams.ts';
import { historyOf, readEntry } from './entry-of-stream.ts';
import type { JournalPorts } from './ports.ts';

export type SwitchPorts = Pick<JournalPorts, 'events' | 'ownEdits' | 'clock' | 'catchUp'>;
type Way = 'undo' | 'redo';

const decisions = { undo: decideUndo, redo: decideRedo };

/** Takes back or puts back one edit of an entry. @throws AppError `JOURNAL_STATE` where it cannot be */
export const switchEdit = async (
  ports: SwitchPorts,
  context: LedgerContext,
  way: Way,
  { edit, ...entry }: EditRef,
): Promise<void> => {
  await appendLatest(ports.events, context, journalStream(entry), (recorded) => ({
    ...decisions[way](entry, historyOf(recorded), edit),
    occurredAt: ports.clock.now(),
  }));
  await ports.catchUp('journal');
};

/** How far back a person can go. */
const eventsBack = 1_000;

export type SwitchedEdit = {
  readonly kind: EntryKey['kind'];
  readonly id: string;
  readonly parts: string[];
  readonly about: string;
  readonly account: string | null;
};

/**
 * Takes back the last edit of the one who asks, whichever entry it is of, or puts back the last one taken back; returns
 * what it was, or null where there is nothing. What somebody else has switched meanwhile is passed over.
 */
export const switchOwnEdit = async (
  ports: SwitchPorts,
  context: LedgerContext,
  way: Way,
): Promise<SwitchedEdit | null> => {
  const events = await ports.ownEdits.of(context.ledger, context.actor, eventsBack);
  for (const ref of ownEdits(events)[way]) {
    try {
      await switchEdit(ports, context, way, ref);
    } catch (error) {
      if (isAppError(error, 'JOURNAL_STATE')) continue;
      throw error;
    }
    const edit = (await readEntry(ports, context.ledger, ref)).find(({ number }) => number === ref.edit)!;
    return { kind: ref.kind, id: ref.id, parts: Object.keys(edit.data.changed), ...aboutOf(edit) };
  }
  return null;
};

const aboutOf = ({ type, data }: JournalEdit): { readonly about: string; readonly account: string | null } => {
  if (type !== 'AnnotationEdited') return { about: data.changed.name ?? data.previous.name ?? '', account: null };
  const { anchor } = data;
  return { about: anchor.kind === 'day' ? anchor.date : anchor.instrument, account: anchor.account };
};
