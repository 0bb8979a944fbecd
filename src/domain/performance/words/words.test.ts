import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undefinedReasons } from '#domain/performance/figure.ts';
import { conventionKeys } from '#domain/performance/registry/conventions.ts';
import { figureRegistry, returnFigureNames, tradeFigureNames } from '#domain/performance/registry/figure-registry.ts';
import { figureWords, whyNoNumber } from './say-figure.ts';

const allNames = new Set<string>([...returnFigureNames, ...tradeFigureNames]);

test('has more than sixty figures, each with a name of its own in both languages', () => {
  assert.ok(returnFigureNames.length > 60 && tradeFigureNames.length > 60);
  for (const { names } of Object.values(figureWords)) {
    assert.deepEqual(new Set(Object.keys(names)), allNames);
    assert.equal(new Set(Object.values(names)).size, allNames.size);
  }
});

test('uses every convention and says each in both languages', () => {
  const used = new Set(
    [...Object.values(figureRegistry.returns), ...Object.values(figureRegistry.trades)].map(
      ({ convention }) => convention,
    ),
  );
  assert.deepEqual(
    [...conventionKeys].filter((key) => !used.has(key)),
    [],
  );
  for (const { conventions } of Object.values(figureWords))
    for (const key of conventionKeys) assert.match(conventions[key], /[.]$/u, key);
});

test('says why there is no number', () => {
  const common = { unit: 'ratio', sample: 7, of: 'trades' } as const;
  const short = { kind: 'too-little-data', needs: 20, has: 7, needsOf: 'trades', ...common } as const;
  assert.equal(whyNoNumber(short, figureWords.en), 'needs 20 trades, has 7');
  assert.equal(whyNoNumber(short, figureWords.de), 'braucht 20 Trades, hat 7');
  for (const reason of undefinedReasons)
    assert.notEqual(whyNoNumber({ kind: 'undefined', reason, ...common }, figureWords.de), null);
  assert.equal(whyNoNumber({ kind: 'value', value: 1, ...common }, figureWords.en), null);
});
