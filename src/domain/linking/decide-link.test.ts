import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Change, type ChangeEvent, changeHistory, standingChanges } from '#domain/changes/change-history.ts';
import { countedPositions } from './counted-positions.ts';
import { decideLink, type LinkCommand } from './decide-link.ts';
import { openSuggestions, standingLinks, suggestedLinks } from './link-book.ts';
import { type LinkRule, linkDecisions } from './link-decisions.ts';
import type { Linkable } from './linkable.ts';

const start = Date.UTC(2026, 0, 5, 15);
const position = (id: string, changed: Partial<Linkable> = {}): Linkable => ({
  id,
  account: id.slice(0, 1),
  instrument: 'MNQ MAR26',
  family: 'NQ',
  side: 'long',
  openedAt: start + Number(id.slice(1)) * 1000,
  closedAt: start + Number(id.slice(1)) * 1000 + 60_000,
  exposure: 2,
  ...changed,
});
const ids = ['A0', 'B1', 'C2', 'A100', 'B101', 'C102', 'A900', 'B990'];
const all = new Map(
  [...ids.map((id) => position(id)), position('B2', { side: 'short' }), position('C3', { family: 'ES' })].map((one) => [
    one.id,
    one,
  ]),
);

/** The links after commands were decided one after the other, over the positions that are there. */
const after = (commands: readonly LinkCommand[], positions: ReadonlyMap<string, Linkable> = all) => {
  const events: ChangeEvent[] = [];
  for (const command of commands) {
    const history = changeHistory(events);
    const links = standingLinks(positions, linkDecisions(standingChanges(history)));
    const decided = decideLink(history, command, { positions, links });
    if (decided !== null) events.push({ ...decided, number: events.length + 1, at: 0, by: 'anna' } as ChangeEvent);
  }
  const history = changeHistory(events);
  return { history, links: standingLinks(positions, linkDecisions(standingChanges(history))) };
};
const shape = ({ links }: ReturnType<typeof after>) =>
  links.map(({ id, followers }) => [id, ...followers.map(({ position: one }) => one.position)]);
const refused = (commands: readonly LinkCommand[], reason: string) =>
  assert.throws(
    () => after(commands),
    (error: { code?: string; details?: { reason?: string } }) => {
      assert.deepEqual([error.code, error.details?.reason], ['LINK_STATE', reason]);
      return true;
    },
  );
const link = (leader: string, ...followers: readonly string[]): LinkCommand => ({ kind: 'link', leader, followers });
const rule = (changed: Partial<LinkRule> = {}): LinkCommand => ({
  kind: 'set-rule',
  rule: { rule: 'r', leader: 'A', follower: 'B', ratio: '1', windowMs: 5000, since: null, ...changed },
});

suite('links by hand', () => {
  test('are made, grow, are split and taken back', () => {
    assert.deepEqual(shape(after([link('A0', 'B1'), link('A0', 'C2')])), [['A0', 'B1', 'C2']]);
    const split: LinkCommand = { kind: 'unlink', leader: 'A0', positions: ['B1'] };
    assert.deepEqual(shape(after([link('A0', 'B1', 'C2'), split])), [['A0', 'C2']]);
    assert.deepEqual(shape(after([link('A0', 'B1', 'C2'), split, { kind: 'undo' }])), [['A0', 'B1', 'C2']]);
    assert.deepEqual(shape(after([link('A0', 'B1'), { kind: 'undo' }])), []);
    assert.deepEqual(shape(after([link('A0', 'B1'), { kind: 'undo' }, { kind: 'redo' }])), [['A0', 'B1']]);
    assert.equal(after([link('A0', 'B1'), link('A0', 'B1')]).history.length, 1, 'the same again is nothing');
  });

  test('are merged under the leader that stands', () => {
    const wide = new Map(all).set('D3', position('D3'));
    const both = after([link('A0', 'B1'), link('C2', 'D3'), { kind: 'merge', from: 'C2', into: 'A0' }], wide);
    assert.deepEqual(shape(both), [['A0', 'B1', 'C2', 'D3']]);
  });

  test('refuse what does not go together, with the reason', () => {
    refused([link('A0', 'B2')], 'sides-differ');
    refused([link('A0', 'C3')], 'products-differ');
    refused([link('A0', 'B101')], 'no-overlap');
    refused([link('A0', 'A0')], 'itself');
    refused([link('A0')], 'itself');
    refused([link('A0', 'B1'), link('C2', 'B1')], 'in-two-links');
    refused([link('A0', 'B1'), link('C2', 'A0')], 'in-two-links');
    refused([link('A0', 'B1'), link('B1', 'C2')], 'in-two-links');
    refused([link('A0', 'B1'), { kind: 'unlink', leader: 'A0', positions: ['C2'] }], 'not-in-link');
    assert.throws(() => after([link('A0', 'X')]), { code: 'NOT_FOUND' });
    assert.throws(() => after([{ kind: 'unlink', leader: 'A0', positions: [] }]), { code: 'NOT_FOUND' });
  });

  test('refuse to bring back what would put a position into two links', () => {
    refused([link('A0', 'B1'), { kind: 'undo' }, link('C2', 'B1'), { kind: 'redo', change: 1 }], 'in-two-links');
  });

  test('are incomplete while a position is gone, and whole once it is back', () => {
    const { history } = after([link('A0', 'B1')]);
    const decisions = linkDecisions(standingChanges(history));
    const without = new Map([...all].filter(([id]) => id !== 'B1'));
    const [gone] = standingLinks(without, decisions);
    assert.deepEqual(
      [gone?.complete, gone?.followers[0]?.missing, gone?.followers[0]?.position.account],
      [false, true, 'B'],
    );
    assert.equal(standingLinks(all, decisions)[0]?.complete, true);
  });
});

