import { type Cents, parseCents } from './cents.ts';
import type { FormLineRule, LineFormula } from './data/form-line.ts';
import type { BankShare, PersonBooks, Share } from './person-books.ts';
import type { TaxCategory, TaxItem } from './tax-item.ts';

/** What goes into a line, exact, and the items it is made of. */
export type LineAmount = { readonly amount: Cents; readonly items: readonly TaxItem[] };

/** A person's books, what their assessment used of the allowance, and the boxes to tick. */
export type FormBooks = PersonBooks & { readonly allowanceUsed: Cents; readonly asks: ReadonlySet<LineFormula> };

/** Returns the amount of a line of KAP or KAP-INV; null: the formula belongs to another form. */
export const lineAmount = (rule: FormLineRule, books: FormBooks): LineAmount | null => {
  const formula = formulas[rule.formula];
  return formula === undefined ? null : formula(books, rule);
};

type Formula = (books: FormBooks, rule: FormLineRule) => LineAmount;

const forwards: ReadonlySet<TaxCategory> = new Set(['option', 'future', 'cfd', 'crypto-derivative']);
const funds: ReadonlySet<TaxCategory> = new Set(['fund', 'fund-distribution', 'fund-deemed-sale', 'advance-lump-sum']);

const isFund = ({ item }: Share): boolean => funds.has(item.category);
const isForward = ({ item }: Share): boolean => forwards.has(item.category);
const isShare = ({ item }: Share): boolean => item.pot === 'shares';
const isWritten = ({ item }: Share): boolean => item.category === 'written-option';
const isWorthless = ({ item, amount }: Share): boolean => item.worthless && amount < 0;

/** Everything that KAP takes: funds have a form of their own. */
const onKap = ({ abroad, domestic }: FormBooks): readonly Share[] =>
  [...abroad, ...domestic].filter((share) => !isFund(share));

const sumOf = (shares: readonly Share[], pick: (share: Share) => Cents = ({ amount }) => amount): LineAmount => ({
  amount: shares.reduce((sum, share) => sum + pick(share), 0),
  items: shares.map(({ item }) => item),
});

const negated = ({ amount, items }: LineAmount): LineAmount => ({ amount: 0 - amount, items });

const ofBanks =
  (pick: (bank: BankShare) => Cents, which: (item: TaxItem) => boolean = () => true): Formula =>
  ({ banks }) => ({
    amount: banks.reduce((sum, bank) => sum + pick(bank), 0),
    items: banks.filter((bank) => pick(bank) !== 0).flatMap(({ customer }) => customer.items.filter(which)),
  });

const foreignIncome =
  (leaves: (share: Share) => boolean): Formula =>
  ({ abroad }) =>
    sumOf(abroad.filter((share) => !isFund(share) && !leaves(share)));

const losses =
  (counts: (share: Share) => boolean): Formula =>
  (books) =>
    negated(sumOf(onKap(books).filter((share) => share.amount < 0 && counts(share))));

/** What written options cost beyond what they brought: closings lower the premiums before they are a loss. */
const written = (books: FormBooks): LineAmount => sumOf(onKap(books).filter(isWritten));

const otherLosses =
  (counts: (share: Share) => boolean): Formula =>
  (books, rule) => {
    const own = losses((share) => !isShare(share) && !isWritten(share) && counts(share))(books, rule);
    const options = written(books);
    if (options.amount >= 0) return own;
    return { amount: own.amount - options.amount, items: [...own.items, ...options.items] };
  };

const forwardGains = (shares: readonly Share[]): LineAmount => {
  const gains = sumOf(shares.filter((share) => isForward(share) && share.amount > 0));
  const options = sumOf(shares.filter(isWritten));
  if (options.amount <= 0) return gains;
  return { amount: gains.amount + options.amount, items: [...gains.items, ...options.items] };
};

const ofFunds =
  (category: TaxCategory): Formula =>
  ({ abroad, domestic }, { fundType }) =>
    sumOf([...abroad, ...domestic].filter(({ item }) => item.category === category && item.fundType === fundType));

