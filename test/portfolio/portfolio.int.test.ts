import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { performanceQuery, portfolioQuery } from '#contract/portfolio.ts';
import { testKontor } from '#test/support/kontor.ts';
import { ledgerFileOf } from '#test/support/ledger-file.ts';

const kontor = await testKontor();
const { useCases, context } = kontor;

const instruments = [
  { id: 'SAP', assetClass: 'share', isin: 'DE0007164600', name: 'SAP', country: 'DE' },
  { id: 'AAPL', assetClass: 'share', isin: 'US0378331005', name: 'Apple', currency: 'USD', country: 'US' },
  { id: 'EUNL', assetClass: 'fund', isin: 'IE00B4L5Y983', name: 'MSCI World', fundType: 'equity' },
];
const activities = [
  { type: 'deposit', account: 'Depot', date: '2025-01-02', gross: '10000' },
  { type: 'buy', account: 'Depot', date: '2025-01-06', instrument: 'SAP', quantity: '10', price: '200', fee: '10' },
  { type: 'buy', account: 'Depot', date: '2025-01-06', instrument: 'EUNL', quantity: '20', price: '100' },
  {
    ...{
      type: 'buy',
      account: 'Depot',
      date: '2025-01-07',
      instrument: 'AAPL',
      quantity: '5',
      price: '220',
      currency: 'USD',
    },
    settlement: { currency: 'EUR', amount: '-1000' },
  },
  { type: 'dividend', account: 'Depot', date: '2025-05-15', instrument: 'SAP', gross: '20' },
  { type: 'sell', account: 'Depot', date: '2025-06-02', instrument: 'SAP', quantity: '4', price: '250', fee: '10' },
  {
    type: 'transfer-out',
    account: 'Depot',
    date: '2025-06-10',
    instrument: 'EUNL',
    quantity: '5',
    counter: { account: 'Other' },
  },
  {
    type: 'transfer-in',
    account: 'Other',
    date: '2025-06-10',
    instrument: 'EUNL',
    quantity: '5',
    counter: { account: 'Depot' },
  },
];
const prices = [
  ...['2025-01-06', '2025-06-10', '2025-06-30'].map((date, nth) => ({
    instrument: 'EUNL',
    date,
    price: ['100', '110', '120'][nth],
  })),
  ...['2025-01-06', '2025-06-02', '2025-06-30'].map((date, nth) => ({
    instrument: 'SAP',
    date,
    price: ['200', '250', '240'][nth],
  })),
  ...['2025-01-07', '2025-06-30'].map((date, nth) => ({ instrument: 'AAPL', date, price: ['220', '200'][nth] })),
];
const rates = [
  { date: '2025-01-07', currency: 'USD', rate: '1.1' },
  { date: '2025-06-30', currency: 'USD', rate: '1.25' },
];
const on = '2025-06-30';