suite('rules of a pair of accounts', () => {
  test('link what fits from their instant on, each position once', () => {
    assert.deepEqual(shape(after([rule()])), [
      ['A0', 'B1'],
      ['A100', 'B101'],
    ]);
    const since = new Date(start + 50_000).toISOString();
    assert.deepEqual(shape(after([rule({ since })])), [['A100', 'B101']]);
    assert.deepEqual(shape(after([rule({ ratio: '10' })])), [], 'a tenth of the size is none of it');
    assert.deepEqual(shape(after([rule(), { kind: 'end-rule', rule: 'r' }])), []);
  });

  test('give way to what a person says, and add to it', () => {
    assert.deepEqual(shape(after([rule(), link('C2', 'B1')])), [
      ['C2', 'B1'],
      ['A100', 'B101'],
    ]);
    assert.deepEqual(shape(after([rule(), link('A0', 'C2')])), [
      ['A0', 'C2', 'B1'],
      ['A100', 'B101'],
    ]);
    const rejected = after([rule(), { kind: 'reject', leader: 'A0', follower: 'B1' }]);
    assert.deepEqual(shape(rejected), [['A100', 'B101']]);
    const split = after([rule(), { kind: 'unlink', leader: 'A0', positions: ['B1'] }]);
    assert.deepEqual(shape(split), [['A100', 'B101']]);
  });

  test('are refused where they are not sound, or there already the one way or the other', () => {
    refused([rule(), rule({ rule: 's' })], 'rule-exists');
    refused([rule(), rule({ rule: 's', leader: 'B', follower: 'A' })], 'rule-exists');
    for (const wrong of [{ follower: 'A' }, { ratio: '0' }, { windowMs: 4_000_000 }, { since: 'then' }])
      assert.throws(() => after([rule(wrong)]), { code: 'INVALID_INPUT' });
    assert.throws(() => after([{ kind: 'end-rule', rule: 'x' }]), { code: 'NOT_FOUND' });
  });
});

suite('what is suggested beside the links', () => {
  const suggestions = (commands: readonly LinkCommand[]) => {
    const { history, links } = after(commands);
    const { rejected } = linkDecisions(standingChanges(history));
    return openSuggestions(suggestedLinks(all.values(), rejected), links).map(({ leader, followers }) => [
      leader,
      ...followers.map(({ id }) => id),
    ]);
  };

  test('is what is in no link yet and was not rejected', () => {
    assert.deepEqual(suggestions([]), [
      ['A0', 'B1', 'C2'],
      ['A100', 'B101', 'C102'],
    ]);
    assert.deepEqual(suggestions([link('A0', 'B1')])[0], ['A0', 'C2']);
    assert.deepEqual(suggestions([link('A0', 'B1', 'C2')]), [['A100', 'B101', 'C102']]);
    assert.deepEqual(suggestions([{ kind: 'reject', leader: 'A0', follower: 'C2' }])[0], ['A0', 'B1']);
  });
});

suite('linked positions count', () => {
  const { links } = after([link('A0', 'B1', 'C2')]);
  const counted = (mode: Parameters<typeof countedPositions>[0], own = links) =>
    ['A0', 'B1', 'C2', 'A100'].map(countedPositions(mode, own));

  test('each, as their leader alone, or as one', () => {
    assert.deepEqual(counted('apart'), ['A0', 'B1', 'C2', 'A100']);
    assert.deepEqual(counted('leader'), ['A0', null, null, 'A100']);
    assert.deepEqual(counted('sum'), ['A0', 'A0', 'A0', 'A100']);
  });

  test('for themselves where their leader is gone', () => {
    const gone = links.map((one) => ({ ...one, leader: { ...one.leader, missing: true } }));
    assert.deepEqual(counted('leader', gone).slice(1), ['B1', 'C2', 'A100']);
  });
});

test('the changes decided are those that the read model keeps', () => {
  const kept: readonly Change['type'][] = after([rule(), link('A0', 'B1')]).history.map(({ type }) => type);
  assert.deepEqual(kept, ['LinkRuleSet', 'PositionsLinked']);
});
