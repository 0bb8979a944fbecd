import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { productCatalogue } from './catalogue.ts';
import { instrumentDirectory } from './directory.ts';
import { factProblems } from './instrument-facts.ts';
import { knownInstruments } from './known-instruments.ts';

describe('the shipped instruments', () => {
  test('keep the rules that a person is held to', () => {
    for (const facts of knownInstruments) assert.deepEqual(factProblems(facts), [], facts.id);
  });

  test('have an id and spellings of their own', () => {
    const keys = knownInstruments.flatMap(({ id, spellings }) => [
      id,
      ...Object.entries(spellings).map((entry) => entry.join(': ')),
    ]);
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
  });

  test('are found by what Yahoo and EODHD call them', () => {
    const directory = instrumentDirectory(
      productCatalogue([]),
      new Map(knownInstruments.map((facts) => [facts.id, { facts, mergedInto: null }])),
    );
    for (const { id, spellings } of knownInstruments)
      for (const spelling of Object.values(spellings)) assert.equal(directory.resolve(spelling)?.id, id, spelling);
  });
});
