import type { EventData } from '#domain/ledger/events.ts';
import { type Annotation, annotated, emptyAnnotation } from './annotation.ts';
import { type CustomField, newCustomField } from './custom-field.ts';
import { newSetup, type Setup } from './setup.ts';

type EditType = 'AnnotationEdited' | 'SetupEdited' | 'CustomFieldEdited';
type SwitchType = 'JournalEditUndone' | 'JournalEditRedone';

type OfType<Type extends EditType | SwitchType> = {
  [T in Type]: {
    readonly type: T;
    readonly data: EventData<T>;
    /** The event's place in its stream, from 1. */
    readonly number: number;
    /** UTC milliseconds. */
    readonly at: number;
    readonly by: string;
  };
}[Type];

export type JournalEvent = OfType<EditType | SwitchType>;
export type JournalEdit = OfType<EditType> & {
  /** null: it stands. */
  readonly undone: { readonly at: number; readonly by: string } | null;
};

/** Every edit of one entry of the journal, in order, those that were undone too. */
export type EntryHistory = readonly JournalEdit[];

/** Takes in the next event of an entry's stream. Undoing takes an edit out wherever it stands, redoing puts it back there. */
export const evolveEntry = (history: EntryHistory, event: JournalEvent): EntryHistory => {
  if (event.type === 'JournalEditUndone' || event.type === 'JournalEditRedone') {
    const undone = event.type === 'JournalEditUndone' ? { at: event.at, by: event.by } : null;
    return history.map((edit) => (edit.number === event.data.edit ? { ...edit, undone } : edit));
  }
  return [...history, { ...event, undone: null }];
};

type ChangeOf<Type extends EditType> = { readonly type: Type; readonly data: Pick<EventData<Type>, 'changed'> };
/** As much of an edit as its effect takes. */
export type StandingEdit = (ChangeOf<'AnnotationEdited'> | ChangeOf<'SetupEdited'> | ChangeOf<'CustomFieldEdited'>) & {
  readonly undone: object | null;
};

const standing = <Type extends EditType>(history: readonly StandingEdit[], type: Type) =>
  history.flatMap((edit) =>
    edit.undone === null && edit.type === type
      ? [(edit as unknown as ChangeOf<Type>).data.changed as EventData<Type>['changed']]
      : [],
  );

/** Returns what the edits that stand make of an annotation. */
export const annotationOf = (history: readonly StandingEdit[]): Annotation =>
  standing(history, 'AnnotationEdited').reduce(annotated, emptyAnnotation);

/** Returns the setup, or null where the edit that made it does not stand. */
export const setupOf = (history: readonly StandingEdit[]): Setup | null => {
  const setup: Partial<Nullable<Setup>> = Object.assign({}, newSetup, ...standing(history, 'SetupEdited'));
  return setup.name == null ? null : (setup as Setup);
};

/** Returns the field, or null where the edit that made it does not stand. */
export const customFieldOf = (history: readonly StandingEdit[]): CustomField | null => {
  const field: Partial<Nullable<CustomField>> = Object.assign(
    {},
    newCustomField,
    ...standing(history, 'CustomFieldEdited'),
  );
  return field.name == null ? null : (field as CustomField);
};

type Nullable<Of> = { readonly [Part in keyof Of]: Of[Part] | null };
