import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { declareJobs, workJobs } from '#application/jobs.ts';
import { positionChart } from '#contract/candles.ts';
import { marketData } from '#contract/market-data.ts';
import type { Position } from '#contract/positions.ts';
import { eventually } from '#test/support/eventually.ts';
import { grid } from '#test/support/grid.ts';
import { testKontor } from '#test/support/kontor.ts';
import { contractAt, gridTime, tradingHourBefore } from '#test/support/recent-trades.ts';
import { generatedBar } from '#test/support/sources/generated-bars.ts';
import { yahooDouble } from '#test/support/sources/yahoo-double.ts';

const yahoo = await yahooDouble();
after(() => yahoo.close());
const kontor = await testKontor('main', { KONTOR_SOURCES: 'yahoo', KONTOR_SOURCE_URLS: `yahoo=${yahoo.url}` });
const { useCases, context } = kontor;

const minute = 60_000;
const now = Date.now();
const utc = { timeZone: 'UTC' };

const symbolOf = (instrument: string): string => {
  const [root, month] = instrument.split(' ') as [string, string];
  const code = { MAR: 'H', JUN: 'M', SEP: 'U', DEC: 'Z' }[month.slice(0, 3)]!;
  return `${root}${code}${month.slice(3)}.CME`;
};

/** A round trip of some minutes, at prices that the double has. */
const roundTrip = (at: number, id: string): string => {
  const instrument = contractAt(at);
  const price = (time: number): number => generatedBar(symbolOf(instrument), Math.floor(time / minute) * minute).close;
  const [enteredAt, leftAt] = [at + 17_000, at + 23 * minute + 59_000];
  return grid([
    { instrument, action: 'Buy', quantity: 2, price: price(enteredAt), time: gridTime(enteredAt), id: `${id}-1` },
    { instrument, action: 'Sell', quantity: 2, price: price(leftAt), time: gridTime(leftAt), id: `${id}-2` },
  ]);
};

const work = async (): Promise<void> => {
  const queue = await kontor.queue();
  await declareJobs(queue);
  await workJobs(
    queue,
    {
      clock: kontor.clock,
      files: { purge: async () => 0 },
      signIn: { purgeSessions: async () => 0 },
      images: { purge: async () => 0 },
      runner: kontor.runner,
      projections: [],
      keepRatesCurrent: kontor.keepRatesCurrent,
      marketData: kontor.marketData,
    },
    ['broker'],
  );
};
const view = async (batch?: string) => marketData.parse(await useCases.marketData(context, { limit: 100, batch }));
const settled = (): Promise<unknown> =>
  eventually(async () => {
    const { fetches } = await view();
    return fetches.length > 0 && fetches.every(({ state }) => state !== 'waiting' && state !== 'running');
  }, 30_000);
const positionOpenedAt = async (at: number): Promise<Position> =>
  (await kontor.allPositions()).find(({ openedAt }) => Date.parse(openedAt) === at + 17_000)!;

it('fetches the bars around an import and shows every execution on its bar', async () => {
  const at = tradingHourBefore(now, 3);
  const { batch } = await kontor.take(roundTrip(at, 'recent'), utc);
  await work();
  await settled();
  const position = await positionOpenedAt(at);
  const chart = positionChart.parse(await useCases.positionChart(context, position.id, {}));
  assert.deepEqual([chart.source, chart.interval, chart.missing], ['yahoo', '1m', []]);
  for (const { executedAt, barTime, price } of chart.executions) {
    const index = chart.bars.time.indexOf(barTime!);
    assert.equal(barTime, Math.floor(Date.parse(executedAt) / minute) * minute);
    assert.ok(chart.bars.low[index]! <= Number(price) && Number(price) <= chart.bars.high[index]!);
  }
  const { fetches } = await view(batch);
  assert.deepEqual(
    fetches.map(({ state, reason, instrument }) => [state, reason, instrument]),
    [['done', 'import', position.instrument]],
  );
  assert.ok(yahoo.requests.every(({ query }) => query.get('interval') === '1m'));
});

it('shows the bars that are left where the minutes are gone, and says what became of them', async () => {
  const at = tradingHourBefore(now, 40);
  await kontor.take(roundTrip(at, 'old'), utc);
  await settled();
  const position = await positionOpenedAt(at);
  await eventually(async () => (await useCases.positionChart(context, position.id, {})).interval === '5m', 20_000);
  const { fetches } = await view();
  const minutes = positionChart.parse(await useCases.positionChart(context, position.id, { interval: '1m' }));
  assert.deepEqual(
    minutes.missing.map(({ detail }) => detail),
    [{ code: 'out-of-reach', source: 'yahoo', until: null, days: 30 }],
  );
  const fine = fetches.find(({ interval, state }) => interval === '1m' && state === 'incomplete');
  assert.deepEqual(
    fine?.said.filter(({ source }) => source === 'yahoo').map(({ code, days }) => [code, days]),
    [['out-of-reach', 30]],
  );
});

it('says until when it waits where the source is asked too often, and goes on by itself', async () => {
  yahoo.next({ status: 429, headers: { 'retry-after': '2' }, body: 'Too Many Requests' });
  const at = tradingHourBefore(now, 8);
  const { batch } = await kontor.take(roundTrip(at, 'limited'), utc);
  const waiting = await eventually(async () => {
    const [fetch] = (await view(batch)).fetches;
    return fetch?.state === 'waiting' && fetch.said.length > 0 && fetch;
  }, 20_000);
  const limited = waiting.said.find(({ source }) => source === 'yahoo');
  assert.equal(limited?.code, 'limited');
  assert.equal(limited?.until, waiting.dueAt);
  assert.deepEqual(waiting.why, { code: 'limited', source: 'yahoo', until: waiting.dueAt, days: null });
  const { sources } = await view();
  assert.equal(sources.find(({ name }) => name === 'yahoo')?.state, 'limited');
  await eventually(async () => {
    if (await kontor.marketData.due()) await (await kontor.queue()).enqueue('fetch-bars', 'main', {});
    const [fetch] = (await view(batch)).fetches;
    return fetch?.state === 'done';
  }, 30_000);
});

it('says of each source how it stands', async () => {
  const { sources } = await view();
  assert.equal(sources.find(({ name }) => name === 'eodhd')?.state, 'off');
  assert.equal(sources.find(({ name }) => name === 'yahoo')?.state, 'open');
});
