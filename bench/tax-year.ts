import { foldLots } from '#domain/lots/fold-lots.ts';
import { planLots } from '#domain/lots/lot-plan.ts';
import type { LotTerms } from '#domain/lots/lot-terms.ts';
import type { RateOn } from '#domain/rates/rate-on.ts';
import { taxYear } from '#domain/tax/fold-tax-years.ts';
import type { TaxInputs } from '#domain/tax/tax-inputs.ts';
import type { TaxInstrument } from '#domain/tax/tax-instrument.ts';
import { emptyTaxProfile, type TaxAccount, type TaxProfile } from '#domain/tax/tax-profile.ts';
import { type BenchRow, measure } from './measure.ts';
import { generatedActivities } from './support/generated-activities.ts';

const terms: LotTerms = { settles: 'worth', multiplier: '1' };
const account = (name: string, more: Partial<TaxAccount>): TaxAccount => ({
  account: name,
  owners: ['a'],
  withholding: 'none',
  bank: null,
  use: 'private',
  interestBearing: null,
  ...more,
});
const profile: TaxProfile = {
  ...emptyTaxProfile,
  persons: [{ id: 'a', name: 'A', church: [] }],
  accounts: [account('Bank', { withholding: 'german-bank' }), account('Broker', {}), account('Wallet', {})],
};

/** Every third instrument is a coin in the wallet; of the others shares and funds take turns. */
const instrumentOf = (id: string): TaxInstrument => {
  const number = Number(id.slice(2));
  const isFund = number % 2 === 0;
  const taxClass = number % 3 === 2 ? 'crypto' : isFund ? 'fund' : 'share';
  return { id, name: id, taxClass, fundType: taxClass === 'fund' ? 'equity' : null, country: 'US', multiplier: '1' };
};
const rateOf = (date: string): RateOn => ({ rate: '1.0950', rateDate: date, kind: 'of-the-day' });

/** All tax years of 50 000 events in 500 holdings over ten years, pure: lots, lump sums, bank, assessment and forms. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const activities = generatedActivities(50_000, 500, 10);
  const plan = planLots(activities);
  const inputs = (): TaxInputs => ({
    profile,
    activities,
    book: foldLots(plan, () => terms),
    findInstrument: instrumentOf,
    findRate: (_, date) => rateOf(date),
    findFundYear: (instrument, year) => ({
      instrument,
      year,
      currency: 'EUR',
      firstPrice: '100',
      firstOn: `${year}-01-02`,
      lastPrice: '110',
      lastOn: `${year}-12-30`,
      distributions: null,
      source: 'bench',
    }),
  });
  const ready = inputs();
  const time = (bench: string, work: () => unknown) =>
    measure({ bench, unit: 'ms', budget: 1_000, higherIsBetter: false }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    });
  return [
    await time('tax-year-50000', () => taxYear(ready, 2024)),
    await time('tax-year-50000-with-lots', () => taxYear(inputs(), 2024)),
  ];
};
