import type { InstrumentAnswer, UnknownInstrument } from '#contract/activities.ts';
import type { AddedClass } from '#web/features/instruments/instrument-entry.ts';

/** What is typed of an unknown instrument. */
export type InstrumentDraft = {
  readonly way: 'add' | 'use' | 'later';
  readonly assetClass: AddedClass | '';
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  /** The id of one that the ledger has. */
  readonly use: string;
};

/** What a file says of an instrument, as a draft; a class that it does not say is left open. */
export const suggestedDraft = ({ suggestion, candidates }: UnknownInstrument): InstrumentDraft => ({
  way: 'add',
  assetClass: suggestion.assetClass === 'future' ? '' : (suggestion.assetClass ?? ''),
  id: suggestion.id ?? '',
  name: suggestion.name ?? '',
  currency: suggestion.currency ?? '',
  use: candidates[0] ?? '',
});

/** Returns the answer of a draft; null while something is missing, or it is left for later. */
export const answerOf = ({ key, suggestion }: UnknownInstrument, draft: InstrumentDraft): InstrumentAnswer | null => {
  const { way, assetClass, use } = draft;
  const [id, name, currency] = [draft.id.trim(), draft.name.trim(), draft.currency.trim().toUpperCase()];
  if (way === 'later') return null;
  if (way === 'use') return use.trim() === '' ? null : { key, use: use.trim() };
  if (assetClass === '' || id === '' || name === '') return null;
  const isPair = assetClass === 'crypto' || assetClass === 'fx';
  if (!isPair && currency === '') return null;
  const { isin, wkn, country, calendar } = suggestion;
  return {
    key,
    add: {
      id,
      assetClass,
      name,
      isin,
      wkn,
      country,
      ...(!isPair && { currency, calendar: calendar ?? 'XETRA' }),
    },
  };
};
