/**
 * What a thing is for German income tax. It decides the pot, the paragraph and the form line; what a venue calls it does not.
 *
 * `metal-claim`: a note with a claim to delivery of metal, taxed like the metal itself.
 */
export const taxClasses = [
  'share',
  'fund',
  'bond',
  'certificate',
  'warrant',
  'subscription-right',
  'option',
  'future',
  'cfd',
  'crypto',
  'crypto-derivative',
  'metal',
  'metal-claim',
  'currency',
] as const;
export type TaxClass = (typeof taxClasses)[number];

/** Goods of EStG § 23 (1) no. 2: private sales, free of tax after a year. */
export const isPrivateSaleClass = (taxClass: TaxClass): boolean =>
  taxClass === 'crypto' || taxClass === 'metal' || taxClass === 'metal-claim';

/** EStG § 20 (2) no. 3; warrants and certificates are none (BMF of 14 May 2025, no. 8f). */
export const isForwardClass = (taxClass: TaxClass): boolean =>
  taxClass === 'option' || taxClass === 'future' || taxClass === 'cfd' || taxClass === 'crypto-derivative';
