import { changeEventOf } from '#application/changes/changes-of.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { decideSwitch, type Way } from '#domain/changes/decide-switch.ts';
import { isAppError } from '#domain/errors.ts';
import type { EditType, JournalEdit } from '#domain/journal/entry-history.ts';
import type { EntryKey } from '#domain/journal/journal-entry.ts';
import { type EditRef, ownEdits } from '#domain/journal/own-edits.ts';
import { entryOfStream } from '#domain/ledger/streams.ts';
import type { RecordedEvent } from '#ports/event-store.ts';
import { appendEdit } from './append-edit.ts';
import { readEntry } from './entry-of-stream.ts';
import type { JournalPorts } from './ports.ts';

export type SwitchPorts = Pick<JournalPorts, 'events' | 'ownEdits' | 'clock' | 'catchUp'>;

/** Takes back or puts back one edit of an entry. @throws AppError `CHANGE_STATE` where it cannot be */
export const switchEdit = async (
  ports: SwitchPorts,
  context: LedgerContext,
  way: Way,
  { edit, ...entry }: EditRef,
): Promise<void> => {
  await appendEdit(ports, context, entry, (history) => decideSwitch(history, way, edit));
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
  const recorded = await ports.ownEdits.of(context.ledger, context.actor, eventsBack);
  for (const ref of ownEditsOf(recorded)[way]) {
    try {
      await switchEdit(ports, context, way, ref);
    } catch (error) {
      if (isAppError(error, 'CHANGE_STATE')) continue;
      throw error;
    }
    const edit = (await readEntry(ports, context.ledger, ref)).find(({ number }) => number === ref.edit)!;
    return { kind: ref.kind, id: ref.id, parts: Object.keys(edit.data.changed), ...aboutOf(edit) };
  }
  return null;
};

/** As `ownEdits`, of events as they are recorded. */
export const ownEditsOf = (recorded: readonly RecordedEvent[]) =>
  ownEdits(
    recorded.flatMap((one) => {
      const entry = entryOfStream(one.stream);
      return entry === null ? [] : [{ entry, event: changeEventOf<EditType>(one) }];
    }),
  );

const aboutOf = ({ type, data }: JournalEdit): { readonly about: string; readonly account: string | null } => {
  if (type !== 'AnnotationEdited') return { about: data.changed.name ?? data.previous.name ?? '', account: null };
  const { anchor } = data;
  return { about: anchor.kind === 'day' ? anchor.date : anchor.instrument, account: anchor.account };
};
