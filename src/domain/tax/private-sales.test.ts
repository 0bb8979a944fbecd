import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  broker,
  buy,
  linesOf,
  sell,
  type WrittenActivity,
  type WrittenLedger,
  writtenTaxYear,
} from '#test/support/tax-ledger.ts';
import { daysUntilTaxFree, isHeldOverAYear, taxFreeFrom } from './holding-period.ts';
import { privateSalesOverYears } from './private-sales.ts';

const btc = { instrument: 'BTC' } as const;
const sales = (ledger: WrittenLedger, year: number) => writtenTaxYear(ledger, year).persons[0]!.privateSales;
const gains = (year: number, proceeds: string): WrittenActivity[] => [
  buy(`${year}-01-10`, '1', '10000', btc),
  sell(`${year}-06-10`, '1', proceeds, btc),
];

describe('the year of a private sale', () => {
  const cases = [
    ['2024-01-10', '2025-01-11'],
    ['2023-12-31', '2025-01-01'],
    ['2024-02-29', '2025-03-01'],
    ['2023-02-28', '2024-02-29'],
    ['2024-02-28', '2025-03-01'],
    ['2027-02-28', '2028-02-29'],
  ] as const;
  for (const [acquired, free] of cases)
    it(`of ${acquired} is over on ${free}`, () => {
      assert.equal(taxFreeFrom(acquired), free);
      assert.equal(isHeldOverAYear(acquired, free), true);
      const before = new Date(Date.parse(free) - 86_400_000).toISOString().slice(0, 10);
      assert.equal(isHeldOverAYear(acquired, before), false);
      assert.equal(daysUntilTaxFree(acquired, before), 1);
      assert.equal(daysUntilTaxFree(acquired, free), 0);
    });

  it('leaves a sale on the same date taxable, and one on the next day free', () => {
    const on = (date: string) =>
      writtenTaxYear({ activities: [buy('2024-03-01', '1', '100', btc), sell(date, '1', '900', btc)] }, 2025).items[0]!;
    assert.deepEqual([on('2025-03-01').amount, on('2025-03-01').lots[0]!.taxed], ['800.00', true]);
    assert.deepEqual([on('2025-03-02').amount, on('2025-03-02').hints], ['0.00', ['over-a-year']]);
  });
});

describe('the limit of private sales (C16)', () => {
  const cases = [
    [2025, '10999.99', '0.00'],
    [2025, '11000.00', '1000.00'],
    [2023, '10599.99', '0.00'],
    [2023, '10600.00', '600.00'],
    [2024, '11000.00', '1000.00'],
  ] as const;
  for (const [year, proceeds, taxable] of cases)
    it(`of ${year} with ${proceeds}`, () =>
      assert.equal(sales({ activities: gains(year, proceeds) }, year).taxable, taxable));

  it('looks at everything a person sold, gains and losses together', () => {
    const activities = [
      ...gains(2025, '11500'),
      buy('2025-01-10', '1', '5000', { instrument: 'GOLD' }),
      sell('2025-03-10', '1', '4500', { instrument: 'GOLD' }),
    ];
    assert.deepEqual([sales({ activities }, 2025).net, sales({ activities }, 2025).taxable], ['1000.00', '1000.00']);
    const less = [...activities, buy('2025-04-10', '1', '1', btc), sell('2025-05-10', '1', '0.5', btc)];
    assert.deepEqual(
      [sales({ activities: less }, 2025).net, sales({ activities: less }, 2025).taxable],
      ['999.50', '0.00'],
    );
  });
});

