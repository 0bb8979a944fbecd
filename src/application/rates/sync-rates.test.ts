import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryRateStore } from '#adapters/memory/rate-store.ts';
import { AppError } from '#domain/errors.ts';
import type { RatePublication } from '#ports/rate-store.ts';
import { readFailure } from './rate-failure.ts';
import { keepRatesCurrent, syncRates } from './sync-rates.ts';

const ledger = 'main';
const minuteMs = 60_000;
const on = (date: string): RatePublication => ({ date, rates: { USD: '1.15' } });

/** A source that answers what `answers` has next, and a clock that is set. */
const office = (now: string) => {
  const asked: string[] = [];
  const answers: (readonly RatePublication[] | Error)[] = [];
  let time = Date.parse(now);
  const ports = {
    rates: memoryRateStore(),
    clock: { now: () => time },
    rateSource: {
      name: 'ecb',
      fetchRates: async (period: string) => {
        asked.push(period);
        const answer = answers.shift() ?? [];
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
  };
  const set = (instant: string | number) => {
    time = typeof instant === 'number' ? time + instant : Date.parse(instant);
  };
  const job = () => keepRatesCurrent(ports, ledger);
  return { ports, asked, answers, set, job, sync: () => syncRates(ports, { ledger }) };
};

describe('rates that somebody asks for', () => {
  it('fetches everything at first, then nothing until the next publication', async () => {
    const { asked, answers, sync } = office('2026-11-20T16:00:00Z');
    answers.push([on('2026-11-19'), on('2026-11-20')]);
    const nothing = { added: 0, corrected: 0, until: null, error: null };
    assert.deepEqual(await sync(), { ...nothing, outcome: 'fetched', added: 2, last: '2026-11-20' });
    assert.deepEqual(await sync(), { ...nothing, outcome: 'up-to-date', last: '2026-11-20' });
    assert.deepEqual(asked, ['all']);
  });

  it('says so where nobody may be asked', async () => {
    const { ports } = office('2026-11-20T16:00:00Z');
    assert.equal((await syncRates({ ...ports, rateSource: null }, { ledger })).outcome, 'not-allowed');
  });

  it('tries at once after a failure, whatever the pause', async () => {
    const { answers, sync } = office('2026-11-20T16:00:00Z');
    answers.push(new AppError('SOURCE_UNREACHABLE', 'no answer'), [on('2026-11-20')]);
    const failed = await sync();
    assert.deepEqual([failed.outcome, failed.error, failed.until], ['failed', 'no answer', '2026-11-20T16:15:00.000Z']);
    assert.equal((await sync()).outcome, 'fetched');
  });

  it('leaves a bug a bug', async () => {
    const { answers, sync } = office('2026-11-20T16:00:00Z');
    answers.push(new TypeError('a bug'));
    await assert.rejects(sync(), TypeError);
  });
});

describe('rates that a job keeps current', () => {
  it('asks nobody before a person has fetched once', async () => {
    const { asked, job } = office('2026-11-20T16:00:00Z');
    assert.equal(await job(), null);
    assert.deepEqual(asked, []);
  });

  it('tries again what a person has asked for in vain', async () => {
    const { asked, answers, set, sync, job } = office('2026-11-20T16:00:00Z');
    answers.push(new AppError('SOURCE_UNREACHABLE', 'no answer'), [on('2026-11-20')]);
    await sync();
    assert.equal(await job(), null);
    set('2026-11-20T16:15:00Z');
    assert.equal((await job())?.outcome, 'fetched');
    assert.deepEqual(asked, ['all', 'all']);
  });

  it('asks once a day, when the rates are due', async () => {
    const { asked, answers, set, sync, job } = office('2026-11-18T16:00:00Z');
    answers.push([on('2026-11-18')]);
    await sync();
    set('2026-11-19T15:14:00Z');
    await job();
    assert.deepEqual(asked, ['all']);
    answers.push([on('2026-11-19')]);
    set('2026-11-19T15:15:00Z');
    for (let look = 0; look < 40; look += 1) {
      await job();
      set(15 * minuteMs);
    }
    assert.deepEqual(asked, ['all', 'day']);
  });

  it('closes a gap with the file of 90 days, or with all', async () => {
    const { asked, answers, set, sync, job } = office('2026-06-01T16:00:00Z');
    answers.push([on('2026-06-01')], [on('2026-06-02'), on('2026-06-12')], [on('2026-11-20')]);
    await sync();
    set('2026-06-12T16:00:00Z');
    await job();
    set('2026-11-20T16:00:00Z');
    await job();
    assert.deepEqual(asked, ['all', '90-days', 'all']);
  });

  it('waits longer after each failure, as long as the source wants at least, and forgets it when it went well', async () => {
    const { ports, asked, answers, set, sync, job } = office('2026-11-19T16:00:00Z');
    answers.push([on('2026-11-19')]);
    await sync();
    set('2026-11-20T15:15:00Z');
    const limited = new AppError('SOURCE_LIMITED', 'too often', { details: { until: '2026-11-20T20:00:00.000Z' } });
    // The second answer has only yesterday's: the ECB is late.
    answers.push(new AppError('SOURCE_UNREACHABLE', 'no answer'), [on('2026-11-19')], limited, [on('2026-11-20')]);
    const until = async () => new Date((await ports.rates.sync(ledger, 'ecb'))!.until!).toISOString().slice(11, 16);
    await job();
    assert.equal(await until(), '15:30');
    set('2026-11-20T15:29:59Z');
    assert.equal(await job(), null);
    set('2026-11-20T15:30:00Z');
    await job();
    assert.deepEqual(
      [await until(), readFailure((await ports.rates.sync(ledger, 'ecb'))!.error!).message],
      ['16:00', 'The rates of 2026-11-20 are not published yet.'],
    );
    set('2026-11-20T16:00:00Z');
    await job();
    assert.equal(await until(), '20:00');
    set('2026-11-20T20:00:00Z');
    assert.equal((await job())?.outcome, 'fetched');
    assert.deepEqual([asked.length, (await ports.rates.sync(ledger, 'ecb'))!.failures], [5, 0]);
  });
});
