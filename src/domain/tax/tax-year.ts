import type { AssessmentStepName } from './assessment.ts';
import type { LeftOutPayment } from './collect-items.ts';
import type { TaxForm } from './form-lines.ts';
import type { LumpSum } from './lump-sum-items.ts';
import type { ChurchPercent } from './tariff.ts';
import type { TaxGap, TaxItem, TaxLaw } from './tax-item.ts';
import type { ReplayRounding } from './tax-profile.ts';
import type { DifferenceReason } from './withholding-difference.ts';

/**
 * A German tax year of a ledger: an estimate, no tax advice. Every amount is exact decimal text in euro with two digits and
 * leads to its items by their ids, every item to its lots, rates and paragraphs.
 */
export type TaxYear = {
  readonly year: number;
  readonly joint: boolean;
  readonly persons: readonly PersonYear[];
  /** Losses carried from year to year up to this one, ascending by year, then by person. */
  readonly carryForwards: readonly CarryForward[];
  /** One of both spouses together, or one of each person. */
  readonly assessments: readonly YearAssessment[];
  readonly banks: readonly ReplayedBankYear[];
  /** Taxable events of the year, in the order of their days. */
  readonly items: readonly TaxItem[];
  /** Advance lump sums that were received in the year. */
  readonly lumpSums: readonly LumpSum[];
  readonly forms: readonly TaxForm[];
  readonly leftOut: readonly LeftOutPayment[];
  /** What has to be said before the year is complete; none of it counts anything. */
  readonly gaps: readonly TaxGap[];
  readonly openPoints: readonly OpenPoint[];
  readonly notes: readonly TaxNote[];
  readonly parameters: readonly UsedParameter[];
};

/** Shares and other income apart, signed where they are a result, positive where they are losses to be carried. */
export type PotAmounts = { readonly shares: string; readonly other: string };

export type TaxAmountsText = {
  readonly capitalGainsTax: string;
  readonly solidaritySurcharge: string;
  readonly churchTax: string;
  readonly all: string;
};

export type PersonYear = {
  readonly id: string;
  readonly name: string;
  readonly churchPercent: ChurchPercent;
  /** What the year brought before anything is set off, losses of certificates in it. */
  readonly brought: PotAmounts;
  readonly carriedIn: PotAmounts;
  /** `stated`: by a tax office; `ledger`: from the year before as it is worked out here. */
  readonly carriedFrom: 'stated' | 'ledger' | 'nothing';
  readonly carriedUsed: PotAmounts;
  readonly carriedOut: PotAmounts;
  /** Losses that the abolished cap keeps for later; 0.00 under the law in force. */
  readonly cappedLosses: string;
  readonly income: string;
  readonly allowanceUsed: string;
  readonly taxable: string;
  readonly creditable: string;
  readonly privateSales: PrivateSalesOfPerson;
  readonly rewards: RewardsOfPerson;
};

/** What losses of one person did in a year; positive amounts. */
export type CarryForward = {
  readonly year: number;
  readonly person: string;
  readonly carriedIn: PotAmounts;
  readonly carriedUsed: PotAmounts;
  readonly carriedOut: PotAmounts;
  readonly from: PersonYear['carriedFrom'];
  /** Of private sales, out of the year. */
  readonly privateSales: string;
};

export type PrivateSalesOfPerson = {
  readonly net: string;
  readonly limit: string;
  readonly belowLimit: boolean;
  readonly carriedIn: string;
  readonly carriedUsed: string;
  readonly carriedBack: string;
  readonly sentBack: string;
  readonly carriedOut: string;
  readonly taxable: string;
  readonly items: readonly string[];
};

export type RewardsOfPerson = {
  readonly sum: string;
  readonly limit: string;
  readonly belowLimit: boolean;
  /** Losses of earlier years as a tax office stated them. */
  readonly carriedUsed: string;
  readonly taxable: string;
  readonly items: readonly string[];
};

