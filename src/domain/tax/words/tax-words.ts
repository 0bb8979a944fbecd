import type { FundType } from '#domain/instruments/instrument.ts';
import type { AssessmentStepName } from '#domain/tax/assessment.ts';
import type { LeftOutPayment } from '#domain/tax/collect-items.ts';
import type { LineFormula } from '#domain/tax/data/form-line.ts';
import type { FederalState } from '#domain/tax/federal-state.ts';
import type { TaxClass } from '#domain/tax/tax-class.ts';
import type { PotName, TaxCategory, TaxGapKind, TaxHint, TaxLaw, TaxTermName } from '#domain/tax/tax-item.ts';
import type { AccountUse, WithholdingKind } from '#domain/tax/tax-profile.ts';
import type { BankEventText, OpenPoint, TaxNote } from '#domain/tax/tax-year.ts';
import type { DifferenceReason } from '#domain/tax/withholding-difference.ts';
import { taxWordsDe } from './tax-words-de.ts';
import { taxWordsEn } from './tax-words-en.ts';

/** What people read about a tax year. German has the words of the law and the forms, English explains them. */
export type TaxWords = {
  readonly disclaimer: string;
  readonly pots: Readonly<Record<PotName, string>>;
  readonly categories: Readonly<Record<TaxCategory, string>>;
  /** How the amount of each category comes about. */
  readonly formulas: Readonly<Record<TaxCategory, string>>;
  readonly calculations: Readonly<Record<'tax' | 'solidaritySurcharge' | 'churchTax' | 'holdingPeriod', string>>;
  readonly classes: Readonly<Record<TaxClass, string>>;
  readonly fundTypes: Readonly<Record<FundType, string>>;
  readonly steps: Readonly<Record<AssessmentStepName, string>>;
  readonly terms: Readonly<Record<TaxTermName, string>>;
  readonly laws: Readonly<Record<TaxLaw, string>>;
  readonly hints: Readonly<Record<TaxHint, string>>;
  readonly gaps: Readonly<Record<TaxGapKind, string>>;
  readonly lines: Readonly<Record<LineFormula, string>>;
  readonly openPoints: Readonly<Record<OpenPoint['point'], string>>;
  readonly notes: Readonly<Record<TaxNote, string>>;
  readonly differences: Readonly<Record<DifferenceReason, string>>;
  readonly bankEvents: Readonly<Record<BankEventText['kind'], string>>;
  readonly leftOut: Readonly<Record<LeftOutPayment['reason'], string>>;
  readonly states: Readonly<Record<FederalState, string>>;
  readonly withholding: Readonly<Record<WithholdingKind, string>>;
  readonly uses: Readonly<Record<AccountUse, string>>;
  readonly amounts: TaxAmountWords;
  readonly notReleased: string;
};

/** The names of the figures themselves. */
export type TaxAmountWords = {
  readonly capitalGainsTax: string;
  readonly solidaritySurcharge: string;
  readonly churchTax: string;
  readonly allowance: string;
  readonly partialExemption: string;
  readonly advanceLumpSum: string;
  readonly basisRate: string;
  readonly creditUsed: string;
  readonly creditLost: string;
  readonly carriedOut: string;
  readonly lossCertificate: string;
  readonly allowanceOrder: string;
  readonly personalTariff: string;
  readonly privateSales: string;
  readonly rewards: string;
  readonly limit: string;
  readonly bankReplay: string;
  readonly assessment: string;
};

const byLanguage = { de: taxWordsDe, en: taxWordsEn } as const;

export const taxWords = (language: keyof typeof byLanguage): TaxWords => byLanguage[language];
