import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { initialSourceState, takeCall } from '#domain/market/source-state.ts';
import type { SourceStates } from '#ports/source-states.ts';

const now = Date.UTC(2026, 0, 5, 12);
const budget = { perMinute: 3, perDay: null, zone: 'UTC' };

/** What every store of source states does. */
export const sourceStatesContract = (name: string, states: SourceStates): void => {
  const take = (ledger: string, source: string): Promise<boolean> =>
    states.update(ledger, source, (before) => {
      const { state, refused } = takeCall(before, { budget, now, keyEnteredAt: null });
      return { state, result: refused === null };
    });

  describe(`source states: ${name}`, () => {
    test('gives the initial state of a source that nobody asked, and no other to look at', async () => {
      const seen = await states.update('one', 'quiet', (state) => ({ state, result: state }));
      assert.deepEqual(seen, initialSourceState);
      assert.deepEqual(await states.all('nobody'), {});
    });

    test('lets no more calls through than the budget, however many ask at once', async () => {
      const taken = await Promise.all(Array.from({ length: 12 }, () => take('two', 'busy')));
      assert.equal(taken.filter(Boolean).length, 3);
      assert.equal((await states.all('two')).busy?.callsToday, 3);
    });

    test('keeps ledgers and sources apart', async () => {
      await take('three', 'a');
      await take('three', 'b');
      await take('four', 'a');
      assert.deepEqual(Object.keys(await states.all('three')).sort(), ['a', 'b']);
      assert.equal((await states.all('four')).a?.callsToday, 1);
    });

    test('leaves the state as it was where the change throws', async () => {
      await take('five', 'a');
      await assert.rejects(
        states.update('five', 'a', () => {
          throw new Error('no');
        }),
        /no/,
      );
      assert.equal((await states.all('five')).a?.callsToday, 1);
    });
  });
};
