import { parseDecimal } from '#domain/values/decimal.ts';
import type { FieldValue } from './annotation.ts';
import { invalidEntry } from './invalid-entry.ts';
import type { AnnotationKind } from './journal-entry.ts';

export type FieldKind = 'text' | 'number' | 'date' | 'boolean' | 'select';

/** A field that a ledger's people have made up for their annotations. */
export type CustomField = {
  readonly name: string;
  readonly kind: FieldKind;
  /** Of a `select`: what can be chosen. */
  readonly choices: readonly string[];
  readonly on: readonly AnnotationKind[];
  /** No longer offered; what was entered stays. */
  readonly archived: boolean;
};

/** `name` null: it did not exist. */
export type CustomFieldChange = Partial<Omit<CustomField, 'name'>> & { readonly name?: string | null };

export const newCustomField = { name: null, kind: 'text', choices: [], on: ['position'], archived: false } as const;

/** @throws AppError `INVALID_INPUT` */
export const assertCustomField = ({ name, kind, choices, on }: CustomField): void => {
  if (name.trim() !== name || name === '' || name.length > 60)
    throw invalidEntry('name', 'a name of 1 to 60 characters', name);
  if (on.length === 0) throw invalidEntry('on', 'one of position, day, execution', 'nothing');
  if ((kind === 'select') !== choices.length > 0)
    throw invalidEntry(
      'choices',
      kind === 'select' ? 'one choice or more' : 'choices for a list only',
      `${choices.length}`,
    );
  if (new Set(choices).size < choices.length) throw invalidEntry('choices', 'each choice once', choices.join(', '));
  if (choices.length > 100 || choices.some((choice) => choice.trim() === '' || choice.length > 100))
    throw invalidEntry('choices', 'at most 100 of 1 to 100 characters', choices.join(', ').slice(0, 100));
};

/** Returns a value as the field keeps it. @throws AppError `INVALID_INPUT` where it is none of the field's kind */
export const fieldValue = ({ name, kind, choices }: CustomField, value: FieldValue): FieldValue => {
  const fail = (expected: string): Error => invalidEntry(name, expected, String(value));
  if (kind === 'boolean') {
    if (typeof value !== 'boolean') throw fail('yes or no');
    return value;
  }
  if (typeof value !== 'string') throw fail(`a ${kind}`);
  if (value.length > 2_000) throw fail('at most 2000 characters');
  if (kind === 'number') {
    try {
      parseDecimal(value);
    } catch {
      throw fail('a number such as 12.5');
    }
  }
  if (kind === 'date' && !isDate(value)) throw fail('a day such as 2026-01-31');
  if (kind === 'select' && !choices.includes(value)) throw fail(`one of ${choices.join(', ')}`);
  return value;
};

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
