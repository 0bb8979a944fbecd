import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AccountLimits, PropRuleFacts } from '#contract/prop-rules.ts';
import { statisticsFilter } from '#contract/statistics.ts';
import { candleFile } from '#test/support/candle-file.ts';
import { ledgerContext, testKontor } from '#test/support/kontor.ts';
import { readModelsCaughtUp } from '#test/support/read-models.ts';

const kontor = await testKontor();
const { useCases, context } = kontor;
const header =
  'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,\n';
const fill = (action: string, quantity: number, price: number, time: string, id: string) =>
  `MNQ MAR25,${action},${quantity},${price},${time},${id},,,o${id},,$0.00,1,P,C,\n`;
/**
 * Long 10 MNQ (2 a point each) at 21540 on the 28th, out at 21550: +200, and the day after 10 at 21550, out at 21540: −200.
 * Chicago is six hours behind UTC in January.
 */
await kontor.take(
  header +
    fill('Buy', 10, 21540, '2025-01-28T15:00:30Z', '1') +
    fill('Sell', 10, 21550, '2025-01-28T15:03:30Z', '2') +
    fill('Buy', 10, 21550, '2025-01-29T15:00:30Z', '3') +
    fill('Sell', 10, 21540, '2025-01-29T15:02:30Z', '4'),
);
await readModelsCaughtUp(kontor);

const bars = async (...rows: readonly string[]) => {
  await useCases.importCandles(context, {
    file: candleFile(Buffer.from(['time,open,high,low,close,volume', ...rows].join('\n'))),
    instrument: 'MNQ MAR25',
    interval: '1m',
    source: 'test',
    timeZone: null,
    barTime: null,
    dateOrder: null,
    decimal: null,
  });
};
const correct = async (changed: Parameters<typeof useCases.correctAccount>[2]) => {
  try {
    await useCases.correctAccount(context, 'P', changed);
  } catch (error) {
    if ((error as { code?: string }).code !== 'PROJECTION_BEHIND') throw error;
  }
  await readModelsCaughtUp(kontor);
};
const limits = () => useCases.accountLimits(context, 'P');
const of = ({ limits: all }: AccountLimits, kind: string) => {
  const { state, limit, used, left, floor, calculation } = all.find((one) => one.kind === kind)!;
  return { state, limit, used, left, floor, calculation };
};

const rules: PropRuleFacts = {
  preset: null,
  drawdown: { trailing: 'intraday', amount: '500', stopsAt: null },
  dailyLoss: '250',
  target: '1000',
  bestDayShare: '0.5',
  minimumDays: { days: 2, leastProfit: null },
  contracts: { most: '1', byFamily: {} },
  day: { zone: 'America/Chicago', startsAt: '17:00' },
  since: null,
};

