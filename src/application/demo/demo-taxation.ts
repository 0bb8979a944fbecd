import { emptyTaxProfile, type TaxAccount, type TaxProfile } from '#domain/tax/tax-profile.ts';
import { directDepot, mainDepot, spouseDepot } from './german-depots.ts';
import { investingYears } from './investing-days.ts';
import { broker, exchange, safe, wallet } from './other-accounts.ts';

export const [houseBank, directBank] = ['Demo-Hausbank', 'Demo-Direktbank'] as const;
const [anna, ben] = ['anna', 'ben'] as const;
/** The year before which both are not married, counted back from this year. */
const marriedYearsAgo = 5;

const account = (name: string, facts: Partial<TaxAccount>): TaxAccount => ({
  account: name,
  owners: [anna],
  withholding: 'none',
  bank: null,
  use: 'private',
  interestBearing: null,
  ...facts,
});

/** What two made-up persons say of their taxation, up to the year in which they say it. */
export const demoTaxProfile = (year: number): TaxProfile => {
  const first = year - investingYears;
  const married = year - marriedYearsAgo;
  const years = Array.from({ length: investingYears + 1 }, (_, index) => first + index);
  const german = { withholding: 'german-bank' } as const;
  return {
    ...emptyTaxProfile,
    persons: [
      { id: anna, name: 'Anna Beispiel', church: [{ from: `${first}-01-01`, to: null, state: 'BY' }] },
      { id: ben, name: 'Ben Beispiel', church: [] },
    ],
    jointYears: [{ from: married, to: null }],
    accounts: [
      account(mainDepot, { ...german, bank: houseBank }),
      account(spouseDepot, { ...german, bank: houseBank, owners: [ben] }),
      account(directDepot, { ...german, bank: directBank }),
      account(broker, { interestBearing: true }),
      ...[exchange, wallet, safe].map((name) => account(name, {})),
      account('DEMO-LEAD', { owners: [ben] }),
      account('DEMO-COPY-A', { owners: [ben], use: 'prop-firm' }),
      ...['DEMO-COPY-B', 'DEMO-SWING'].map((name) => account(name, { owners: [ben], use: 'left-out' })),
    ],
    banks: [
      { bank: houseBank, rounding: 'per-event', churchTaxBlocked: false },
      { bank: directBank, rounding: 'cumulative', churchTaxBlocked: false },
    ],
    allowanceOrders: years.flatMap((each) => ordersOf(each, each >= married)),
    carriedLosses: [
      {
        person: anna,
        year: first,
        shares: '640.00',
        other: '180.00',
        privateSales: '0.00',
        rewards: '0.00',
        source: 'Verlustfeststellungsbescheid',
      },
    ],
  };
};

/** Freistellungsaufträge: not all of the allowance is given to banks, so that tax is withheld and partly comes back. */
const ordersOf = (year: number, joint: boolean): TaxProfile['allowanceOrders'] => {
  const parts = year < 2023 ? { house: 150, direct: 80 } : { house: 200, direct: 150 };
  const order = (bank: string, owners: readonly string[], amount: number) => ({
    bank,
    owners,
    year,
    amount: amount.toFixed(2),
  });
  return joint
    ? [order(houseBank, [anna, ben], 2 * parts.house), order(directBank, [anna, ben], 2 * parts.direct)]
    : [order(houseBank, [anna], parts.house), order(directBank, [anna], parts.direct)];
};
