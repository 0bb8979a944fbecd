import type { AssetClass } from './asset-class.ts';

/**
 * How German law taxes what comes of an instrument: shares (EStG § 20 (2) no. 1, a pot of losses of their own), funds (InvStG),
 * other claims (§ 20 (2) no. 7: bonds, certificates, warrants, rights), derivatives (§ 20 (2) no. 3), private sales (§ 23: coins,
 * metal, what carries a claim to delivery), or not at all.
 */
export const taxClasses = ['share', 'fund', 'claim', 'derivative', 'private-sale', 'none'] as const;
export type TaxClass = (typeof taxClasses)[number];

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

const byAssetClass: Readonly<Record<AssetClass, TaxClass | null>> = {
  share: 'share',
  fund: 'fund',
  bond: 'claim',
  certificate: 'claim',
  warrant: 'claim',
  right: 'claim',
  option: 'derivative',
  future: 'derivative',
  crypto: 'private-sale',
  metal: 'private-sale',
  // A currency is a claim or a private sale by the account it lies on; an index is nothing that is held.
  fx: null,
  index: null,
};

/** Returns how an instrument is taxed: as it is said of it, else by its asset class; null where neither decides. */
export const taxClassOf = ({
  taxClass,
  assetClass,
}: {
  readonly taxClass: TaxClass | null;
  readonly assetClass: AssetClass;
}): TaxClass | null => taxClass ?? byAssetClass[assetClass];
