import { AppError } from '#domain/errors.ts';
import type { EventData } from '#domain/ledger/events.ts';
import { type Annotation, type AnnotationChange, annotated, annotationDifference } from './annotation.ts';
import { assertAnnotation } from './assert-annotation.ts';
import {
  assertCustomField,
  type CustomField,
  type CustomFieldChange,
  fieldValue,
  newCustomField,
} from './custom-field.ts';
import { annotationOf, customFieldOf, type EditType, type EntryHistory, setupOf } from './entry-history.ts';
import type { Anchor } from './journal-entry.ts';
import { sameValue } from './same-value.ts';
import { assertSetup, newSetup, type Setup, type SetupChange } from './setup.ts';

type Decided<Type extends EditType> = { readonly type: Type; readonly data: EventData<Type> };

/** What an annotation may refer to: null where the ledger has none of that id. */
export type KnownToJournal = {
  setup(id: string): Setup | null;
  field(id: string): CustomField | null;
  image(id: string): Annotation['images'][string] | null;
};

/**
 * Decides the edit of an annotation; null where nothing would change.
 *
 * @throws AppError `INVALID_INPUT` for what cannot be written on such a thing; `NOT_FOUND` for a setup, field or image
 *   that the ledger does not have
 */
export const decideAnnotation = (
  { id, anchor }: { readonly id: string; readonly anchor: Anchor },
  history: EntryHistory,
  wanted: AnnotationChange,
  known: KnownToJournal,
): Decided<'AnnotationEdited'> | null => {
  const before = annotationOf(history);
  const { changed, previous } = annotationDifference(before, settled(wanted, known));
  if (Object.keys(changed).length === 0) return null;
  assertAnnotation(anchor.kind, changed, annotated(before, changed));
  return { type: 'AnnotationEdited', data: { id, anchor, changed, previous } };
};

/** What the change refers to exists, and the facts of an image are those of what is stored. */
const settled = (wanted: AnnotationChange, known: KnownToJournal): AnnotationChange => {
  const { setup, fields, images } = wanted;
  if (setup != null && known.setup(setup) === null) throw missing('setup', setup);
  return {
    ...wanted,
    ...(fields && {
      fields: mapValues(fields, (id, value) => {
        const field = known.field(id);
        if (field === null) throw missing('field', id);
        return fieldValue(field, value);
      }),
    }),
    ...(images && {
      images: mapValues(images, (id) => {
        const image = known.image(id);
        if (image === null) throw missing('image', id);
        return image;
      }),
    }),
  };
};

const mapValues = <Value>(
  all: Readonly<Record<string, Value | null>>,
  to: (id: string, value: Value) => Value,
): Record<string, Value | null> =>
  Object.fromEntries(Object.entries(all).map(([id, value]) => [id, value === null ? null : to(id, value)]));

/** Decides an edit of a setup, its first one included. @throws AppError `INVALID_INPUT`, `JOURNAL_NAME_TAKEN`, `NOT_FOUND` */
export const decideSetup = (
  id: string,
  history: EntryHistory,
  wanted: Partial<Setup>,
  names: readonly string[],
): Decided<'SetupEdited'> | null => {
  const before = setupOf(history) ?? newSetup;
  const { changed, previous } = differences<SetupChange>(before, wanted);
  if (Object.keys(changed).length === 0) return null;
  const after = { ...before, ...changed };
  if (after.name == null) throw missing('setup', id);
  assertSetup(after as Setup);
  if (changed.name !== undefined) assertFree(after.name, names);
  return { type: 'SetupEdited', data: { id, changed, previous } };
};

/**
 * Decides an edit of a custom field, its first one included.
 *
 * @throws AppError `INVALID_INPUT`, `JOURNAL_NAME_TAKEN`, `NOT_FOUND`; `JOURNAL_STATE` for another kind: what was
 *   entered would no longer fit
 */
export const decideCustomField = (
  id: string,
  history: EntryHistory,
  wanted: Partial<CustomField>,
  names: readonly string[],
): Decided<'CustomFieldEdited'> | null => {
  const known = customFieldOf(history);
  const before = known ?? newCustomField;
  const { changed, previous } = differences<CustomFieldChange>(before, wanted);
  if (Object.keys(changed).length === 0) return null;
  const after = { ...before, ...changed };
  if (after.name == null) throw missing('field', id);
  if (known !== null && changed.kind !== undefined)
    throw new AppError('JOURNAL_STATE', `${known.name} is of the kind ${known.kind} and stays so.`, {
      details: { id, reason: 'kind-fixed' },
    });
  assertCustomField(after as CustomField);
  if (changed.name !== undefined) assertFree(after.name, names);
  return { type: 'CustomFieldEdited', data: { id, changed, previous } };
};

const differences = <Change extends object>(before: object, wanted: object): { changed: Change; previous: Change } => {
  const known = before as Readonly<Record<string, unknown>>;
  const parts = Object.entries(wanted).filter(([part, value]) => !sameValue(known[part], value));
  return {
    changed: Object.fromEntries(parts) as Change,
    previous: Object.fromEntries(parts.map(([part]) => [part, known[part]])) as Change,
  };
};

const assertFree = (name: string, names: readonly string[]): void => {
  if (names.some((other) => other.toLowerCase() === name.toLowerCase()))
    throw new AppError('JOURNAL_NAME_TAKEN', `${name} is there already.`, { details: { field: 'name', found: name } });
};

const missing = (what: string, id: string): AppError =>
  new AppError('NOT_FOUND', `There is no ${what} ${id}.`, { details: { [what]: id } });