/** The certificate's line takes no more than the income that is left after losses. */
const bankForwardGains: Formula = ({ banks }) => {
  const parts = banks.map(({ customer, income, half }) => {
    const items = customer.items.filter(({ category }) => forwards.has(category) || category === 'written-option');
    const gains = items.reduce((sum, { amount }) => sum + Math.max(0, half(parseCents(amount))), 0);
    return { amount: Math.min(gains, income), items };
  });
  return { amount: parts.reduce((sum, { amount }) => sum + amount, 0), items: parts.flatMap(({ items }) => items) };
};

const withheldTax = (pick: (withheld: BankShare['withheld']) => Cents): Formula =>
  ofBanks(({ withheld }) => pick(withheld));

const formulas: Partial<Record<FormLineRule['formula'], Formula>> = {
  'bank-income': ofBanks(({ income }) => income),
  'bank-share-gains': ofBanks(
    ({ shareGains }) => shareGains,
    ({ pot }) => pot === 'shares',
  ),
  'bank-forward-gains': bankForwardGains,
  'bank-replacement-base': ({ banks }) => {
    const parts = banks.flatMap(({ customer, half }) =>
      customer.items
        .filter(({ hints }) => hints.includes('replacement-base'))
        .map((item) => ({ item, amount: half(parseCents(item.amount)) })),
    );
    return { amount: parts.reduce((sum, { amount }) => sum + amount, 0), items: parts.map(({ item }) => item) };
  },
  'certified-other-losses': ofBanks(({ certified }) => certified.other),
  'certified-share-losses': ofBanks(({ certified }) => certified.shares),
  'allowance-at-banks': ofBanks(({ allowanceUsed }) => allowanceUsed),
  'allowance-elsewhere': ({ allowanceUsed, banks }) => ({
    amount: Math.max(0, allowanceUsed - banks.reduce((sum, bank) => sum + bank.allowanceUsed, 0)),
    items: [],
  }),
  'domestic-income': ({ domestic }) => sumOf(domestic.filter((share) => !isFund(share))),
  'foreign-income': foreignIncome(() => false),
  'foreign-income-without-forward-losses': foreignIncome(
    (share) => (isForward(share) && share.amount < 0) || isWorthless(share),
  ),
  'share-gains': (books) => sumOf(onKap(books).filter((share) => isShare(share) && share.amount > 0)),
  'forward-gains': (books) => forwardGains(onKap(books)),
  'other-losses': otherLosses(() => true),
  'other-losses-without-forwards': otherLosses((share) => !isForward(share) && !isWorthless(share)),
  'share-losses': losses(isShare),
  'share-losses-without-worthless': losses((share) => isShare(share) && !isWorthless(share)),
  'forward-losses': losses(isForward),
  'worthless-losses': losses(isWorthless),
  'withheld-capital-gains-tax': withheldTax(({ capitalGainsTax }) => capitalGainsTax),
  'withheld-solidarity-surcharge': withheldTax(({ solidaritySurcharge }) => solidaritySurcharge),
  'withheld-church-tax': withheldTax(({ churchTax }) => churchTax),
  'foreign-tax-credited': ofBanks(
    ({ creditUsed }) => creditUsed,
    ({ creditable }) => creditable !== '0.00',
  ),
  'foreign-tax-creditable': ({ abroad, domestic, banks }) => {
    const own = sumOf(
      [...abroad, ...domestic].filter(({ creditable }) => creditable !== 0),
      ({ creditable }) => creditable,
    );
    const unused = banks.reduce((sum, bank) => sum + bank.creditable - bank.creditUsed, 0);
    return { amount: own.amount + unused, items: own.items };
  },
  'fund-distributions': ofFunds('fund-distribution'),
  'fund-lump-sums': ofFunds('advance-lump-sum'),
  'fund-gains': ofFunds('fund'),
  'fund-deemed-gains': ofFunds('fund-deemed-sale'),
};
