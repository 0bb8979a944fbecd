import { type Cents, shareCutOff, shareHalfUp } from './cents.ts';

/** 0: no church tax. */
export type ChurchPercent = 0 | 8 | 9;

export type TariffRates = {
  /** 4: a quarter. */
  readonly divisor: number;
  /** 55: 5.5 %. */
  readonly solidarityPerMille: number;
};

export type TaxAmounts = {
  readonly capitalGainsTax: Cents;
  readonly solidaritySurcharge: Cents;
  readonly churchTax: Cents;
};

export const noTax: TaxAmounts = { capitalGainsTax: 0, solidaritySurcharge: 0, churchTax: 0 };

/**
 * Returns the flat tax on `base`: income after losses and allowance, less the divisor-fold of the foreign tax that is
 * credited. Below zero it is a refund: the same magnitudes with the sign turned.
 *
 * (e − 4q) / (4 + k), half up to the cent; surcharge and church tax of the rounded tax, fractions of a cent dropped.
 *
 * @see EStG § 32d (1), § 43a (1); SolZG § 4 sentences 1 and 3
 */
export const flatTax = (base: Cents, church: ChurchPercent, rates: TariffRates): TaxAmounts => {
  const capitalGainsTax = shareHalfUp(base, 100, rates.divisor * 100 + church);
  return {
    capitalGainsTax,
    solidaritySurcharge: shareCutOff(capitalGainsTax, rates.solidarityPerMille, 1000),
    churchTax: shareCutOff(capitalGainsTax, church, 100),
  };
};

export type CreditedTax = TaxAmounts & {
  /** Foreign tax that lowered the German one, and what is left of it: it is lost, it never goes into another year. */
  readonly creditUsed: Cents;
  readonly creditLost: Cents;
};

/**
 * Returns the tax of a year's income (0 or more) with its creditable foreign tax: the tax is never below zero, the rest of
 * the credit is lost.
 *
 * @see EStG § 32d (1) sentences 2 to 5, (5) sentence 3
 */
export const flatTaxOfYear = (
  income: Cents,
  creditable: Cents,
  church: ChurchPercent,
  rates: TariffRates,
): CreditedTax => {
  const creditUsed = usableCredit(income, creditable, rates.divisor);
  const base = Math.max(0, income - rates.divisor * creditable);
  return { ...flatTax(base, church, rates), creditUsed, creditLost: creditable - creditUsed };
};

/** Of `creditable` what the tax on `income` (0 or more) has room for. */
export const usableCredit = (income: Cents, creditable: Cents, divisor: number): Cents =>
  Math.min(creditable, shareHalfUp(income, 1, divisor));

export const addTax = (a: TaxAmounts, b: TaxAmounts): TaxAmounts => ({
  capitalGainsTax: a.capitalGainsTax + b.capitalGainsTax,
  solidaritySurcharge: a.solidaritySurcharge + b.solidaritySurcharge,
  churchTax: a.churchTax + b.churchTax,
});

export const subtractTax = (a: TaxAmounts, b: TaxAmounts): TaxAmounts => ({
  capitalGainsTax: a.capitalGainsTax - b.capitalGainsTax,
  solidaritySurcharge: a.solidaritySurcharge - b.solidaritySurcharge,
  churchTax: a.churchTax - b.churchTax,
});

export const sumOfTax = ({ capitalGainsTax, solidaritySurcharge, churchTax }: TaxAmounts): Cents =>
  capitalGainsTax + solidaritySurcharge + churchTax;
