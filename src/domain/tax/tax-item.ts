import type { FundType } from '#domain/instruments/instrument.ts';

export const taxCategories = [
  'share',
  'dividend',
  'interest',
  'fund',
  'fund-distribution',
  'fund-deemed-sale',
  'advance-lump-sum',
  'bond',
  'certificate',
  'warrant',
  'subscription-right',
  'accrued-interest',
  'option',
  'written-option',
  'future',
  'cfd',
  'crypto-derivative',
  'exchange-cash',
  'currency',
  'bank-correction',
  'private-sale',
  'reward',
] as const;
/** What an amount is, by the paragraph that taxes it. */
export type TaxCategory = (typeof taxCategories)[number];

/** `capital`: EStG § 20; `private-sale`: § 23; `reward`: § 22 no. 3. */
export type TaxRegime = 'capital' | 'private-sale' | 'reward';
export type PotName = 'shares' | 'other';

/**
 * One taxable event. Amounts are exact decimal text in euro with two digits, signed: below zero are losses. It belongs to
 * the year of its date, and to the owners of its account in equal parts.
 */
export type TaxItem = {
  /** The activity's id, with `#…` where one has several. */
  readonly id: string;
  /** null: computed without one, an advance lump sum for instance. */
  readonly activity: string | null;
  readonly account: string;
  readonly instrument: string | null;
  readonly date: string;
  readonly category: TaxCategory;
  readonly regime: TaxRegime;
  /** null outside § 20. */
  readonly pot: PotName | null;
  readonly fundType: FundType | null;
  /** Taken off the books without worth: lines of their own up to 2024. */
  readonly worthless: boolean;
  /** Gain, loss or income before the exempt part of a fund. */
  readonly amount: string;
  /** Teilfreistellung, with the sign of `amount`. */
  readonly exempt: string;
  readonly taxable: string;
  /** Withheld abroad, and the part that Germany credits. */
  readonly foreignTax: string;
  readonly creditable: string;
  readonly lots: readonly TaxedLot[];
  readonly terms: readonly TaxTerm[];
  /** `judgement`: a person decided against the rule; `bank`: as the bank states it. */
  readonly origin: 'computed' | 'bank' | 'judgement';
  readonly law: readonly TaxLaw[];
  readonly hints: readonly TaxHint[];
  /** Why a person decided otherwise. */
  readonly why: string | null;
};

/** What of a lot went into an item. Its gain is proceeds − cost − lump sums; of a tax-free one it counts nothing. */
export type TaxedLot = {
  /** null: units that no lot is known of. */
  readonly lot: string | null;
  readonly acquiredOn: string | null;
  readonly quantity: string;
  readonly proceeds: string;
  /** null: unknown. */
  readonly cost: string | null;
  /** Advance lump sums of the holding period, before the exempt part. */
  readonly lumpSums: string;
  readonly gain: string;
  readonly taxed: boolean;
  readonly terms: readonly TaxTerm[];
};

export const taxTermNames = [
  'proceeds',
  'sale-fee',
  'acquisition-cost',
  'acquisition-fee',
  'difference',
  'trade-fee',
  'option-premium',
  'capital-returned',
  'lump-sums',
  'deemed-cost',
  'income',
  'accrued-interest',
  'fee',
  'premium-received',
  'premium-paid',
  'replacement-base',
  'bank-stated',
  'judgement',
  'base-return',
] as const;
export type TaxTermName = (typeof taxTermNames)[number];

/** One input of an amount. The terms of an item and of its taxed lots add up to its amount. */
export type TaxTerm = {
  readonly name: TaxTermName;
  /** Signed euro. */
  readonly amount: string;
  readonly activity: string | null;
  readonly date: string | null;
  readonly stated: { readonly currency: string; readonly amount: string } | null;
  readonly rate: TermRate | null;
};

/** Units of the currency for one euro. */
export type TermRate = { readonly perEuro: string; readonly on: string; readonly source: 'bank' | 'ecb' };

export const taxLaws = [
  'estg-20-1-1',
  'estg-20-1-7',
  'estg-20-1-11',
  'estg-20-2-1',
  'estg-20-2-3',
  'estg-20-2-7',
  'estg-20-4',
  'estg-20-4-5',
  'estg-20-4-7',
  'estg-20-4a',
  'estg-20-6',
  'estg-20-9',
  'estg-22-3',
  'estg-23-1-2',
  'estg-23-3',
  'estg-32d-1',
  'estg-32d-5',
  'estg-43a-2-7',
  'estg-43a-3',
  'invstg-16',
  'invstg-18',
  'invstg-19',
  'invstg-20',
  'invstg-56',
  'bmf-capital-131',
  'bmf-crypto',
] as const;
export type TaxLaw = (typeof taxLaws)[number];

export const taxHints = [
  /** The cost is unknown: 30 % of the proceeds; may be corrected in the assessment. */
  'replacement-base',
  /** Held since before 2009: free of tax. */
  'held-since-before-2009',
  /** The price of the fund's deemed sale of 31 December 2017 is missing. */
  'deemed-sale-2017',
  /** The lifetime allowance of InvStG § 56 (6) is not worked out here. */
  'fund-units-before-2009',
  'worthless',
  'judgement',
  'bank-gain',
  'foreign-tax-over-limit',
  'foreign-tax-unverified',
  'over-a-year',
  'currency-module',
  'own-distributions',
  'by-rule-not-stated-by-bank',
] as const;
export type TaxHint = (typeof taxHints)[number];

export const taxGapKinds = [
  'account',
  'owner',
  'tax-class',
  'fund-type',
  'rate',
  'worth',
  'cost',
  'acquisition-date',
  'lots',
  'country',
  'fund-price',
  'basis-rate',
  'interest-bearing',
  'books',
  'old-fund-units',
] as const;
export type TaxGapKind = (typeof taxGapKinds)[number];

/** Something that has to be said before an amount is known: it is shown, and counts nothing. */
export type TaxGap = {
  readonly kind: TaxGapKind;
  readonly activity: string | null;
  readonly account: string;
  readonly instrument: string | null;
  readonly date: string;
  /** What exactly is missing: a currency and day, a class, a state. */
  readonly wanted: string;
};
