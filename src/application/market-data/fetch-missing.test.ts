import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Interval } from '#domain/market/bars.ts';
import type { BarSource } from '#ports/bar-source.ts';
import { barsOfEvery, type FakeSourceOptions, fakeSource } from '#test/support/fake-source.ts';
import { type MarketDesk, marketDesk } from '#test/support/market-desk.ts';
import { fetchMissing } from './fetch-missing.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** A Wednesday, 12:00 in Chicago. */
const now = Date.parse('2026-01-14T18:00:00Z');
const from = now - 2 * hour;
const market = { '1m': barsOfEvery('1m', now - 10 * day, now) };
const always = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

const desk = (
  sources: readonly (FakeSourceOptions & object)[],
  more: Partial<Parameters<typeof marketDesk>[0]> = {},
) => {
  const made: BarSource[] = [];
  const opened = marketDesk({
    now,
    sources: (clock) => {
      made.push(...sources.map((options) => fakeSource({ clock, market, ...options })));
      return made;
    },
    ...more,
  });
  return { desk: opened, sources: made as ReturnType<typeof fakeSource>[] };
};
const ask = (ports: MarketDesk, part: { interval?: Interval; from?: number; to?: number; instrument?: string } = {}) =>
  fetchMissing(ports, 'main', { instrument: 'MNQ MAR26', interval: '1m', from, to: now, ...part });
const stored = (ports: MarketDesk, source = 'yahoo', interval: Interval = '1m') =>
  ports.candles.read({ ledger: 'main', instrument: 'MNQ MAR26', interval, source, adjustment: 'none' }, ...always);

test('stores what is missing, and asks for nothing that is there', async () => {
  const { desk: ports, sources } = desk([{}]);
  const first = await ask(ports);
  assert.deepEqual([first.added, first.missing, first.until], [120, [], null]);
  assert.deepEqual(first.said.map(({ source, code }) => [source, code]).at(-1), ['yahoo', 'stored']);
  assert.equal(sources[0]!.calls[0]?.symbol, 'MNQ MAR26=Y');
  assert.equal((await stored(ports)).count, 120);
  const second = await ask(ports);
  assert.deepEqual([second.added, second.said, sources[0]!.calls.length], [0, [], 1]);
});

test('does not take a bar that has not ended', async () => {
  const { desk: ports } = desk([{ market: { '1m': barsOfEvery('1m', now - hour, now + hour) } }]);
  ports.forward(30_000);
  await ask(ports, { to: now + hour });
  assert.equal((await stored(ports)).time.at(-1), now - minute);
});

test('goes on to the next source and says what each one said', async () => {
  const limited = { code: 'SOURCE_LIMITED', until: new Date(now + 6 * hour).toISOString() } as const;
  const { desk: ports, sources } = desk(
    [{ next: () => limited }, { name: 'eodhd', needsKey: true }, { name: 'extra' }],
    {
      allowed: ['yahoo', 'eodhd', 'folder'],
    },
  );
  const { said, until, missing } = await ask(ports);
  assert.deepEqual(
    said.map(({ source, code, until: at }) => [source, code, at]),
    [
      ['ninjatrader', 'switched-off', null],
      ['yahoo', 'limited', now + 6 * hour],
      ['eodhd', 'no-spelling', null],
    ],
  );
  assert.deepEqual([until, missing.length], [now + 6 * hour, 1]);
  await ask(ports);
  assert.equal(sources[0]!.calls.length, 1, 'not before its time');
  ports.forward(6 * hour);
  await ask(ports);
  assert.equal(sources[0]!.calls.length, 2);
});

test('takes the fallback where the first source is away', async () => {
  const { desk: ports } = desk([{ name: 'ninjatrader', next: () => ({ code: 'SOURCE_UNREACHABLE' }) }, {}]);
  const { said, until } = await ask(ports);
  assert.deepEqual(
    said.map(({ code }) => code),
    ['unreachable', 'stored'],
  );
  assert.equal(until, null);
  assert.equal((await stored(ports)).count, 120);
});

test('says that the bars are gone where they are older than the source keeps them', async () => {
  const { desk: ports, sources } = desk([{ reach: { '1m': { spanMs: 7 * day, backMs: 3 * day } } }]);
  const old = await ask(ports, { from: now - 8 * day, to: now - 7 * day });
  assert.deepEqual(
    old.said.map(({ code, days }) => [code, days]),
    [['out-of-reach', 3]],
  );
  assert.equal(sources[0]!.calls.length, 0);
  const partly = await ask(ports, { from: now - 8 * day });
  assert.deepEqual(
    partly.said.map(({ code }) => code),
    ['out-of-reach', 'stored'],
  );
  assert.equal(partly.until, null);
  assert.equal((await stored(ports)).time[0], now - 3 * day + minute);
});

