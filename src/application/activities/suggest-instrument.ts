import type { AssetClass } from '#domain/instruments/asset-class.ts';
import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import { homeCalendar } from '#domain/instruments/home-calendar.ts';
import { suggestedId } from '#domain/instruments/suggested-id.ts';
import type { StatedInstrument } from '#ports/activity-format.ts';
import { statedName } from './find-instrument.ts';

/** What an unknown instrument could be added as. What is null has to be said by a person. */
export type InstrumentSuggestion = {
  readonly id: string | null;
  readonly assetClass: AssetClass | null;
  readonly name: string | null;
  readonly currency: string | null;
  readonly calendar: string | null;
  readonly isin: string | null;
  readonly wkn: string | null;
  readonly country: string | null;
};

export type UnknownInstrument = {
  /** Names it in the answer. */
  readonly key: string;
  readonly stated: StatedInstrument;
  readonly rows: number;
  readonly suggestion: InstrumentSuggestion;
  /** Ids of the ledger that it may be. */
  readonly candidates: readonly string[];
};

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** Where an ISIN's first letters are no country, but a clearing house. */
const countryOf = (isin: string | null): string | null => {
  const code = isin?.slice(0, 2) ?? '';
  return /^[A-Z]{2}$/.test(code) && !/^X/.test(code) && regions.of(code) !== undefined ? code : null;
};

/** Returns what a file says of an instrument as a form to be looked over; the class is never guessed. */
export const suggestInstrument = (
  directory: InstrumentDirectory,
  stated: StatedInstrument,
  currency: string | null,
): Omit<UnknownInstrument, 'rows'> => {
  const { assetClass, isin, wkn, symbol, name } = stated;
  const isPair = assetClass === 'crypto' || assetClass === 'fx';
  const key = statedName(stated);
  const country = countryOf(isin);
  const found = [name, symbol].filter((one) => one !== null).flatMap((one) => directory.search(one).slice(0, 3));
  return {
    key,
    stated,
    suggestion: {
      id: suggestedId(assetClass ?? 'share', isPair ? key : (symbol?.replaceAll(/\s+/g, '') ?? isin ?? wkn ?? '')),
      assetClass,
      name: name ?? symbol ?? isin,
      currency: isPair ? null : (stated.currency ?? currency),
      calendar: isPair ? null : homeCalendar(isin),
      isin,
      wkn,
      country: isPair ? null : country,
    },
    candidates: [...new Set(found.map(({ id }) => id))].slice(0, 5),
  };
};
