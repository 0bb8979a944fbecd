import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { barsStarting, type Failure, type FakeSource, fakeSource } from '#test/support/fake-source.ts';
import { type MarketDesk, marketDesk } from '#test/support/market-desk.ts';
import { fetchMissing } from './fetch-missing.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const start = Date.parse('2026-01-14T18:00:00Z');
const budget = { perMinute: 3, perDay: 12, zone: 'UTC' };
const spanMs = 3 * hour;

const failures: fc.Arbitrary<Failure | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom<Failure>(
    { code: 'SOURCE_UNREACHABLE' },
    { code: 'SOURCE_LIMITED' },
    { code: 'SOURCE_LIMITED', until: new Date(start + 3 * hour).toISOString() },
  ),
);

type Step = { readonly from: number; readonly length: number; readonly pause: number; readonly diesAfter: number };
const steps: fc.Arbitrary<Step> = fc.record({
  from: fc.integer({ min: 1, max: 20 }),
  length: fc.integer({ min: 1, max: 8 }),
  pause: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 45 })),
  // How many calls of its stores a worker lives; most live on.
  diesAfter: fc.oneof({ weight: 3, arbitrary: fc.constant(10_000) }, fc.integer({ min: 0, max: 25 })),
});

/** The same ports for a worker that dies in the middle: from then on, nothing of what it does comes through. */
const mortal = (ports: MarketDesk, calls: number): MarketDesk => {
  let left = calls;
  const dying = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const value = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          left -= 1;
          if (left < 0) return Promise.reject(new Error('killed'));
          return Reflect.apply(value, target, given);
        };
      },
    });
  return {
    ...ports,
    candles: dying(ports.candles),
    seriesRequests: dying(ports.seriesRequests),
    sourceStates: dying(ports.sourceStates),
  };
};

const assertWithinBudget = ({ calls }: FakeSource): void => {
  for (const { at } of calls) {
    const lastMinute = calls.filter((other) => other.at > at - minute && other.at <= at);
    assert.ok(lastMinute.length <= budget.perMinute, `${lastMinute.length} calls in a minute`);
  }
  const days = Map.groupBy(calls, ({ at }) => Math.floor(at / day));
  for (const today of days.values()) assert.ok(today.length <= budget.perDay, `${today.length} calls in a day`);
};

test('whatever fails and whoever dies, no series is asked twice at once, no budget is exceeded, and all is stored in the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 1, maxLength: 8 }),
      fc.array(failures, { maxLength: 20 }),
      async (asked, script) => {
        const coming = [...script];
        // A thin market: every eleventh minute has no trade.
        const times = Array.from({ length: 24 * 60 }, (_, i) => start - day + i * minute).filter(
          (time) => (time / minute) % 11 !== 0,
        );
        const sources: FakeSource[] = [];
        const ports = marketDesk({
          now: start,
          sources: (clock) => {
            sources.push(
              fakeSource({
                clock,
                budget,
                reach: { '1m': { spanMs, backMs: 30 * day } },
                market: { '1m': barsStarting(times) },
                next: () => coming.shift() ?? null,
                pause: () => turn(),
              }),
            );
            return sources;
          },
        });
        const spanOf = ({ from, length }: Step) => ({
          from: start - from * hour,
          to: Math.min(start, start - (from - length) * hour),
        });
        const fetch = (worker: MarketDesk, step: Step) =>
          fetchMissing(worker, 'main', { instrument: 'MNQ MAR26', interval: '1m', ...spanOf(step) });

        const underWay: Promise<unknown>[] = [];
        for (const step of asked) {
          underWay.push(
            fetch(mortal(ports, step.diesAfter), step).catch((error: Error) => assert.equal(error.message, 'killed')),
          );
          await turn();
          // A request does not live for minutes: the clock goes on when those under way have ended.
          if (step.pause > 0) await Promise.all(underWay);
          ports.forward(step.pause * minute);
        }
        await Promise.all(underWay);
        for (const step of asked) {
          for (let tries = 0; ; tries++) {
            assert.ok(tries < 100, 'it does not come to an end');
            const { until, missing } = await fetch(ports, step);
            if (until === null) {
              assert.deepEqual(missing, []);
              break;
            }
            assert.ok(until > ports.clock.now());
            ports.forward(until - ports.clock.now());
          }
        }

        const source = sources[0]!;
        assert.ok(source.mostAtOnce() <= 1, 'asked twice at once');
        assertWithinBudget(source);
        const series = {
          ledger: 'main',
          instrument: 'MNQ MAR26',
          interval: '1m',
          source: 'yahoo',
          adjustment: 'none',
        } as const;
        for (const step of asked) {
          const { from, to } = spanOf(step);
          const { time } = await ports.candles.read(series, from, to);
          // The exchange pauses for an hour, from 22:00; what it traded outside of its hours may be stored or not.
          const stored = new Set(time);
          const expected = times.filter((at) => at >= from && at < to && new Date(at).getUTCHours() !== 22);
          assert.deepEqual(
            expected.filter((at) => !stored.has(at)),
            [],
          );
        }
      },
    ),
    { numRuns: 60 },
  );
});
