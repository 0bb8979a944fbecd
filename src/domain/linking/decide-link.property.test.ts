import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type ChangeEvent,
  type ChangeHistory,
  changeHistory,
  standingChanges,
} from '#domain/changes/change-history.ts';
import { isAppError } from '#domain/errors.ts';
import { countedPositions } from './counted-positions.ts';
import { decideLink, type LinkCommand } from './decide-link.ts';
import { type Link, openSuggestions, standingLinks, suggestedLinks } from './link-book.ts';
import { linkDecisions } from './link-decisions.ts';
import type { Linkable } from './linkable.ts';

const accounts = ['A', 'B', 'C', 'D'];
const start = Date.UTC(2026, 0, 5, 15);
/** Four trades, each in four accounts, all at the same time, so that nearly everything may go together. */
const all: readonly Linkable[] = accounts.flatMap((account, late) =>
  [0, 1, 2, 3].map((nth) => ({
    id: `${account}${nth}`,
    account,
    instrument: 'MNQ MAR26',
    family: 'NQ',
    side: 'long' as const,
    openedAt: start + nth * 3000 + late * 500,
    closedAt: start + 600_000,
    exposure: 2,
  })),
);
const id = fc.constantFrom(...all.map((one) => one.id));
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 3 });
const account = fc.constantFrom(...accounts);
const change = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined });
const command: fc.Arbitrary<LinkCommand> = fc.oneof(
  fc.record({ kind: fc.constant('link' as const), leader: id, followers: ids }),
  fc.record({ kind: fc.constant('unlink' as const), leader: id, positions: ids }),
  fc.record({ kind: fc.constant('merge' as const), from: id, into: id }),
  fc.record({ kind: fc.constant('reject' as const), leader: id, follower: id }),
  fc
    .tuple(fc.constantFrom('r', 's'), account, account, fc.constantFrom('1', '0.5'))
    .map(([rule, leader, follower, ratio]) => ({
      kind: 'set-rule' as const,
      rule: { rule, leader, follower, ratio, windowMs: 2000, since: null },
    })),
  fc.record({ kind: fc.constant('end-rule' as const), rule: fc.constantFrom('r', 's') }),
  fc.record({ kind: fc.constant('undo' as const), change }),
  fc.record({ kind: fc.constant('redo' as const), change }),
);

const linksOf = (history: ChangeHistory, positions: ReadonlyMap<string, Linkable>): readonly Link[] =>
  standingLinks(positions, linkDecisions(standingChanges(history)));
const members = (links: readonly Link[]): readonly string[] =>
  links.flatMap(({ leader, followers }) => [leader, ...followers].map(({ position }) => position.position));

test('whatever is decided, taken back and brought back, a position is in one link at most, and in no suggestion beside it', () => {
  const there = new Map(all.map((one) => [one.id, one]));
  fc.assert(
    fc.property(fc.array(command, { maxLength: 16 }), fc.subarray([...there.keys()]), (commands, gone) => {
      const events: ChangeEvent[] = [];
      for (const asked of commands) {
        try {
          const history = changeHistory(events);
          const decided = decideLink(history, asked, { positions: there, links: linksOf(history, there) });
          if (decided !== null)
            events.push({ ...decided, number: events.length + 1, at: 0, by: 'anna' } as ChangeEvent);
        } catch (error) {
          if (!isAppError(error)) throw error;
        }
      }
      const history = changeHistory(events);
      const left = new Map([...there].filter(([one]) => !gone.includes(one)));
      for (const positions of [there, left]) {
        const links = linksOf(history, positions);
        const linked = members(links);
        assert.equal(new Set(linked).size, linked.length);
        for (const { complete, leader, followers } of links) {
          assert.ok(followers.length > 0);
          assert.equal(
            complete,
            [leader, ...followers].every(({ position }) => positions.has(position.position)),
          );
        }
        const { rejected } = linkDecisions(standingChanges(history));
        const open = openSuggestions(suggestedLinks(positions.values(), rejected), links);
        const follows = new Set(links.flatMap(({ followers }) => followers.map(({ position }) => position.position)));
        for (const { leader, followers } of open) {
          assert.ok(!follows.has(leader));
          for (const one of followers) assert.ok(!linked.includes(one.id));
        }
        // Every position counts once: for itself or in the sum of its link.
        const counted = new Set([...positions.keys()].map(countedPositions('sum', links)));
        const apart = [...positions.keys()].filter((one) => !linked.includes(one)).length;
        const touched = links.filter((link) => members([link]).some((one) => positions.has(one))).length;
        assert.equal(counted.size, apart + touched);
      }
    }),
    { numRuns: 500 },
  );
});