describe('coins', () => {
  it('are taken from their own wallet, first in first out (C18)', () => {
    const ledger = (wallet: string): WrittenLedger => ({
      profile: { accounts: [broker('A'), broker('B')] },
      activities: [
        buy('2024-01-10', '1', '20000', { ...btc, account: 'A' }),
        buy('2025-02-01', '1', '50000', { ...btc, account: 'B', fee: '75' }),
        sell('2025-06-01', '1', '60000', { ...btc, account: wallet, fee: '90' }),
      ],
    });
    assert.equal(sales(ledger('B'), 2025).taxable, '9835.00');
    assert.equal(sales(ledger('A'), 2025).taxable, '0.00');
  });

  it('that are swapped are sold, and what comes begins its own year', () => {
    const activities: WrittenActivity[] = [
      buy('2025-01-10', '1', '40000', btc),
      {
        type: 'swap',
        date: '2025-03-10',
        ...btc,
        quantity: '1',
        gross: '60000',
        fee: '60',
        counter: { account: null, instrument: 'ETH', quantity: '20', currency: null, amount: null },
      },
      sell('2026-03-10', '10', '4000', { instrument: 'ETH' }),
      sell('2026-03-11', '10', '4000', { instrument: 'ETH' }),
    ];
    assert.equal(sales({ activities }, 2025).taxable, '19940.00');
    assert.equal(sales({ activities }, 2026).net, '10000.00');
  });

  it('from staking are income with a limit, and then have cost and a year of their own', () => {
    const rewards = (worth: string): WrittenActivity[] => [
      { type: 'reward', date: '2025-02-01', instrument: 'ETH', quantity: '1', gross: worth },
      sell('2025-08-01', '1', '2000', { instrument: 'ETH' }),
    ];
    const below = writtenTaxYear({ activities: rewards('255.99') }, 2025).persons[0]!;
    assert.deepEqual([below.rewards.sum, below.rewards.taxable, below.privateSales.net], ['255.99', '0.00', '1744.01']);
    const from = writtenTaxYear({ activities: rewards('256') }, 2025).persons[0]!;
    assert.deepEqual([from.rewards.taxable, from.privateSales.net], ['256.00', '1744.00']);
    const row = {
      person: 'a',
      year: 2025,
      shares: '0',
      other: '0',
      privateSales: '0',
      rewards: '56',
      source: 'Notice',
    };
    const carried = writtenTaxYear({ profile: { carriedLosses: [row] }, activities: rewards('256') }, 2025).persons[0]!;
    assert.deepEqual([carried.rewards.carriedUsed, carried.rewards.taxable], ['56.00', '200.00']);
  });

  it('of which nobody knows cost or day are asked for and count nothing', () => {
    const moved: WrittenActivity[] = [
      { type: 'transfer-in', date: '2025-01-10', ...btc, quantity: '1' },
      sell('2025-02-10', '1', '50000', btc),
    ];
    const year = writtenTaxYear({ activities: moved }, 2025);
    assert.equal(year.persons[0]!.privateSales.net, '0.00');
    assert.ok(year.gaps.some(({ kind }) => kind === 'cost' || kind === 'acquisition-date'));
  });

  it('stand in Anlage SO by good, and only what is taxed', () => {
    const activities = [
      buy('2022-01-10', '1', '10000', btc),
      ...gains(2024, '15000').map((each) => ({ ...each, account: 'B' })),
      sell('2024-02-10', '1', '30000', btc),
      buy('2024-01-10', '2', '1000', { instrument: 'ETH', account: 'B' }),
      sell('2024-07-10', '2', '1500', { instrument: 'ETH', account: 'B', fee: '10' }),
      { type: 'reward', date: '2024-02-01', instrument: 'ETH', quantity: '1', gross: '300' } as const,
    ];
    const ledger: WrittenLedger = { profile: { accounts: [broker(), broker('B')] }, activities };
    assert.deepEqual(linesOf(writtenTaxYear(ledger, 2024), 'SO'), {
      10: '300.00',
      41: '1',
      54: '5990.00',
      '42 BTC': 'BTC',
      '43 BTC': '2024-01-10 – 2024-01-10 / 2024-06-10 – 2024-06-10',
      '44 BTC': '15000.00',
      '45 BTC': '10000.00',
      '46 BTC': '0.00',
      '47 BTC': '5000.00',
      '42 ETH': 'ETH',
      '43 ETH': '2024-01-10 – 2024-01-10 / 2024-07-10 – 2024-07-10',
      '44 ETH': '3000.00',
      '45 ETH': '2000.00',
      '46 ETH': '10.00',
      '47 ETH': '990.00',
    });
    assert.deepEqual(linesOf(writtenTaxYear(ledger, 2025), 'SO'), { state: 'not-released' });
  });
});

describe('losses of private sales', () => {
  it('go back a year, then forward, and never touch the limit', () => {
    const activities = [
      ...gains(2023, '13000'),
      buy('2024-01-10', '1', '10000', btc),
      sell('2024-06-10', '1', '5000', btc),
      ...gains(2025, '11500'),
    ];
    const of = (year: number) => sales({ activities }, year);
    assert.deepEqual([of(2023).net, of(2023).carriedBack, of(2023).taxable], ['3000.00', '3000.00', '0.00']);
    assert.deepEqual([of(2024).sentBack, of(2024).carriedOut], ['3000.00', '2000.00']);
    assert.deepEqual([of(2025).carriedUsed, of(2025).taxable, of(2025).carriedOut], ['1500.00', '0.00', '500.00']);
  });

  it('are never negative and lose no cent, over any years', () => {
    const anyYears = fc.array(fc.integer({ min: -5_000_00, max: 5_000_00 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyYears, (nets) => {
        const years = nets.map((net, index) => ({ year: 2015 + index, net, limit: 600_00, statedCarried: null }));
        const results = privateSalesOverYears(years);
        for (const { carriedIn, carriedUsed, carriedBack, carriedOut, sentBack, taxable } of results)
          for (const amount of [carriedIn, carriedUsed, carriedBack, carriedOut, sentBack, taxable])
            assert.ok(amount >= 0);
        const losses = results.reduce((sum, { net }) => sum + Math.max(0, -net), 0);
        const used = results.reduce((sum, { carriedUsed, carriedBack }) => sum + carriedUsed + carriedBack, 0);
        assert.equal(used + results.at(-1)!.carriedOut, losses);
      }),
    );
  });
});
