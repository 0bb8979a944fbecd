import type { LedgerContext } from '#application/ledger-context.ts';
import type { AnnotationChange } from '#domain/journal/annotation.ts';
import { decideAnnotation, type KnownToJournal } from '#domain/journal/decide-entry.ts';
import { customFieldOf, setupOf } from '#domain/journal/entry-history.ts';
import { type AnnotatedThing, type AnnotationTarget, annotatedThing } from './annotated-thing.ts';
import { appendEdit } from './append-edit.ts';
import { readEntry } from './entry-of-stream.ts';
import type { JournalPorts } from './ports.ts';

/**
 * Writes on a position, a day or an execution, as one event; none where nothing would change.
 *
 * @throws AppError what `decideAnnotation` throws; `NOT_FOUND`
 */
export const editAnnotation = async (
  ports: JournalPorts,
  context: LedgerContext,
  target: AnnotationTarget,
  change: AnnotationChange,
): Promise<void> => {
  await writeOn(ports, context, await annotatedThing(ports, context.ledger, target), change);
  await ports.catchUp('journal');
};

/** Writes on what has been found already, without waiting for the read model; says whether that changed anything. */
export const writeOn = async (
  ports: Pick<JournalPorts, 'events' | 'images' | 'clock'>,
  context: LedgerContext,
  { entry, anchor }: Pick<AnnotatedThing, 'entry' | 'anchor'>,
  change: AnnotationChange,
): Promise<boolean> => {
  const known = await whatIsKnown(ports, context.ledger, change);
  return appendEdit(ports, context, entry, (history) =>
    decideAnnotation({ id: entry.id, anchor }, history, change, known),
  );
};

/** Looks up what the change refers to, in the facts and not in a read model that may be behind. */
const whatIsKnown = async (
  ports: Pick<JournalPorts, 'events' | 'images'>,
  ledger: string,
  { setup, fields = {}, images = {} }: AnnotationChange,
): Promise<KnownToJournal> => {
  const setups = new Map(
    setup == null ? [] : [[setup, setupOf(await readEntry(ports, ledger, { kind: 'setup', id: setup }))]],
  );
  const known = new Map(
    await Promise.all(
      Object.keys(fields).map(
        async (id) => [id, customFieldOf(await readEntry(ports, ledger, { kind: 'field', id }))] as const,
      ),
    ),
  );
  const stored = await ports.images.facts(ledger, Object.keys(images));
  return {
    setup: (id) => setups.get(id) ?? null,
    field: (id) => known.get(id) ?? null,
    image: (id) => stored.get(id) ?? null,
  };
};
