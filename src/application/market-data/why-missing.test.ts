import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryBarFetches } from '#adapters/memory/bar-fetches.ts';
import type { Interval } from '#domain/market/bars.ts';
import type { SourceVerdict } from '#domain/market/source-verdict.ts';
import type { FetchState } from '#ports/bar-fetches.ts';
import { verdictOf } from './source-chain.ts';
import { whyMissing } from './why-missing.ts';

const now = Date.UTC(2026, 0, 5, 12);
const hour = 3_600_000;
const range = { from: now - 2 * hour, to: now - hour };
const sources = {
  any: true,
  allowed: () => true,
  searches: () => [],
  of: () => [],
  keys: async () => new Map<string, number>(),
};

type Past = readonly [state: FetchState, said: readonly SourceVerdict[], interval?: Interval];

const why = async (past: readonly Past[], part: { interval?: Interval | null; any?: boolean; from?: number } = {}) => {
  const fetches = memoryBarFetches();
  for (const [state, said, interval = '1m'] of past) {
    await fetches.want('main', [{ instrument: 'X', interval, ...range, reason: 'import', batch: null }], now);
    if (state === 'waiting' && said.length === 0) continue;
    const fetch = await fetches.claim(now, now + hour);
    if (state !== 'running') await fetches.settle(fetch!, { state, dueAt: now + hour, added: 0, said }, now);
  }
  const { interval = '1m', any = true, from = range.from } = part;
  const ranges = [{ from, to: from + hour }];
  const [found] = await whyMissing({ fetches, sources: { ...sources, any } }, 'main', 'X', { interval, ranges });
  return found === null ? null : [found?.code, found?.source, found?.until ?? found?.days ?? null];
};

test('says that a fetch is under way, or about to be', async () => {
  assert.deepEqual(await why([['running', []]]), ['running', null, null]);
  assert.deepEqual(await why([['waiting', []]]), ['wanted', null, null]);
});

test('says which source is waited for, and until when', async () => {
  const limited = verdictOf('yahoo', 'limited', { until: now + 2 * hour });
  const away = verdictOf('eodhd', 'unreachable', { until: now + hour });
  assert.deepEqual(await why([['waiting', [verdictOf('folder', 'empty'), away, limited]]]), [
    'limited',
    'yahoo',
    now + 2 * hour,
  ]);
});

test('says what tells most of what the sources answered', async () => {
  const gone = verdictOf('yahoo', 'out-of-reach', { days: 30 });
  const said = [verdictOf('ninjatrader', 'switched-off'), gone, verdictOf('eodhd', 'no-spelling')];
  assert.deepEqual(await why([['incomplete', said]]), ['out-of-reach', 'yahoo', 30]);
  assert.deepEqual(await why([['incomplete', [verdictOf('yahoo', 'stored', { added: 5 })]]]), ['empty', 'yahoo', null]);
});

test('does not mind coarser bars than those shown', async () => {
  const past: readonly Past[] = [['incomplete', [verdictOf('yahoo', 'empty')], '1h']];
  assert.equal(await why(past), null);
  assert.deepEqual(await why(past, { interval: null }), ['empty', 'yahoo', null]);
});

test('says nothing where nobody asked, and that all is switched off where nobody may', async () => {
  assert.equal(await why([['done', []]], { from: now + 5 * hour }), null);
  assert.deepEqual(await why([], { any: false }), ['switched-off', null, null]);
});
