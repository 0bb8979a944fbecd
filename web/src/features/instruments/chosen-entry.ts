import type { SymbolChoice } from '#contract/symbols.ts';
import { isIsin } from '#domain/instruments/isin.ts';
import { type AddedClass, addedClasses, emptyInstrument, type InstrumentEntry } from './instrument-entry.ts';

/** What a person may still change of a choice: its class, where it is one that can be added, and the form's texts. */
export type ChosenEntry = { readonly assetClass: AddedClass | null; readonly entry: InstrumentEntry };

/**
 * Returns the form filled with a choice. What the source does not say stays empty; an ISIN that was searched for is the
 * person's own word. Another source's spelling of the same listing is kept; a share in New York and in Frankfurt are two.
 */
export const chosenEntry = (choice: SymbolChoice, query: string, before: InstrumentEntry): ChosenEntry => {
  const { source, symbol, id, name, currency, calendar, mic, exchange } = choice;
  const searched = query.replaceAll(/\s/g, '').toUpperCase();
  const same = isSame(choice, before);
  return {
    assetClass: addedClasses.find((one) => one === choice.assetClass) ?? null,
    entry: {
      ...emptyInstrument,
      id: id ?? '',
      name: name.slice(0, 120),
      currency: currency ?? (same ? before.currency : ''),
      calendar: calendar ?? (same ? before.calendar : ''),
      exchange: mic ?? exchange ?? '',
      isin: choice.isin ?? (isIsin(searched) ? searched : same ? before.isin : ''),
      wkn: same ? before.wkn : '',
      spellings: { ...(same ? before.spellings : {}), [source]: symbol },
    },
  };
};

const isSame = ({ id, calendar, currency, isin }: SymbolChoice, before: InstrumentEntry): boolean => {
  const agrees = (said: string | null, typed: string): boolean =>
    said === null || typed.trim() === '' || typed === said;
  return (
    id !== null &&
    before.id.trim().toUpperCase() === id &&
    calendar !== null &&
    before.calendar === calendar &&
    agrees(currency, before.currency) &&
    agrees(isin, before.isin)
  );
};
