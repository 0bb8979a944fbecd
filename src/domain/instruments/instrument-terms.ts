import type { TaxClass } from '#domain/tax/tax-class.ts';

export const optionTypes = ['call', 'put'] as const;

/** What a contract or the law says of an instrument beside its names. Decimals are exact text; null: not said. */
export type InstrumentTerms = {
  /** Against the one of its asset class: a gold note with a claim to delivery is a private sale. */
  readonly taxClass: TaxClass | null;
  /** Where it comes from for withholding tax, ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Units of the underlying for one, or the worth of a point; of a share or a fund nothing. */
  readonly multiplier: string | null;
  /** Id, ISIN or name of what an option, a warrant, a certificate or a right refers to. */
  readonly underlying: string | null;
  /** Last day, ISO date; of a bond its maturity. */
  readonly expiresOn: string | null;
  readonly strike: string | null;
  readonly optionType: (typeof optionTypes)[number] | null;
};

export const noTerms: InstrumentTerms = {
  taxClass: null,
  country: null,
  multiplier: null,
  underlying: null,
  expiresOn: null,
  strike: null,
  optionType: null,
};
