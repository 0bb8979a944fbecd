import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { findLinks, type SuggestedLink } from './find-links.ts';
import { type Linkable, pairKey } from './linkable.ts';

const start = Date.UTC(2026, 0, 5, 15);
/** `'LEAD NQ long 0-600 20'`: account, family, side, seconds of opening and closing (nothing: open), money per point. */
const position = (text: string, nth: number): Linkable => {
  const [account, instrument, side, span, exposure] = text.split(' ') as [
    string,
    string,
    'long' | 'short',
    string,
    string,
  ];
  const [from, to] = span.split('-');
  return {
    id: `${account}-${nth}`,
    account,
    instrument,
    family: instrument === 'MNQ' ? 'NQ' : instrument,
    side,
    openedAt: start + Number(from) * 1000,
    closedAt: to === '' ? null : start + Number(to) * 1000,
    exposure: Number(exposure),
  };
};
const linked = (links: readonly SuggestedLink[]) =>
  links.map(({ leader, followers }) => [leader, ...followers.map(({ id }) => id)]);
const find = (...texts: readonly string[]) => linked(findLinks(texts.map(position)));

suite('finding links', () => {
  test('takes sizes of one product, the same side, near entries and some time together', () => {
    assert.deepEqual(find('A NQ long 0-600 20', 'B MNQ long 2-602 4'), [['A-0', 'B-1']]);
    assert.deepEqual(find('A NQ long 0-600 20', 'B ES long 2-602 4'), []);
    assert.deepEqual(find('A NQ long 0-600 20', 'B MNQ short 2-602 4'), []);
    assert.deepEqual(find('A NQ long 0-600 20', 'B MNQ long 11-602 4'), []);
    assert.deepEqual(find('A NQ long 0-3 20', 'B MNQ long 4-602 4'), []);
    assert.deepEqual(find('A NQ long 0-600 20', 'A NQ long 1-600 20'), []);
    assert.deepEqual(find('A NQ long 0-600 2000', 'B NQ long 1-600 2'), [], 'a thousand times the size');
  });

  test('puts every follower to the account that is first most often', () => {
    const texts = [0, 1000, 2000].flatMap((at) => [
      `Z NQ long ${at}-${at + 600} 20`,
      `A MNQ long ${at + 1}-${at + 601} 20`,
      `B MNQ long ${at + 1}-${at + 602} 10`,
    ]);
    assert.deepEqual(find(...texts, 'A MNQ long 3000-3600 20', 'Z NQ long 3000-3600 20'), [
      ['Z-0', 'A-1', 'B-2'],
      ['Z-3', 'A-4', 'B-5'],
      ['Z-6', 'A-7', 'B-8'],
      ['Z-10', 'A-9'],
    ]);
  });

  test('says why: near entry and exit, the usual size, the same contract', () => {
    const [link] = findLinks(['A NQ long 0-600 20', 'B NQ long 5-606 20'].map(position));
    const [{ confidence, reasons }] = link!.followers as [SuggestedLink['followers'][0]];
    assert.deepEqual(reasons, [
      { kind: 'entry', points: 0.2, laterMs: 5000 },
      { kind: 'exit', points: 0.225, laterMs: 6000 },
      { kind: 'size', points: 0.125, ratio: 1, usual: null },
      { kind: 'product', points: 0.1, same: true },
    ]);
    assert.ok(Math.abs(confidence - 0.65) < 1e-12);
    assert.equal(link!.confidence, confidence);
  });

  test('takes the nearer of two, and the other one where that was rejected', () => {
    const positions = ['A NQ long 0-600 20', 'B NQ long 1-600 20', 'B NQ long 2-600 20'].map(position);
    assert.deepEqual(linked(findLinks(positions)), [['A-0', 'B-1']]);
    assert.deepEqual(linked(findLinks(positions, new Set([pairKey('B-1', 'A-0')]))), [['A-0', 'B-2']]);
  });

  const drawn: fc.Arbitrary<Linkable> = fc
    .tuple(
      fc.constantFrom('A', 'B', 'C', 'D'),
      fc.constantFrom('NQ', 'MNQ', 'ES'),
      fc.constantFrom('long', 'short'),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom(2, 4, 20),
    )
    .map(([account, instrument, side, at, held, exposure]) =>
      position(`${account} ${instrument} ${side} ${at}-${held === 30 ? '' : at + held} ${exposure}`, 0),
    );
  const positions = fc
    .array(drawn, { maxLength: 40 })
    .map((rows) => rows.map((row, nth) => ({ ...row, id: `p${nth}` })));

  test('never puts a position into two links, one account twice into one, or what was rejected together', () => {
    fc.assert(
      fc.property(positions, fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 10 }), (rows, pairs) => {
        const rejected = new Set(pairs.map(([a, b]) => pairKey(`p${a}`, `p${b}`)));
        const links = linked(findLinks(rows, rejected));
        const all = links.flat();
        assert.equal(new Set(all).size, all.length);
        const byId = new Map(rows.map((row) => [row.id, row]));
        for (const [leader, ...followers] of links) {
          const accounts = [leader!, ...followers].map((id) => byId.get(id)!.account);
          assert.equal(new Set(accounts).size, accounts.length);
          for (const follower of followers) assert.ok(!rejected.has(pairKey(leader!, follower)));
        }
      }),
    );
  });

  test('does not depend on the order of the positions', () => {
    fc.assert(
      fc.property(
        positions.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => assert.deepEqual(findLinks(shuffled), findLinks(rows)),
      ),
    );
  });
});
