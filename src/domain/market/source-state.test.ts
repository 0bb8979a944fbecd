import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { callAnswered, callFailed, initialSourceState, type SourceState, takeCall } from './source-state.ts';

const now = Date.parse('2026-01-05T12:00:00Z');
const second = 1_000;
const minute = 60_000;
const free = { perMinute: null, perDay: null, zone: 'UTC' };
const take = (
  state: SourceState,
  at: number,
  budget = free as Parameters<typeof takeCall>[1]['budget'],
  keyEnteredAt: number | null = null,
) => takeCall(state, { budget, now: at, keyEnteredAt });
const fails = (times: number, code: 'limited' | 'unreachable' | 'key' = 'unreachable'): SourceState => {
  let state = initialSourceState;
  for (let time = 0; time < times; time++)
    state = callFailed(state, { code, until: null, message: 'away', fault: null }, now);
  return state;
};

test('refuses the call that is one too many in a minute, until the first of them is a minute old', () => {
  const budget = { ...free, perMinute: 2 };
  const one = take(initialSourceState, now, budget).state;
  const two = take(one, now + 10 * second, budget).state;
  assert.deepEqual(take(two, now + 20 * second, budget).refused, { code: 'limited', until: now + minute });
  assert.equal(take(two, now + minute, budget).refused, null);
});

test('counts the calls of a day in the zone of the source', () => {
  const budget = { ...free, perDay: 1, zone: 'America/New_York' };
  const { state } = take(initialSourceState, Date.parse('2026-03-08T20:00:00Z'), budget);
  const refused = take(state, Date.parse('2026-03-09T03:59:00Z'), budget).refused;
  assert.deepEqual(refused, { code: 'limited', until: Date.parse('2026-03-09T04:00:00Z') });
  assert.equal(take(state, Date.parse('2026-03-09T04:00:00Z'), budget).refused, null);
});

test('waits twice as long after each failure, up to half an hour, and not at all after an answer', () => {
  assert.equal(fails(1).closed?.until, now + 5 * second);
  assert.equal(fails(3).closed?.until, now + 20 * second);
  assert.equal(fails(20).closed?.until, now + 30 * minute);
  assert.equal(take(callAnswered(fails(20)), now).refused, null);
});

test('keeps to the time that the source names', () => {
  const until = now + 3 * 3_600_000;
  const state = callFailed(
    initialSourceState,
    { code: 'limited', until, message: 'enough for today', fault: null },
    now,
  );
  assert.deepEqual(take(state, until - 1).refused, { code: 'limited', until });
  assert.equal(take(state, until).refused, null);
});

test('counts a request as often as the source does, and one that needs all there is once it has it', () => {
  const budget = { perMinute: 5, perDay: 7, zone: 'UTC' };
  const calls = (state: typeof initialSourceState, count: number, at = now) =>
    takeCall(state, { budget, now: at, keyEnteredAt: null, calls: count });
  const three = calls(initialSourceState, 3);
  assert.equal(three.state.callsToday, 3);
  // Three and three are more than five a minute, three and two are not.
  assert.deepEqual(calls(three.state, 3).refused, { code: 'limited', until: now + minute });
  assert.equal(calls(three.state, 2).refused, null);
  const six = calls(three.state, 3, now + minute);
  assert.equal(six.state.callsToday, 6);
  assert.equal(calls(six.state, 3, now + 2 * minute).refused?.code, 'limited');
  assert.equal(calls(initialSourceState, 20).refused, null);
  assert.equal(calls(three.state, 20, now + minute).refused?.code, 'limited');
});

test('lets one call try after five failures, and the others wait for it', () => {
  const broken = fails(5);
  const later = broken.closed!.until;
  const trial = take(broken, later);
  assert.equal(trial.refused, null);
  assert.equal(take(trial.state, later).refused?.code, 'unreachable');
  assert.equal(take(callAnswered(trial.state), later).refused, null);
  const again = callFailed(
    trial.state,
    { code: 'unreachable', until: null, message: 'still away', fault: null },
    later,
  );
  assert.equal(again.closed?.until, later + 160 * second);
  // Whoever tried may have died of it.
  assert.equal(take(trial.state, later + 2 * minute).refused, null);
});

test('asks no more with a refused key until another is entered, or for a day', () => {
  const refused = fails(1, 'key');
  assert.equal(take(refused, now + minute, free, now - minute).refused?.code, 'key');
  assert.equal(take(refused, now + minute, free, now + second).refused, null);
  assert.equal(take(refused, now + 24 * 3_600_000, free, now - minute).refused, null);
});

test('never lets more calls through than the budget, whenever they are asked for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 * second }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 20 }),
      (pauses, perMinute, perDay) => {
        const budget = { perMinute, perDay, zone: 'UTC' };
        let state = initialSourceState;
        let at = Date.parse('2026-01-05T23:50:00Z');
        const calls: number[] = [];
        for (const pause of pauses) {
          at += pause;
          const taken = take(state, at, budget);
          state = taken.state;
          if (taken.refused === null) calls.push(at);
          else {
            assert.ok(taken.refused.until > at);
            assert.equal(take(state, taken.refused.until, { ...budget, perDay: 1_000 }).refused, null);
          }
        }
        for (const call of calls)
          assert.ok(calls.filter((other) => other > call - minute && other <= call).length <= perMinute);
        const byDay = Map.groupBy(calls, (call) => new Date(call).toISOString().slice(0, 10));
        for (const day of byDay.values()) assert.ok(day.length <= perDay);
      },
    ),
  );
});
