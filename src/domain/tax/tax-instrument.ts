import type { AssetClass } from '#domain/instruments/asset-class.ts';
import type { FundType, Instrument } from '#domain/instruments/instrument.ts';
import { lotTermsOf } from '#domain/lots/lot-terms-of.ts';
import type { TaxClass } from './tax-class.ts';
import type { TaxProfile } from './tax-profile.ts';

/** What taxation needs to know of an instrument; null: nobody has said it. */
export type TaxInstrument = {
  readonly id: string;
  readonly name: string;
  readonly taxClass: TaxClass | null;
  readonly fundType: FundType | null;
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
  /** Money per 1.0 of the price and unit; null: unknown, so that a price says no worth. */
  readonly multiplier: string | null;
};

/**
 * The class of a thing by the kind it is traded as. An exchange rate or index is nothing that is owned; a certificate on
 * metal may carry a claim to delivery, which its `taxClass` says.
 */
const classes: Readonly<Record<AssetClass, TaxClass | null>> = {
  future: 'future',
  share: 'share',
  fund: 'fund',
  crypto: 'crypto',
  fx: null,
  index: null,
  bond: 'bond',
  certificate: 'certificate',
  option: 'option',
  warrant: 'warrant',
  metal: 'metal',
  right: 'subscription-right',
};

/**
 * Returns what an instrument is for tax: a person's word in the profile, then what the instrument says, then its asset
 * class; the state that withholds is the one of its ISIN where nothing else is said.
 */
export const taxInstrumentOf = (instrument: Instrument, profile: Pick<TaxProfile, 'instruments'>): TaxInstrument => {
  const said = profile.instruments.find((facts) => facts.instrument === instrument.id);
  return {
    id: instrument.id,
    name: instrument.name,
    taxClass: said?.taxClass ?? instrument.taxClass ?? classes[instrument.assetClass],
    fundType: said?.fundType ?? instrument.fundType,
    country: said?.country ?? instrument.country ?? countryOfIsin(instrument.isin),
    multiplier: lotTermsOf(instrument).multiplier,
  };
};

/** International securities (`XS`) and the like name no state. */
const countryOfIsin = (isin: string | null): string | null => {
  const prefix = isin?.slice(0, 2) ?? 'X';
  return prefix.startsWith('X') || prefix === 'EU' ? null : prefix;
};
