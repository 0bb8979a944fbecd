import { parseDecimal } from '#domain/values/decimal.ts';
import { type Annotation, type AnnotationChange, annotationParts } from './annotation.ts';
import { invalidEntry } from './invalid-entry.ts';
import type { AnnotationKind } from './journal-entry.ts';

export const noteLimit = 50_000;
const wordLimit = 60;
const wordsLimit = 40;
const checklistLimit = 60;
export const imagesLimit = 50;

/**
 * Holds an annotation to what can be written on such a thing.
 *
 * @throws AppError `INVALID_INPUT`
 */
export const assertAnnotation = (kind: AnnotationKind, changed: AnnotationChange, after: Annotation): void => {
  const parts: readonly string[] = annotationParts[kind];
  for (const part of Object.keys(changed)) {
    if (!parts.includes(part)) throw invalidEntry('change', `one of ${parts.join(', ')} on a ${kind}`, part);
  }
  if (after.note.length > noteLimit)
    throw invalidEntry('note', `at most ${noteLimit} characters`, `${after.note.length}`);
  assertWords('tags', after.tags);
  assertWords('mistakes', after.mistakes);
  assertGrade('rating', after.rating);
  assertGrade('mood', after.mood);
  assertPrice('plannedStop', after.plannedStop);
  assertPrice('plannedTarget', after.plannedTarget);
  assertQuantity('plannedQuantity', after.plannedQuantity);
  if (after.checklist.length > checklistLimit)
    throw invalidEntry('checklist', `at most ${checklistLimit} points`, `${after.checklist.length}`);
  for (const { text } of after.checklist) {
    if (text.trim() === '' || text.length > 300) throw invalidEntry('checklist', 'a text of 1 to 300 characters', text);
  }
  const images = Object.keys(after.images).length;
  if (images > imagesLimit) throw invalidEntry('images', `at most ${imagesLimit}`, `${images}`);
};

const assertWords = (field: string, words: readonly string[]): void => {
  if (words.length > wordsLimit) throw invalidEntry(field, `at most ${wordsLimit}`, `${words.length}`);
  if (new Set(words.map((word) => word.toLowerCase())).size < words.length)
    throw invalidEntry(field, 'each once', words.join(', '));
  for (const word of words) {
    if (word.trim() !== word || word === '' || word.length > wordLimit)
      throw invalidEntry(field, `words of 1 to ${wordLimit} characters`, word);
  }
};

const assertGrade = (field: string, grade: number | null): void => {
  if (grade !== null && (!Number.isInteger(grade) || grade < 1 || grade > 5))
    throw invalidEntry(field, 'a whole number from 1 to 5', `${grade}`);
};

const assertPrice = (field: string, price: string | null): void => {
  if (price === null) return;
  if (price.length > 30) throw invalidEntry(field, 'at most 30 characters', price);
  try {
    parseDecimal(price);
  } catch {
    throw invalidEntry(field, 'a price such as 21540.25', price);
  }
};

const assertQuantity = (field: string, quantity: string | null): void => {
  if (quantity !== null && !(/^\d{1,15}(\.\d{1,12})?$/.test(quantity) && Number(quantity) > 0))
    throw invalidEntry(field, 'a quantity above zero such as 2', quantity);
};