test('does not ask again and again for what a source has not, but does so later', async () => {
  const { desk: ports, sources } = desk([{ market: {} }]);
  assert.deepEqual(
    (await ask(ports)).said.map(({ code }) => code),
    ['empty'],
  );
  await ask(ports);
  assert.equal(sources[0]!.calls.length, 1);
  ports.forward(hour);
  await ask(ports);
  ports.forward(hour);
  await ask(ports);
  assert.equal(sources[0]!.calls.length, 2);
});

test('does not ask for a symbol that the source does not know again and again, whatever the time', async () => {
  const { desk: ports, sources } = desk([{ next: () => ({ code: 'SOURCE_UNKNOWN' }) }]);
  assert.deepEqual(
    (await ask(ports)).said.map(({ code }) => code),
    ['unknown'],
  );
  await ask(ports, { from: now - 2 * day, to: now - day });
  assert.equal(sources[0]!.calls.length, 1);
  ports.forward(hour);
  await ask(ports);
  assert.equal(sources[0]!.calls.length, 2);
});

test('asks a source that counts no calls each time: files may have come', async () => {
  const { desk: ports, sources } = desk([{ market: {}, budget: { perMinute: null, perDay: null, zone: 'UTC' } }]);
  await ask(ports);
  await ask(ports);
  assert.equal(sources[0]!.calls.length, 2);
});

test('leaves minutes without a trade alone once a source has answered', async () => {
  const thin = barsOfEvery('1m', from, now);
  const { desk: ports, sources } = desk([
    { market: { '1m': { ...thin, time: thin.time.map((time, i) => (i % 7 === 3 ? time - minute : time)) } } },
    { name: 'extra' },
  ]);
  const { missing } = await ask(ports);
  assert.deepEqual(missing, []);
  assert.equal(sources[1]!.calls.length, 0);
});

test('puts a missing interval together from the finer bars of the source', async () => {
  const { desk: ports } = desk([{}]);
  const { missing } = await ask(ports, { interval: '15m' });
  assert.deepEqual(missing, []);
  assert.equal((await stored(ports)).count, 120);
});

test('asks nobody with a missing key, and nobody again with a refused one', async () => {
  const keyed = { name: 'ninjatrader', needsKey: true, next: () => ({ code: 'SOURCE_KEY' }) as const };
  const none = desk([keyed]);
  assert.deepEqual(
    (await ask(none.desk)).said.map(({ code }) => code),
    ['needs-key'],
  );
  const refused = desk([keyed], { keys: new Map([['ninjatrader', now - day]]) });
  const first = await ask(refused.desk);
  assert.deepEqual([first.said[0]?.code, first.until], ['key', null]);
  await ask(refused.desk);
  assert.equal(refused.sources[0]!.calls.length, 1);
});

test('refuses prices in another currency than the instrument has', async () => {
  const { desk: ports } = desk([{ currency: 'EUR' }]);
  const { said } = await ask(ports);
  assert.deepEqual([said[0]?.code, said[0]?.message], ['other-currency', 'prices in EUR, not USD']);
  assert.equal((await stored(ports)).count, 0);
});

test('keeps splits and dividends beside the bars, each once', async () => {
  const split = { kind: 'split', at: now - day, numerator: '4', denominator: '1' } as const;
  const { desk: ports } = desk([{ actions: [split] }]);
  await ask(ports);
  await ask(ports, { from: from - hour });
  assert.deepEqual(await ports.actions.of('main', 'MNQ MAR26', 'yahoo'), [split]);
});

test('says that nothing is known of an instrument, and that no source is there', async () => {
  const { desk: ports } = desk([]);
  assert.deepEqual(
    (await ask(ports, { instrument: 'NOTHING9' })).said.map(({ code }) => code),
    ['instrument-unknown'],
  );
  assert.deepEqual(
    (await ask(ports)).said.map(({ code }) => code),
    ['no-source'],
  );
});

test('keeps out of the way of another who asks for the series', async () => {
  const { desk: ports, sources } = desk([{}]);
  const series = { ledger: 'main', instrument: 'MNQ MAR26', interval: '1m', source: 'yahoo' } as const;
  await ports.seriesRequests.hold(series, 'somebody else', now, now + minute);
  const { said, until } = await ask(ports);
  assert.deepEqual(
    said.map(({ code }) => code),
    ['busy'],
  );
  assert.ok(until! > now);
  assert.equal(sources[0]!.calls.length, 0);
  ports.forward(minute);
  assert.equal((await ask(ports)).added, 120);
});
