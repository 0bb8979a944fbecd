import {
  type ChangeEvent,
  type ChangeHistory,
  type RecordedChange,
  standingChanges,
} from '#domain/changes/change-history.ts';
import type { EventData } from '#domain/ledger/events.ts';
import { type Annotation, annotated, emptyAnnotation } from './annotation.ts';
import { type CustomField, newCustomField } from './custom-field.ts';
import { newSetup, type Setup } from './setup.ts';

/** The changes of an entry of the journal. */
export const editTypes = ['AnnotationEdited', 'SetupEdited', 'CustomFieldEdited'] as const;
export type EditType = (typeof editTypes)[number];

export type JournalEvent = ChangeEvent<EditType>;
export type JournalEdit = RecordedChange<EditType>;

/** Every edit of one entry of the journal, in order, those that were undone too. */
export type EntryHistory = ChangeHistory<EditType>;

const standing = <Type extends EditType>(history: EntryHistory, type: Type): readonly EventData<Type>['changed'][] =>
  standingChanges(history).flatMap((edit) =>
    edit.type === type ? [edit.data.changed as EventData<Type>['changed']] : [],
  );

/** Returns what the edits that stand make of an annotation. */
export const annotationOf = (history: EntryHistory): Annotation =>
  standing(history, 'AnnotationEdited').reduce(annotated, emptyAnnotation);

/** Returns the setup, or null where the edit that made it does not stand. */
export const setupOf = (history: EntryHistory): Setup | null => {
  const setup: Partial<Nullable<Setup>> = Object.assign({}, newSetup, ...standing(history, 'SetupEdited'));
  return setup.name == null ? null : (setup as Setup);
};

/** Returns the field, or null where the edit that made it does not stand. */
export const customFieldOf = (history: EntryHistory): CustomField | null => {
  const field: Partial<Nullable<CustomField>> = Object.assign(
    {},
    newCustomField,
    ...standing(history, 'CustomFieldEdited'),
  );
  return field.name == null ? null : (field as CustomField);
};

type Nullable<Of> = { readonly [Part in keyof Of]: Of[Part] | null };
