import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { postgresCandleStore } from '#adapters/postgres/candle-store.ts';
import { jsonBody } from '#api/candle-forms.ts';
import { generatedBars } from '#bench/support/generated-bars.ts';
import { type CandleQuery, candleQuery, candles } from '#contract/candles.ts';
import { decodeBlocks } from '#domain/market/block.ts';
import { sliceBars } from '#domain/market/merge-bars.ts';
import { testKontor } from '#test/support/kontor.ts';

const kontor = await testKontor();
const { useCases, context } = kontor;
const all = generatedBars(120_000);
/** The session that begins with bar 80 040 is the last of the one and the first in which the other is traded more. */
const second = sliceBars(all, 40_000, 120_000);
const raw = {
  from: sliceBars(all, 0, 81_420),
  to: { ...second, volume: second.volume.map((traded, index) => (index < 40_040 ? 0 : traded + 3_000)) },
};

before(async () => {
  const store = postgresCandleStore(kontor.database.pool);
  for (const [instrument, bars] of [
    ['MNQ MAR25', raw.from],
    ['MNQ JUN25', raw.to],
  ] as const)
    await store.upsert({ ledger: 'main', instrument, interval: '1m', source: 'file', adjustment: 'none' }, bars, 0);
});

/** As the route takes it in and gives it out. */
const ask = async (query: Record<string, string>) => {
  const answer = await useCases.candles(context, candleQuery.parse(query) as CandleQuery);
  return { answer, json: candles.parse(jsonBody(answer)) };
};

it('answers the contracts of a root as one series in every form', async () => {
  const { answer, json } = await ask({ instrument: 'MNQ', interval: '1m', continuous: 'back-adjusted' });
  assert.equal(json.continuous!.rolls.length, 1);
  assert.equal(json.bars.time.length, all.count);
  assert.deepEqual(json.bars.close, Array.from(all.close));
  assert.deepEqual(Array.from(decodeBlocks(answer.blocks()).close), json.bars.close);
});

it('has the last bars, over the roll, and days', async () => {
  const last = await ask({ instrument: 'MNQ', interval: '1m', continuous: 'ratio', points: '90000' });
  assert.deepEqual(last.json.bars.time, Array.from(all.time.subarray(-90_000)));
  const days = await ask({ instrument: 'MNQ', interval: '1d', continuous: 'unadjusted', roll: 'volume' });
  assert.equal(days.json.bars.time.length, Math.ceil(all.count / 1380));
});

it('chooses an interval for all of a contract, and reads its last bars', async () => {
  const whole = await ask({ instrument: 'MNQ 03-25', points: '500' });
  assert.deepEqual([whole.json.interval, whole.json.storedInterval, whole.json.continuous], ['4h', '1m', undefined]);
  const last = await ask({ instrument: 'MNQ 03-25', interval: '1m', points: '3' });
  assert.deepEqual(last.json.bars.time, Array.from(raw.from.time.subarray(-3)));
  assert.equal(last.json.from, new Date(last.json.bars.time[0]!).toISOString());
});
