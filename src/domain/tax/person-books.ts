import { type BankYear, bankKey, bankOf, type CustomerOfBank } from './bank-years.ts';
import { type Cents, halves, parseCents } from './cents.ts';
import type { ItemContext } from './item-context.ts';
import type { Pots } from './pots.ts';
import type { TaxAmounts } from './tariff.ts';
import type { TaxItem } from './tax-item.ts';
import type { TaxAccount, TaxPerson } from './tax-profile.ts';

/** A person's part of an item: all of it, or half of what a common account brought. Signed cents. */
export type Share = {
  readonly item: TaxItem;
  readonly amount: Cents;
  readonly taxable: Cents;
  readonly creditable: Cents;
  /** 0 alone or first owner, 1 second; of how many. */
  readonly half: (amount: Cents) => Cents;
};

/** What a bank certifies a person for the year. */
export type BankShare = {
  readonly bank: string;
  readonly customer: CustomerOfBank;
  readonly income: Cents;
  readonly shareGains: Cents;
  readonly certified: Pots;
  readonly allowanceUsed: Cents;
  readonly creditable: Cents;
  readonly creditUsed: Cents;
  /** As stated, else as computed. */
  readonly withheld: TaxAmounts & { readonly unsplit: Cents };
  readonly half: (amount: Cents) => Cents;
};

/** All that counts of one person in a year. */
export type PersonBooks = {
  readonly person: TaxPerson;
  /** Foreign brokers, venues, wallets. */
  readonly abroad: readonly Share[];
  /** From Germany without withholding. */
  readonly domestic: readonly Share[];
  readonly banks: readonly BankShare[];
  readonly privateSales: readonly Share[];
  readonly rewards: readonly Share[];
};

/** Sorts a year's items and bank certificates out to a person. */
export const booksOf = (
  context: ItemContext,
  person: TaxPerson,
  items: readonly TaxItem[],
  banks: readonly BankYear[],
): PersonBooks => {
  const abroad: Share[] = [];
  const domestic: Share[] = [];
  const privateSales: Share[] = [];
  const rewards: Share[] = [];
  const order = context.inputs.profile.persons.map(({ id }) => id);
  for (const item of items) {
    const account = context.accountOf(item.account);
    if (account === null || !account.owners.includes(person.id)) continue;
    const share = shareOf(item, halfOf(account.owners, person.id, order));
    if (item.regime === 'private-sale') privateSales.push(share);
    else if (item.regime === 'reward') rewards.push(share);
    else if (account.withholding === 'none') abroad.push(share);
    else if (account.withholding === 'none-in-germany') domestic.push(share);
  }
  const own = banks.flatMap(({ bank, customers }) =>
    customers
      .filter(({ owners }) => owners.includes(person.id))
      .map((customer) => bankShare(bank, customer, halfOf(customer.owners, person.id, order))),
  );
  return { person, abroad, domestic, banks: own, privateSales, rewards };
};

/** Key of the bank's customer that an account belongs to. */
export const customerOf = (account: TaxAccount): string => bankKey(bankOf(account), account.owners);

const halfOf = (owners: readonly string[], person: string, order: readonly string[]): ((amount: Cents) => Cents) => {
  if (owners.length < 2) return (amount) => amount;
  const index = order.filter((id) => owners.includes(id)).indexOf(person) === 0 ? 0 : 1;
  return (amount) => halves(amount)[index];
};

const shareOf = (item: TaxItem, half: (amount: Cents) => Cents): Share => ({
  item,
  amount: half(parseCents(item.amount)),
  taxable: half(parseCents(item.taxable)),
  creditable: half(parseCents(item.creditable)),
  half,
});

const bankShare = (bank: string, customer: CustomerOfBank, half: (amount: Cents) => Cents): BankShare => {
  const shareGains = half(Math.max(0, customer.end.shares));
  const withheld = customer.stated ?? { ...customer.tax, unsplit: 0 };
  return {
    bank,
    customer,
    income: shareGains + half(Math.max(0, customer.end.other)),
    shareGains,
    certified: {
      shares: half(customer.certified?.shares ?? 0),
      other: half(customer.certified?.other ?? 0),
    },
    allowanceUsed: half(customer.allowanceUsed),
    creditable: half(customer.creditable),
    creditUsed: half(customer.creditUsed),
    withheld: {
      capitalGainsTax: half(withheld.capitalGainsTax),
      solidaritySurcharge: half(withheld.solidaritySurcharge),
      churchTax: half(withheld.churchTax),
      unsplit: half(withheld.unsplit),
    },
    half,
  };
};
