import type { LedgerContext } from '#application/ledger-context.ts';
import { type Annotation, annotationDifference, emptyAnnotation } from '#domain/journal/annotation.ts';
import type { CustomField } from '#domain/journal/custom-field.ts';
import { decideCustomField, decideSetup } from '#domain/journal/decide-entry.ts';
import { type Anchor, dayEntryId, executionEntryId } from '#domain/journal/journal-entry.ts';
import type { Setup } from '#domain/journal/setup.ts';
import { deterministicId } from '#domain/values/ids.ts';
import { appendEdit } from './append-edit.ts';
import { writeOn } from './edit-annotation.ts';
import { imageIdOf, storeImage } from './keep-image.ts';
import type { JournalPorts } from './ports.ts';

type File = {
  readonly setups: readonly (Setup & { readonly id: string })[];
  readonly fields: readonly (CustomField & { readonly id: string })[];
  readonly annotations: readonly { readonly anchor: Anchor; readonly annotation: Annotation }[];
  readonly images: readonly { readonly id: string; readonly data: string }[];
};

/**
 * Writes what a journal's file says into the ledger, each as one edit that can be taken back; what the ledger says
 * beside it stays. Annotations go to what they are about, whether its executions are there yet or not: they are shown
 * once they come. The same file again changes nothing.
 *
 * @throws AppError `INVALID_INPUT`, `JOURNAL_NAME_TAKEN`, `IMAGE_REFUSED`, `NOT_FOUND` for what refers to nothing; what
 *   was written before that stays
 */
export const importJournal = async (
  ports: Omit<JournalPorts, 'positions' | 'executions' | 'settings'>,
  context: LedgerContext,
  file: File,
) => {
  const count = { setups: 0, fields: 0, annotations: 0, images: 0, same: 0 };
  const { ledger } = context;
  const tally = (part: keyof typeof count, written: boolean): void => {
    count[written ? part : 'same']++;
  };
  const ids = new Map<string, string>();
  for (const { id, data } of file.images) {
    const content = Buffer.from(data, 'base64');
    const known = (await ports.images.facts(ledger, [imageIdOf(content)])).size > 0;
    ids.set(id, (await storeImage(ports, context, content)).id);
    tally('images', !known);
  }
  const setupNames = await ports.journal.setups(ledger);
  for (const { id, ...setup } of file.setups) {
    const names = setupNames.filter((other) => other.id !== id).map(({ name }) => name);
    tally(
      'setups',
      await appendEdit(ports, context, { kind: 'setup', id }, (history) => decideSetup(id, history, setup, names)),
    );
  }
  const fieldNames = await ports.journal.fields(ledger);
  for (const { id, ...field } of file.fields) {
    const names = fieldNames.filter((other) => other.id !== id).map(({ name }) => name);
    tally(
      'fields',
      await appendEdit(ports, context, { kind: 'field', id }, (history) =>
        decideCustomField(id, history, field, names),
      ),
    );
  }
  for (const { anchor, annotation } of file.annotations) {
    const entry = { kind: anchor.kind, id: entryIdOf(anchor) };
    // Only what says something: an empty part would take away what the ledger has.
    const { changed } = annotationDifference(emptyAnnotation, annotation);
    const images = Object.entries(changed.images ?? {}).map(([id, facts]) => [ids.get(id) ?? id, facts]);
    const change = images.length === 0 ? changed : { ...changed, images: Object.fromEntries(images) };
    tally('annotations', await writeOn(ports, context, { entry, anchor }, change));
  }
  await ports.catchUp('journal');
  return count;
};

const entryIdOf = (anchor: Anchor): string => {
  if (anchor.kind === 'position') return deterministicId(anchor.account, anchor.instrument, anchor.firstKey);
  if (anchor.kind === 'day') return dayEntryId(anchor.date, anchor.account);
  return executionEntryId(anchor.account, anchor.executionKey);
};
