import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldLots } from '#domain/lots/fold-lots.ts';
import { planLots } from '#domain/lots/lot-plan.ts';
import { parseDecimal } from '#domain/values/decimal.ts';
import {
  alone,
  broker,
  buy,
  dividend,
  germanBank,
  sell,
  taxInputs,
  type WrittenLedger,
} from '#test/support/tax-ledger.ts';
import { taxYear } from './fold-tax-years.ts';
import { openLotGains } from './open-lot-gains.ts';
import { type PlannedSale, whatIfSale } from './what-if-sale.ts';
import { lossesToRealise, yearEndRooms } from './year-end-room.ts';

const planned = (ledger: WrittenLedger, sale: Partial<PlannedSale>) =>
  whatIfSale(
    taxInputs(ledger),
    (activities) => foldLots(planLots(activities), () => ({ settles: 'worth', multiplier: '1' })),
    {
      account: 'broker',
      instrument: 'SHARE',
      quantity: '10',
      price: '150',
      currency: 'EUR',
      fee: '0',
      date: '2025-10-10',
      ...sale,
    },
  );

describe('a sale that has not happened', () => {
  it('shows its lots, what it uses of allowance and losses, its tax and what is left', () => {
    const ledger: WrittenLedger = {
      profile: {
        carriedLosses: [
          {
            person: 'a',
            year: 2025,
            shares: '200',
            other: '0',
            privateSales: '0',
            rewards: '0',
            source: 'Notice of 2024',
          },
        ],
      },
      activities: [
        buy('2024-01-02', '5', '50'),
        buy('2024-02-02', '5', '100'),
        dividend('2025-03-03', '950', '0', { instrument: 'OTHER' }),
      ],
    };
    // 1 500 − 10 − 250 − 500 = 740 − 200 carried = 540 − 50 of the allowance = 490.
    const result = planned(ledger, { fee: '10' });
    assert.deepEqual([result.gain, result.allowanceUsed, result.carriedUsed.shares], ['740.00', '50.00', '200.00']);
    assert.deepEqual([result.tax.all, result.proceeds, result.netCash], ['129.23', '1490.00', '1360.77']);
    assert.deepEqual(result.potsAfter, { shares: '740.00', other: '950.00' });
    assert.equal(result.lots.length, 2);
    assert.equal(result.withheld, null);
  });

  it('shows what a bank would withhold at once', () => {
    const ledger: WrittenLedger = {
      profile: { persons: [alone], accounts: [germanBank('broker')] },
      activities: [buy('2024-01-02', '10', '50')],
    };
    const result = planned(ledger, {});
    assert.equal(result.withheld!.all, '263.75');
    // The assessment gives the allowance that no order gave.
    assert.equal(result.tax.all, '0.00');
  });

  it('says in how many days a coin is free of tax, and that the limit is a cliff', () => {
    const ledger: WrittenLedger = {
      profile: { personalRates: [{ year: 2025, rate: '0.35' }] },
      activities: [
        buy('2024-11-01', '1', '20000', { instrument: 'BTC' }),
        buy('2025-01-10', '1', '10000', { instrument: 'ETH' }),
        sell('2025-02-10', '1', '10600', { instrument: 'ETH' }),
      ],
    };
    const sale = { instrument: 'BTC', quantity: '1', price: '20400' };
    const result = planned(ledger, sale);
    assert.deepEqual([result.lots[0]!.taxFreeFrom, result.lots[0]!.daysUntilTaxFree], ['2025-11-02', 23]);
    assert.deepEqual(result.privateSale, { taxable: '1000.00', tax: '350.00' });
    assert.equal(result.netCash, '20050.00');
    assert.equal(planned(ledger, { ...sale, date: '2025-11-02' }).privateSale!.taxable, '0.00');
    const unsaid = planned({ ...ledger, profile: {} }, sale);
    assert.deepEqual([unsaid.privateSale!.tax, unsaid.netCash], [null, null]);
  });
});

describe('the room of a year', () => {
  it('is what the allowance, waiting losses and unused foreign tax leave', () => {
    const year = taxYear(
      taxInputs({
        activities: [
          buy('2024-01-02', '1', '1000'),
          sell('2025-02-02', '1', '300'),
          dividend('2025-03-03', '400', '60'),
          buy('2025-01-10', '1', '1000', { instrument: 'BTC' }),
          sell('2025-02-10', '1', '1250', { instrument: 'BTC' }),
        ],
      }),
      2025,
    );
    const [room] = yearEndRooms(year);
    // Allowance 600 left; 60 of foreign tax covers 240; 700 of share losses.
    assert.deepEqual(
      [room!.allowanceLeft, room!.coveredByForeignTax, room!.shareGains, room!.otherGains, room!.fundGains.equity],
      ['600.00', '240.00', '1540.00', '840.00', '1200.00'],
    );
    assert.deepEqual(room!.privateSales, [{ person: 'a', below: '750.00' }]);
  });

  it('names the lots whose losses the year could take', () => {
    const inputs = taxInputs({
      profile: { accounts: [broker()] },
      activities: [
        dividend('2025-03-03', '1500', '0', { instrument: 'OTHER' }),
        buy('2024-01-02', '10', '100', { instrument: 'ETF' }),
        buy('2024-02-02', '10', '20', { instrument: 'ETF' }),
        buy('2024-01-02', '10', '100'),
      ],
    });
    const open = openLotGains(inputs, '2025-11-11', () => parseDecimal('40'));
    const losses = lossesToRealise(taxYear(inputs, 2025), open);
    assert.deepEqual(
      losses.map(({ instrument, gain, taxable, usable, pot }) => [instrument, gain, taxable, usable, pot]),
      [
        ['SHARE', '-600.00', '-600.00', '0.00', 'shares'],
        ['ETF', '-600.00', '-420.00', '420.00', 'other'],
      ],
    );
  });
});
