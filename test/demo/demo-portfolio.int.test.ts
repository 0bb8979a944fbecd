import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { activityQuery } from '#contract/activities.ts';
import { performanceQuery, portfolioQuery } from '#contract/portfolio.ts';
import { testKontor } from '#test/support/kontor.ts';
import { ledgerFileOf, sap } from '#test/support/ledger-file.ts';

const kontor = await testKontor();
const { useCases, context } = kontor;
const exported = async () => text(Readable.from((await useCases.exportLedger(context)).content));
const query = portfolioQuery.parse({ period: 'all' });

const own = ledgerFileOf(
  [
    { type: 'deposit', account: 'Depot', date: '2025-01-02', gross: '5000' },
    { type: 'buy', account: 'Depot', date: '2025-01-06', instrument: 'BTC/EUR', quantity: '0.01', price: '90000' },
  ],
  {
    instruments: [sap, { id: 'BTC/EUR', assetClass: 'crypto' }],
    prices: [{ instrument: 'BTC/EUR', date: '2025-01-06', price: '90000' }],
    taxation: { persons: [{ id: 'me', name: 'Me' }] },
    accounts: [{ account: 'Depot', owners: ['me'], withholding: 'german-bank' }],
  },
);

describe('the portfolio of the demo', () => {
  it('is taken in with the demo, marked as made up, and valued from its own prices', async () => {
    const before = await exported();
    await useCases.loadDemo(context);
    const { rows, total } = await useCases.listActivities(context, activityQuery.parse({}));
    assert.ok(total > 700 && rows.every(({ demo }) => demo));
    const { holdings, money } = await useCases.listHoldings(context, query);
    assert.ok(holdings.length > 15);
    for (const { instrument, price, value } of holdings)
      assert.ok(price?.source === 'demo' && value !== null && value > 0, instrument);
    for (const { account, currency, balance } of money) assert.ok(Number(balance) >= 0, `${account} ${currency}`);
    const overview = await useCases.portfolioOverview(context, query);
    assert.deepEqual(overview.unvalued, []);
    assert.ok(overview.result.value > 200_000 && overview.result.value < 500_000, String(overview.result.value));
    const { periods } = await useCases.portfolioPerformance(context, performanceQuery.parse({ period: 'all' }));
    assert.ok(periods[0]!.timeWeightedAnnual! > 0.03 && periods[0]!.timeWeightedAnnual! < 0.12);
    await useCases.removeDemo(context);
    assert.equal(await exported(), before);
  });

  it('has only what it is meant to show: one overdraft, one broken rule, one tax that a bank got wrong', async () => {
    await useCases.loadDemo(context);
    const { issues } = await useCases.portfolioHealth(context, query);
    assert.deepEqual(
      issues.filter(({ kind }) => kind !== 'account-left-out').map(({ kind, account, mend }) => [kind, account, mend]),
      [['negative-cash', 'DEMO-BROKER', 'activity']],
    );
    const { findings } = await useCases.portfolioRisks(context, query);
    assert.deepEqual(
      findings.filter(({ state }) => state === 'broken').map(({ rule }) => rule),
      ['crypto'],
    );
    const { nodes } = await useCases.allocation(context, { ...query, by: 'demo-plan' });
    assert.equal(
      nodes.find(({ category }) => category === null),
      undefined,
      'everything has its place',
    );
    const { current, years } = await useCases.taxYears(context);
    const all = await Promise.all(years.map(({ year }) => useCases.taxYear(context, year)));
    assert.deepEqual(
      all.flatMap(({ gaps }) => gaps),
      [],
    );
    const differing = all.flatMap(({ year, banks }) => banks.map((bank) => [year, bank.bank, bank.differing] as const));
    assert.deepEqual(
      differing.filter(([, , count]) => count > 0),
      [[current, 'Demo-Direktbank', 1]],
    );
    assert.ok(
      all[0]!.items.some(({ account }) => account === 'DEMO-LEAD'),
      'the futures are in the year, too',
    );
    await useCases.removeDemo(context);
    assert.deepEqual((await useCases.taxonomies(context)).taxonomies, []);
  });

  it('touches nothing that was there before, and leaves it as it was, again and again', async () => {
    await kontor.take(own);
    const before = await exported();
    for (let time = 0; time < 2; time++) {
      await useCases.loadDemo(context);
      const { taxation, prices } = JSON.parse(await exported());
      assert.deepEqual(taxation, JSON.parse(before).taxation, 'taxation that somebody has said stays theirs');
      assert.equal(prices.length, 1);
      const { holdings } = await useCases.listHoldings(context, { ...query, account: ['Depot'], on: '2025-01-10' });
      assert.equal(holdings[0]!.price!.source, 'own', 'no made-up price stands in for theirs');
      await useCases.removeDemo(context);
      assert.equal(await exported(), before);
    }
  });
});