export type AssessmentStepText = {
  readonly step: AssessmentStepName;
  readonly person: string;
  readonly before: PotAmounts;
  readonly after: PotAmounts;
  /** What it set off or freed. */
  readonly amount: string;
  readonly law: TaxLaw;
};

export type YearAssessment = {
  readonly persons: readonly string[];
  readonly steps: readonly AssessmentStepText[];
  readonly allowance: string;
  readonly allowanceUsed: string;
  readonly taxable: string;
  readonly creditable: string;
  readonly creditUsed: string;
  /** Foreign tax without room: never carried. */
  readonly creditLost: string;
  readonly tax: TaxAmountsText;
  /** Withheld by banks, as stated, else as computed. */
  readonly withheld: TaxAmountsText;
  /** Tax less what was withheld: above zero still to be paid. */
  readonly balance: string;
  /** Of the tax itself. */
  readonly law: readonly TaxLaw[];
  /** Günstigerprüfung with the rate that the person states; null: none is stated. */
  readonly personalTariff: { readonly rate: string; readonly incomeTax: string; readonly isLower: boolean } | null;
};

export type ReplayedBankYear = {
  readonly bank: string;
  readonly rounding: ReplayRounding;
  readonly events: readonly BankEventText[];
  readonly customers: readonly BankCustomerYear[];
  /** How many events the bank and the rule agree on within a cent for each tax. */
  readonly agreeing: number;
  readonly differing: number;
};

export type BankEventText = {
  /** `spouse-offset`: losses of one spouse against gains of the other, at the end of the year. */
  readonly kind: 'booking' | 'spouse-offset';
  readonly items: readonly string[];
  readonly activity: string | null;
  readonly account: string | null;
  readonly owners: readonly string[];
  readonly date: string;
  readonly amount: string;
  /** Results of the year so far with the losses that the bank keeps from before; below zero waits to be set off. */
  readonly before: PotAmounts;
  readonly after: PotAmounts;
  readonly allowanceUsed: string;
  readonly allowanceLeft: string;
  readonly creditUsed: string;
  readonly base: string;
  readonly tax: TaxAmountsText;
  /** null: the bank states nothing. */
  readonly stated: TaxAmountsText | null;
  readonly difference: {
    readonly all: string;
    readonly capitalGainsTax: string;
    readonly solidaritySurcharge: string;
    readonly churchTax: string;
    readonly reason: DifferenceReason;
    readonly impliedBase: string;
  } | null;
};

export type BankCustomerYear = {
  readonly owners: readonly string[];
  readonly start: PotAmounts;
  /** Income that is left after losses: what the certificate of the year shows. */
  readonly income: string;
  readonly shareGains: string;
  readonly allowanceUsed: string;
  readonly allowanceLeft: string;
  readonly creditable: string;
  readonly creditUsed: string;
  readonly tax: TaxAmountsText;
  readonly stated: TaxAmountsText | null;
  readonly rolled: PotAmounts;
  readonly certified: PotAmounts | null;
  readonly certificateLate: boolean;
};

export const openPoints = [
  'share-pot',
  'currency-leg',
  'depot-boundary',
  'order-of-offsetting',
  'crypto-notes-and-funding',
  'weekend-term',
  'forms-not-published',
  'rounding-of-the-office',
] as const;
/** What the law leaves open, and whether this year is touched by it. */
export type OpenPoint = { readonly point: (typeof openPoints)[number]; readonly touches: boolean };

export const taxNotes = [
  'estimate',
  'provisional-share-losses',
  'church-tax-for-part-of-year',
  'certificate-late',
  'carried-from-ledger',
  'legacy-cap',
  'banks-computed',
  'foreign-tax-unverified',
  'currency-module',
  'replacement-base',
  'prop-payouts-left-out',
  'costs-not-deductible',
] as const;
export type TaxNote = (typeof taxNotes)[number];

export type UsedParameter = {
  readonly name: 'allowance' | 'tariff' | 'private-sales-limit' | 'reward-limit' | 'basis-rate';
  readonly value: string;
  readonly source: string;
};