describe('the limits of an account', () => {
  it('are none without rules, and say what is missing to know its equity', async () => {
    assert.deepEqual([(await limits()).rules, (await useCases.limits(context)).accounts], [null, []]);
    await correct({ rules });
    assert.deepEqual((await limits()).gaps, ['start-balance', 'currency', 'zone']);
    await correct({ currency: 'USD', zone: 'UTC', startBalance: { amount: '10000', on: '2025-01-28' } });
    assert.deepEqual(
      (await useCases.limits(context)).accounts.map(({ account }) => account),
      ['P'],
    );
  });

  it('say where no bar tells, and know no more than the executions then', async () => {
    const found = await limits();
    assert.deepEqual(
      found.unknown.map(({ instrument, from, to }) => [instrument, from, to]),
      [
        ['MNQ MAR25', '2025-01-29T15:00:30.000Z', '2025-01-29T15:02:30.000Z'],
        ['MNQ MAR25', '2025-01-28T15:00:30.000Z', '2025-01-28T15:03:30.000Z'],
      ],
    );
    assert.equal(found.unknownMs, 300_000);
    assert.deepEqual([found.equity, found.breaches], ['10000.00', []]);
    assert.deepEqual(of(found, 'drawdown'), {
      state: 'ok',
      limit: '500.00',
      used: '200.00',
      left: '300.00',
      floor: '9700.00',
      calculation: '10200.00 − 500.00 = 9700.00; 10000.00 − 9700.00 = 300.00',
    });
  });

  it('follow the bars: an open profit draws the floor up, and the worst case of a bar breaks it', async () => {
    // Up to 21565 on the first day: 10 × 2 × 25 = 500 open, the floor goes to 10000.
    await bars(
      '2025-01-28T15:00:00Z,21540,21545,21540,21544,1',
      '2025-01-28T15:01:00Z,21544,21565,21544,21560,1',
      '2025-01-28T15:02:00Z,21560,21560,21550,21552,1',
      '2025-01-28T15:03:00Z,21552,21555,21548,21549,1',
      '2025-01-29T15:00:00Z,21550,21552,21548,21549,1',
      // 10200 + 10 × 2 × (21538 − 21550) = 9960: below the floor for sure, within the loss of the day.
      '2025-01-29T15:01:00Z,21549,21549,21538,21541,1',
      '2025-01-29T15:02:00Z,21541,21545,21536,21540,1',
    );
    const found = await limits();
    assert.deepEqual([found.unknown, found.state], [[], 'breached']);
    assert.deepEqual(of(found, 'drawdown'), {
      state: 'breached',
      limit: '500.00',
      used: '500.00',
      left: '0.00',
      floor: '10000.00',
      calculation: '10500.00 − 500.00 = 10000.00; 10000.00 − 10000.00 = 0.00',
    });
    assert.deepEqual(
      found.breaches.map(({ limit, at, certain, allowed, reached }) => [limit, at, certain, allowed, reached]),
      [
        // The worst of the last bar, 10200 − 280: it was closed in that bar, so nobody knows whether it still was open then.
        ['daily-loss', '2025-01-29T15:02:00.000Z', false, '9950.00', '9920.00'],
        ['drawdown', '2025-01-29T15:01:00.000Z', true, '10000.00', '9960.00'],
      ],
    );
    const ids = (await kontor.allPositions()).map(({ id }) => id);
    for (const { positions, day } of found.breaches)
      assert.deepEqual([positions.map(({ id }) => id), day], [[ids[1]], '2025-01-29']);
    assert.deepEqual(
      [of(found, 'minimum-days').state, of(found, 'consistency').left, of(found, 'target').left],
      ['done', null, '1000.00'],
    );
  });

  it('count a micro as a tenth, and are undone and redone with the account', async () => {
    await correct({ rules: { ...rules, contracts: { most: '0.9', byFamily: {} } } });
    const broken = (await limits()).breaches.filter(({ limit }) => limit === 'contracts');
    assert.deepEqual(
      broken.map(({ day, allowed, reached }) => [day, allowed, reached]),
      [
        ['2025-01-29', '0.9', '1'],
        ['2025-01-28', '0.9', '1'],
      ],
    );
    await useCases.switchAccount(context, 'P', 'undo');
    await readModelsCaughtUp(kontor);
    assert.equal((await limits()).rules?.contracts?.most, '1');
    await useCases.switchAccount(context, 'P', 'redo');
    await readModelsCaughtUp(kontor);
    assert.equal((await limits()).rules?.contracts?.most, '0.9');
  });

  it('are the same rebuilt as live, and none of another ledger', async () => {
    const before = await limits();
    await kontor.rebuild('positions');
    await kontor.rebuild('changes');
    assert.deepEqual(await limits(), before);
    await assert.rejects(useCases.accountLimits(ledgerContext('other'), 'P'), { code: 'NOT_FOUND' });
    assert.deepEqual(await useCases.limits(ledgerContext('other')), { accounts: [] });
  });

  it('refuse rules that are not sound, naming the field', async () => {
    const wrong = { ...rules, day: { zone: 'Mars/Base', startsAt: '17:00' } };
    await assert.rejects(useCases.correctAccount(context, 'P', { rules: wrong }), {
      code: 'INVALID_INPUT',
      message: /rules\.day/,
    });
  });
});

describe('the course of the equity', () => {
  it('is that of a day, open profit included', async () => {
    const day = await useCases.dayEquity(context, { date: '2025-01-28' });
    assert.deepEqual(day.unknown, []);
    const [course] = day.courses;
    assert.deepEqual(course!.result, ['80.00', '400.00', '240.00', '200.00']);
    assert.deepEqual([course!.low[1], course!.high[1]], ['80.00', '500.00']);
    const second = await useCases.dayEquity(context, { date: '2025-01-29', account: 'P' });
    assert.equal(second.courses[0]!.result.at(-1), '-200.00');
    assert.deepEqual((await useCases.dayEquity(context, { date: '2025-01-28', account: 'none' })).courses, []);
  });

  it('has its drawdowns by bars beside those by days', async () => {
    const found = await useCases.intradayDrawdowns(context, statisticsFilter.parse({}));
    assert.deepEqual([found.considered, found.known, found.days, found.coveredDays], [2, 2, 2, 2]);
    // From 500 on the first day to 200 − 280 in the last bar of the second.
    assert.deepEqual(
      [found.drawdowns[0]!.depth, found.drawdowns[0]!.from, found.drawdowns[0]!.recovery],
      [-580, '2025-01-28T15:01:00.000Z', null],
    );
    const { drawdown } = await useCases.dailyCurve(context, statisticsFilter.parse({}));
    assert.equal(Math.min(...drawdown), -200);
  });
});
