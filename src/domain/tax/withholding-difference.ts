import type { Cents } from './cents.ts';
import { sumOfTax, type TaxAmounts } from './tariff.ts';

/** What a bank says it withheld (below zero: paid back); `unsplit`: one sum of all taxes, the others are zero then. */
export type BankTax = TaxAmounts & { readonly unsplit: Cents };

export const differenceReasons = [
  'nothing-stated',
  'other-rounding',
  'without-allowance',
  'without-pots',
  'without-credit',
  'other-church-tax',
  'other-base',
] as const;
/** What would give what the bank withheld. `other-base`: none of the others; the base that it must have taken is said. */
export type DifferenceReason = (typeof differenceReasons)[number];

export type WithholdingDifference = {
  /** Stated less computed. */
  readonly capitalGainsTax: Cents;
  readonly solidaritySurcharge: Cents;
  readonly churchTax: Cents;
  readonly all: Cents;
  readonly reason: DifferenceReason;
  /** The base that the stated tax belongs to. */
  readonly impliedBase: Cents;
};

/** What the tax would be otherwise. */
export type Alternatives = {
  readonly otherRounding: TaxAmounts;
  readonly withoutAllowance: TaxAmounts;
  readonly withoutPots: TaxAmounts;
  readonly withoutCredit: TaxAmounts;
  readonly church: readonly TaxAmounts[];
  readonly divisor: number;
};

/** Banks round each in their own way: a cent for each tax is no difference. */
const toleranceCents = 1;

/** Compares what was computed with what the bank says; null: they agree within a cent for each tax. */
export const reasonOf = (
  computed: TaxAmounts,
  stated: BankTax,
  alternatives: Alternatives,
): WithholdingDifference | null => {
  if (agrees(computed, stated)) return null;
  const nothing = stated.unsplit === 0 && sumOfTax(stated) === 0;
  const reason: DifferenceReason = nothing
    ? 'nothing-stated'
    : agrees(alternatives.otherRounding, stated)
      ? 'other-rounding'
      : agrees(alternatives.withoutAllowance, stated)
        ? 'without-allowance'
        : agrees(alternatives.withoutPots, stated)
          ? 'without-pots'
          : agrees(alternatives.withoutCredit, stated)
            ? 'without-credit'
            : alternatives.church.some((tax) => agrees(tax, stated))
              ? 'other-church-tax'
              : 'other-base';
  const unsplit = stated.unsplit !== 0;
  const all = sumOfTax(stated) + stated.unsplit - sumOfTax(computed);
  return {
    capitalGainsTax: unsplit ? 0 : stated.capitalGainsTax - computed.capitalGainsTax,
    solidaritySurcharge: unsplit ? 0 : stated.solidaritySurcharge - computed.solidaritySurcharge,
    churchTax: unsplit ? 0 : stated.churchTax - computed.churchTax,
    all,
    reason,
    impliedBase: impliedBase(stated, computed, alternatives.divisor),
  };
};

const agrees = (computed: TaxAmounts, stated: BankTax): boolean => {
  if (stated.unsplit !== 0)
    return Math.abs(sumOfTax(computed) - sumOfTax(stated) - stated.unsplit) <= 3 * toleranceCents;
  return (
    Math.abs(computed.capitalGainsTax - stated.capitalGainsTax) <= toleranceCents &&
    Math.abs(computed.solidaritySurcharge - stated.solidaritySurcharge) <= toleranceCents &&
    Math.abs(computed.churchTax - stated.churchTax) <= toleranceCents
  );
};

/** Of one sum the tax is taken in the proportion of what was computed. */
const impliedBase = (stated: BankTax, computed: TaxAmounts, divisor: number): Cents => {
  if (stated.unsplit === 0) return stated.capitalGainsTax * divisor + stated.churchTax;
  const all = sumOfTax(computed);
  const share = all === 0 ? 1 / 1.055 : computed.capitalGainsTax / all;
  return Math.round(stated.unsplit * share * divisor);
};
