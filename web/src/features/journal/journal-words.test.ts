import { expect, test } from 'vitest';
import { fakeAnnotation } from '#web/test/fake-journal.ts';
import { changedAnnotation, mergeChanges } from './change-annotation.ts';
import { dateAfter, monthAfter } from './month-of.ts';
import { shownNumber, typedPrice } from './typed-price.ts';

test('merges two changes as one: by id both count, elsewhere the later', () => {
  const merged = mergeChanges(
    { note: 'a', rules: { x: 'followed', y: 'broken' } },
    { note: 'b', rules: { y: null }, rating: 3 },
  );
  expect(merged).toEqual({ note: 'b', rules: { x: 'followed', y: null }, rating: 3 });
  const { annotation } = fakeAnnotation({ rules: { y: 'followed', z: 'broken' } });
  expect(changedAnnotation(annotation, merged).rules).toEqual({ x: 'followed', z: 'broken' });
});

test('reads prices as they are typed, and refuses what could be read in two ways', () => {
  expect(typedPrice(' 21540,25 ')).toBe('21540.25');
  expect(typedPrice('−37.63')).toBe('-37.63');
  for (const typed of ['1.234,5', '1e3', '1 000', '', '.5', '5.']) expect(typedPrice(typed)).toBeNull();
  expect(shownNumber('21540.25', 'de')).toBe('21540,25');
  expect(shownNumber('0.0000005', 'en')).toBe('0.0000005');
});

test('walks over the ends of months and years', () => {
  expect(monthAfter('2025-12', 1)).toBe('2026-01');
  expect(monthAfter('2025-01', -1)).toBe('2024-12');
  expect(dateAfter('2024-02-28', 1)).toBe('2024-02-29');
  expect(dateAfter('2025-01-01', -7)).toBe('2024-12-25');
});
