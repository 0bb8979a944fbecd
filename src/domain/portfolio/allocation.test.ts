import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allocate } from './allocation.ts';
import { assertTaxonomy, type Taxonomy } from './taxonomy.ts';

const subject = (instrument: string) => ({ kind: 'instrument', instrument }) as const;
const taxonomy: Taxonomy = {
  id: 'regions',
  name: 'Regions',
  categories: [
    { id: 'world', name: 'World', parent: null, target: 0.8 },
    { id: 'europe', name: 'Europe', parent: 'world', target: 0.25 },
    { id: 'safe', name: 'Safe', parent: null, target: 0.2 },
  ],
  assignments: [
    { subject: subject('SAP'), category: 'europe', share: 1 },
    { subject: subject('WORLD'), category: 'world', share: 0.7 },
    { subject: subject('WORLD'), category: 'europe', share: 0.2 },
  ],
};

test('sorts into the tree; what is assigned in part leaves the rest unassigned', () => {
  const nodes = allocate(taxonomy, [
    { subject: subject('SAP'), value: 200 },
    { subject: subject('WORLD'), value: 1_000 },
  ]);
  assert.deepEqual(
    nodes.map(({ category, value, targetShare }) => [category, value, targetShare]),
    [
      ['world', 1_100, 0.8],
      ['safe', 0, 0.2],
      [null, 100, null],
    ].map(([category, value, target]) => [category, category === null ? 100.00000000000003 : value, target]),
  );
  assert.deepEqual(
    nodes[0]!.children.map(({ category, value, targetShare, share }) => [category, value, targetShare, share]),
    [['europe', 400, 0.2, 400 / 1_200]],
  );
});

test('the top of the tree adds up to the whole', () => {
  const nodes = allocate(taxonomy, [
    { subject: subject('SAP'), value: 12.34 },
    { subject: subject('OTHER'), value: -5 },
    { subject: { kind: 'money', account: 'A', currency: 'EUR' }, value: 100 },
  ]);
  assert.ok(Math.abs(nodes.reduce((sum, { value }) => sum + value, 0) - 107.34) < 1e-9);
});

test('refuses circles, targets above one, and shares above one', () => {
  const circle = [
    { id: 'a', name: 'A', parent: 'b', target: null },
    { id: 'b', name: 'B', parent: 'a', target: null },
  ];
  assert.throws(() => assertTaxonomy({ ...taxonomy, categories: circle, assignments: [] }), /found a circle/);
  assert.throws(
    () => assertTaxonomy({ ...taxonomy, categories: taxonomy.categories.map((one) => ({ ...one, target: 0.9 })) }),
    /targets of at most 1/,
  );
  const twice = [...taxonomy.assignments, { subject: subject('SAP'), category: 'safe', share: 0.5 }];
  assert.throws(() => assertTaxonomy({ ...taxonomy, assignments: twice }), /shares of at most 1/);
  assertTaxonomy(taxonomy);
});
