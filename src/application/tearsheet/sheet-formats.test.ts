import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure, FigureUnit } from '#domain/performance/figure.ts';
import { sheetFormats } from './sheet-formats.ts';
import { filled, tearsheetWords } from './tearsheet-words.ts';

const en = sheetFormats('en');
const de = sheetFormats('de');
const figure = (value: number, unit: FigureUnit): Figure => ({ kind: 'value', value, unit, sample: 1, of: 'returns' });

test('writes figures by their unit, as the language does', () => {
  assert.equal(en.figure(figure(-0.1234, 'fraction')), '−12.34%');
  assert.equal(de.figure(figure(-0.1234, 'fraction')).replaceAll(/\s/g, ' '), '−12,34 %');
  assert.equal(en.figure(figure(1.5, 'ratio')), '1.50');
  assert.equal(en.figure(figure(0.00482, 'ratio')), '0.0048');
  assert.equal(en.figure(figure(1234, 'count')), '1,234');
  assert.equal(de.figure(figure(545, 'days')), '545 Tage');
  assert.equal(en.figure(figure(-0, 'fraction')), '0.00%');
});

test('writes what has no number as such', () => {
  const common = { unit: 'ratio', sample: 3, of: 'returns' } as const;
  assert.equal(en.figure({ kind: 'infinite', sign: -1, ...common }), '−∞');
  assert.equal(en.figure({ kind: 'undefined', reason: 'no-drawdown', ...common }), '–');
  assert.equal(de.why({ kind: 'infinite', sign: 1, ...common }), 'unendlich');
  assert.equal(en.why({ kind: 'undefined', reason: 'no-drawdown', ...common }), 'there is no drawdown');
});

test('names a sample in the number that goes with it', () => {
  assert.equal(en.sample(figure(1, 'ratio')), '1 day');
  assert.equal(de.sample({ ...figure(1, 'ratio'), sample: 1900 }), '1.900 Tage');
});

test('has every sentence in both languages, with the same blanks', () => {
  const blanks = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
  for (const key of Object.keys(tearsheetWords.en) as (keyof typeof tearsheetWords.en)[])
    assert.deepEqual(blanks(tearsheetWords.de[key]), blanks(tearsheetWords.en[key]), key);
  assert.equal(filled('{a} of {b}', { a: 1 }), '1 of {b}');
});
