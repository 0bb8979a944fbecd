import { type Activity, nothingWithheld, type RecordedActivity } from '#domain/activities/activity.ts';
import { foldLots } from '#domain/lots/fold-lots.ts';
import { planLots } from '#domain/lots/lot-plan.ts';
import type { LotTerms } from '#domain/lots/lot-terms.ts';
import { type Course, rateOn } from '#domain/rates/rate-on.ts';
import { taxYear } from '#domain/tax/fold-tax-years.ts';
import type { TaxInputs } from '#domain/tax/tax-inputs.ts';
import type { TaxInstrument } from '#domain/tax/tax-instrument.ts';
import { emptyTaxProfile, type TaxAccount, type TaxPerson, type TaxProfile } from '#domain/tax/tax-profile.ts';
import type { TaxYear } from '#domain/tax/tax-year.ts';

export type WrittenActivity = Pick<Activity, 'type' | 'date'> & Partial<Activity> & { readonly id?: string };

export type WrittenLedger = {
  readonly profile?: Partial<TaxProfile>;
  readonly activities: readonly WrittenActivity[];
  readonly instruments?: readonly WrittenInstrument[];
  /** Published rates by currency and day; a day without one has none. */
  readonly rates?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};
export type WrittenInstrument = Partial<TaxInstrument> & { readonly id: string; readonly multiplier?: string };

export const alone: TaxPerson = { id: 'a', name: 'A', church: [] };
export const spouse: TaxPerson = { id: 'b', name: 'B', church: [] };
export const inBavaria: TaxPerson = { ...alone, church: [{ from: '2000-01-01', to: null, state: 'BY' }] };
export const inHesse: TaxPerson = { ...alone, church: [{ from: '2000-01-01', to: null, state: 'HE' }] };

const account = (name: string, facts: Partial<TaxAccount>): TaxAccount => ({
  account: name,
  owners: ['a'],
  withholding: 'none',
  bank: null,
  use: 'private',
  interestBearing: null,
  ...facts,
});
export const broker = (name = 'broker', facts: Partial<TaxAccount> = {}): TaxAccount => account(name, facts);
export const germanBank = (name = 'bank', facts: Partial<TaxAccount> = {}): TaxAccount =>
  account(name, { withholding: 'german-bank', ...facts });

const standard: readonly WrittenInstrument[] = [
  { id: 'SHARE', taxClass: 'share', country: 'US' },
  { id: 'OTHER', taxClass: 'share', country: 'DE' },
  { id: 'ETF', taxClass: 'fund', fundType: 'equity', country: 'IE' },
  { id: 'MIXED', taxClass: 'fund', fundType: 'mixed', country: 'LU' },
  { id: 'HOUSES', taxClass: 'fund', fundType: 'real-estate', country: 'DE' },
  { id: 'FOREIGN', taxClass: 'fund', fundType: 'foreign-real-estate', country: 'DE' },
  { id: 'BONDS', taxClass: 'fund', fundType: 'other', country: 'LU' },
  { id: 'BOND', taxClass: 'bond', country: 'DE' },
  { id: 'CERT', taxClass: 'certificate', country: 'DE' },
  { id: 'WARRANT', taxClass: 'warrant', country: 'DE' },
  { id: 'RIGHT', taxClass: 'subscription-right', country: 'DE' },
  { id: 'OPTION', taxClass: 'option', country: 'US' },
  { id: 'MNQ', taxClass: 'future', country: 'US', multiplier: '2' },
  { id: 'CFD', taxClass: 'cfd', multiplier: '1' },
  { id: 'BTC', taxClass: 'crypto' },
  { id: 'ETH', taxClass: 'crypto' },
  { id: 'GOLD', taxClass: 'metal' },
];

/** Writes activities out: account `broker`, currency euro, no fee and nothing withheld unless said; ids by their place. */
export const recorded = (written: readonly WrittenActivity[]): readonly RecordedActivity[] =>
  written.map((facts, index) => ({
    account: 'broker',
    sourceId: null,
    at: null,
    valueDate: null,
    instrument: null,
    quantity: null,
    price: null,
    currency: 'EUR',
    gross: null,
    fee: '0',
    accrued: null,
    withheld: nothingWithheld,
    settlement: null,
    euro: null,
    counter: null,
    ratio: null,
    costShare: null,
    lots: [],
    judgement: null,
    note: null,
    id: `a${String(index + 1).padStart(5, '0')}`,
    ...facts,
  }));

