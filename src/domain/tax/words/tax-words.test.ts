import assert from 'node:assert/strict';
import { test } from 'node:test';
import { taxWords } from './tax-words.ts';

/** Every text by its path. */
const textsOf = (value: unknown, path = ''): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, part]) => textsOf(part, `${path}.${key}`));

test('says everything in German and English', () => {
  const [de, en] = [textsOf(taxWords('de')), textsOf(taxWords('en'))];
  assert.deepEqual(
    de.map(([path]) => path),
    en.map(([path]) => path),
  );
  for (const [path, text] of [...de, ...en]) assert.ok(text.trim() === text && text.length > 1, path);
});

test('has a word of its own for each thing of a kind', () => {
  for (const language of ['de', 'en'] as const) {
    const { categories, steps, gaps, hints, openPoints, differences } = taxWords(language);
    for (const words of [categories, steps, gaps, hints, openPoints, differences])
      assert.equal(new Set(Object.values(words)).size, Object.keys(words).length);
  }
});