describe('a portfolio from a file', () => {
  it('is worth what its units and money are, and says where the gain came from', async () => {
    await kontor.take(ledgerFileOf(activities, { instruments, prices, rates }));
    const found = await useCases.portfolioOverview(context, portfolioQuery.parse({ period: 'all', on }));
    // Money 10000 − 2010 − 2000 − 1000 + 20 + 990; SAP 6 × 240, EUNL 20 × 120, AAPL 5 × 200 / 1.25.
    assert.equal(round(found.result.value), 6_000 + 1_440 + 2_400 + 800);
    assert.equal(round(found.result.gain), 640);
    assert.deepEqual(
      [found.result.inflow, found.result.outflow].map(round),
      [10_000, 0],
      'what moves between its own depots is no flow',
    );
    const { price, currency, income, fees, taxes, gain } = found.results;
    assert.deepEqual([income, fees, taxes].map(round), [20, 20, 0]);
    assert.equal(round(price + currency + income - fees - taxes), round(gain));
    assert.equal(round(gain), 640);
    assert.deepEqual(found.unvalued, []);
    assert.equal(found.result.moneyWeighted.kind, 'rate');
    assert.equal(found.course.value.length, found.course.days.length);
  });

  it('lists holdings with price, rate, cost and lots, those of a depot apart', async () => {
    const { holdings, money, value } = await useCases.listHoldings(
      context,
      portfolioQuery.parse({ period: 'all', on }),
    );
    assert.deepEqual(
      holdings.map(({ account, instrument, quantity, value: worth }) => [account, instrument, quantity, round(worth!)]),
      [
        ['Depot', 'EUNL', '15', 1_800],
        ['Depot', 'SAP', '6', 1_440],
        ['Depot', 'AAPL', '5', 800],
        ['Other', 'EUNL', '5', 600],
      ],
    );
    const apple = holdings.find(({ instrument }) => instrument === 'AAPL')!;
    assert.deepEqual(apple.price, { value: 200, on: '2025-06-30', source: 'own' });
    assert.equal(apple.rate!.value, 0.8);
    assert.equal(round(apple.results.gain), -200);
    const sap = holdings.find(({ instrument }) => instrument === 'SAP')!;
    assert.deepEqual(sap.cost, [{ currency: 'EUR', amount: '1206.00' }]);
    assert.equal(round(sap.unrealised!), 234);
    assert.deepEqual(
      money.map(({ currency, balance }) => [currency, balance]),
      [['EUR', '6000.00']],
    );
    assert.equal(round(value), 10_640);
    const only = await useCases.listHoldings(context, portfolioQuery.parse({ period: 'all', on, account: ['Other'] }));
    assert.deepEqual(
      only.holdings.map(({ instrument }) => instrument),
      ['EUNL'],
    );
  });

  it('shows a holding with the lots that each sale took', async () => {
    const found = await useCases.holdingDetail(context, 'SAP', portfolioQuery.parse({ period: 'all', on }));
    assert.equal(found.releases.length, 1);
    assert.deepEqual(found.releases[0]!.result, [{ currency: 'EUR', amount: '186.00' }]);
    assert.equal(found.trades.length, 3);
    await assert.rejects(useCases.holdingDetail(context, 'MSFT', portfolioQuery.parse({})), { code: 'NOT_FOUND' });
  });

  it('sorts what is held, proposes orders, and holds it to rules', async () => {
    const by = await useCases.allocation(context, { ...portfolioQuery.parse({ on }), by: 'class' });
    assert.deepEqual(
      by.nodes.map(({ category, value }) => [category, round(value)]),
      [
        ['money', 6_000],
        ['fund', 2_400],
        ['share', 2_240],
      ],
    );
    const subject = (instrument: string) => ({ kind: 'instrument' as const, instrument });
    await useCases.setTaxonomy(context, {
      id: 'plan',
      name: 'Plan',
      categories: [
        { id: 'world', name: 'World', parent: null, target: 0.9 },
        { id: 'single', name: 'Single', parent: null, target: 0.1 },
      ],
      assignments: [
        { subject: subject('EUNL'), category: 'world', share: 1 },
        { subject: subject('SAP'), category: 'single', share: 1 },
        { subject: subject('AAPL'), category: 'single', share: 1 },
      ],
    });
    const sorted = await useCases.allocation(context, { ...portfolioQuery.parse({ on }), by: 'plan' });
    assert.deepEqual(
      sorted.nodes.map(({ name, value }) => [name, round(value)]),
      [
        ['World', 2_400],
        ['Single', 2_240],
        ['', 6_000],
      ],
    );
    const { findings } = await useCases.portfolioRisks(context, portfolioQuery.parse({ on }));
    assert.equal(findings.find(({ rule }) => rule === 'idle-money')!.state, 'broken');
    assert.equal(findings.find(({ rule }) => rule === 'idle-money')!.measure.kind, 'measured');
    await useCases.switchTaxonomy(context, 'plan', 'undo');
    assert.deepEqual((await useCases.taxonomies(context)).taxonomies, []);
  });

  it('shows its income and what is to be expected of it', async () => {
    const found = await useCases.portfolioIncome(context, portfolioQuery.parse({ period: 'all', on }));
    assert.deepEqual(
      found.payments.map(({ date, gross }) => [date, round(gross)]),
      [['2025-05-15', 20]],
    );
    assert.deepEqual(
      found.forecast.map(({ date, amount }) => [date, round(amount!)]),
      [['2026-05-15', 12]],
    );
  });

  it('sets a statement beside the ledger, line by line', async () => {
    const { lines } = await useCases.checkStatement(context, {
      account: 'Depot',
      on,
      units: [
        { instrument: 'DE0007164600', quantity: '6' },
        { instrument: 'EUNL', quantity: '20' },
      ],
      cash: [{ currency: 'EUR', amount: '6000.01' }],
    });
    assert.deepEqual(
      lines.map(({ of, difference, agrees }) => [of, difference, agrees]),
      [
        ['AAPL', '-5', false],
        ['EUNL', '5', false],
        ['SAP', '0', true],
        ['EUR', '0.01', false],
      ],
    );
    assert.ok(lines.find(({ of }) => of === 'EUNL')!.latest.some(({ type }) => type === 'transfer-out'));
  });

  it('performs over every period, and its contributions add up', async () => {
    const found = await useCases.portfolioPerformance(context, performanceQuery.parse({ period: 'all', on }));
    const all = found.periods[0]!;
    const sum = found.contributions.reduce((total, { contribution }) => total + (contribution ?? 0), 0);
    assert.equal(sum.toFixed(9), all.timeWeighted!.toFixed(9));
    assert.ok(found.figures.length > 60);
    await assert.rejects(useCases.portfolioPerformance(context, performanceQuery.parse({ period: 'soon' })), {
      code: 'INVALID_INPUT',
    });
  });

  it('is shown as it was known on a day, before what came and was corrected later', async () => {
    const known = new Date(kontor.clock.now() - 86_400_000).toISOString().slice(0, 10);
    const before = await useCases.portfolioOverview(context, portfolioQuery.parse({ period: 'all', known }));
    assert.equal(before.isEmpty, true, 'nothing was known yesterday');
    const today = new Date(kontor.clock.now()).toISOString().slice(0, 10);
    const now = await useCases.portfolioOverview(context, portfolioQuery.parse({ period: 'all', known: today, on }));
    assert.equal(round(now.result.value), 10_640);
  });
});

const round = (value: number): number => Number(value.toFixed(6));