/** What the tax years of a ledger that is written by hand are folded from. One person with the account `broker`, if nothing is said. */
export const taxInputs = ({ profile, activities, instruments = [], rates = {} }: WrittenLedger): TaxInputs => {
  const known = new Map<string, WrittenInstrument>([...standard, ...instruments].map((each) => [each.id, each]));
  const all = recorded(activities);
  const terms = (id: string): LotTerms | null => {
    const found = known.get(id);
    if (found === undefined) return null;
    const difference = found.taxClass === 'future' || found.taxClass === 'cfd';
    return { settles: difference ? 'difference' : 'worth', multiplier: found.multiplier ?? '1' };
  };
  const courses = new Map<string, Course>(
    Object.entries(rates).map(([currency, byDay]) => [
      currency,
      Object.entries(byDay)
        .map(([date, rate]) => ({ date, rate }))
        .toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    ]),
  );
  return {
    profile: { ...emptyTaxProfile, persons: [alone], accounts: [broker()], ...profile },
    activities: all,
    book: foldLots(planLots(all), terms),
    findInstrument: (id) => {
      const found = known.get(id);
      if (found === undefined) return null;
      return { name: id, taxClass: null, fundType: null, country: null, ...found, multiplier: found.multiplier ?? '1' };
    },
    findRate: (currency, date) => rateOn(courses.get(currency) ?? [], date),
    findFundYear: () => null,
  };
};

export const writtenTaxYear = (ledger: WrittenLedger, year: number) => taxYear(taxInputs(ledger), year);

export const buy = (
  date: string,
  quantity: string,
  price: string,
  more: Partial<WrittenActivity> = {},
): WrittenActivity => ({ type: 'buy', date, instrument: 'SHARE', quantity, price, ...more });

export const sell = (
  date: string,
  quantity: string,
  price: string,
  more: Partial<WrittenActivity> = {},
): WrittenActivity => ({ ...buy(date, quantity, price, more), type: 'sell' });

/** A dividend of the US share in euro, `foreign` withheld abroad. */
export const dividend = (
  date: string,
  gross: string,
  foreign = '0',
  more: Partial<WrittenActivity> = {},
): WrittenActivity => ({
  type: 'dividend',
  date,
  instrument: 'SHARE',
  gross,
  withheld: { ...nothingWithheld, foreign },
  ...more,
});

/** What the bank says it withheld. */
export const withheld = (capitalGainsTax: string, solidaritySurcharge: string, churchTax = '0', foreign = '0') => ({
  withheld: { ...nothingWithheld, capitalGainsTax, solidaritySurcharge, churchTax, foreign },
});

/** Tax and surcharge of an assessment, church tax where there is one. */
export const taxOf = ({ assessments }: TaxYear, index = 0): string => {
  const { capitalGainsTax, solidaritySurcharge, churchTax } = assessments[index]!.tax;
  return `${capitalGainsTax} ${solidaritySurcharge}${churchTax === '0.00' ? '' : ` ${churchTax}`}`;
};

/** What a bank withholds by the rule, event by event. */
export const withheldBy = ({ banks }: TaxYear, index = 0): readonly string[] =>
  banks[index]!.events.map(({ tax: { capitalGainsTax, solidaritySurcharge, churchTax } }) =>
    [capitalGainsTax, solidaritySurcharge, ...(churchTax === '0.00' ? [] : [churchTax])].join(' '),
  );

/** Amounts of a form by line; of several persons, `person` alone. */
export const linesOf = (year: TaxYear, form: 'KAP' | 'KAP-INV' | 'SO', person = 'a'): Record<string, string> => {
  const found = year.forms.find((each) => each.form === form)!;
  if (found.state === 'not-released') return { state: found.state };
  const own = found.lines.filter((line) => line.person === person);
  return Object.fromEntries(
    own.map(({ line, good, amount, entry }) => [good ? `${line} ${good}` : line, amount ?? entry]),
  );
};
