import { describe, expect, it } from 'vitest';
import type { SymbolChoice } from '#contract/symbols.ts';
import { chosenEntry } from './chosen-entry.ts';
import { emptyInstrument, wholeCurrency, wrongFields, wrongSpelling } from './instrument-entry.ts';

const vodafone: SymbolChoice = {
  source: 'eodhd',
  symbol: 'VOD.LSE',
  name: 'Vodafone Group',
  assetClass: 'share',
  currency: 'GBP',
  quotedIn: 'GBX',
  exchange: 'LSE',
  mic: 'XLON',
  calendar: 'XLON',
  isin: 'GB00BH4HKS39',
  id: 'VOD',
  known: null,
};
const atYahoo = { ...vodafone, source: 'yahoo', symbol: 'VOD.L', currency: null, quotedIn: null, isin: null };

describe('a choice', () => {
  it('fills the form with what the source says', () => {
    const { assetClass, entry } = chosenEntry(vodafone, 'vodafone', emptyInstrument);
    expect(assetClass).toBe('share');
    expect(entry).toMatchObject({
      id: 'VOD',
      currency: 'GBP',
      calendar: 'XLON',
      exchange: 'XLON',
      isin: 'GB00BH4HKS39',
    });
    expect(entry.spellings).toEqual({ eodhd: 'VOD.LSE' });
    expect(wrongFields('share', entry)).toEqual([]);
  });

  it('leaves empty what the source does not say, and keeps an ISIN that was searched for', () => {
    const { entry } = chosenEntry(atYahoo, ' gb00bh4hks39 ', emptyInstrument);
    expect([entry.currency, entry.isin]).toEqual(['', 'GB00BH4HKS39']);
    expect(wrongFields('share', entry)).toEqual(['currency']);
  });

  it('adds the spelling of another source of the same, and forgets that of something else', () => {
    const first = chosenEntry(vodafone, 'vodafone', emptyInstrument).entry;
    const both = chosenEntry(atYahoo, 'vodafone', first).entry;
    expect(both.spellings).toEqual({ eodhd: 'VOD.LSE', yahoo: 'VOD.L' });
    expect([both.currency, both.isin]).toEqual(['GBP', 'GB00BH4HKS39']);
    const inNewYork = { ...vodafone, symbol: 'VOD.US', currency: 'USD', calendar: 'NYSE', isin: null };
    expect(chosenEntry(inNewYork, 'vodafone', first).entry.spellings).toEqual({ eodhd: 'VOD.US' });
    const other = chosenEntry({ ...atYahoo, id: 'SAP', symbol: 'SAP.DE' }, 'sap', both).entry;
    expect([other.spellings, other.isin]).toEqual([{ yahoo: 'SAP.DE' }, '']);
  });

  it('of a class that nobody adds leaves the class alone', () => {
    expect(chosenEntry({ ...atYahoo, assetClass: 'future', id: null }, 'es', emptyInstrument).assetClass).toBeNull();
  });
});

describe('what is typed', () => {
  it('in hundredths is told the whole currency', () => {
    expect(['GBX', 'GBp', 'zac', 'GBP', 'EUR'].map(wholeCurrency)).toEqual(['GBP', 'GBP', 'ZAR', null, null]);
  });

  it('is wrong where no instrument can have it', () => {
    const typed = { ...emptyInstrument, id: 'VOD L', name: 'x', currency: 'GBX', calendar: 'XLON', exchange: 'L' };
    expect(wrongFields('share', typed)).toEqual(['id', 'currency', 'exchange']);
    const long = { ...emptyInstrument, spellings: { yahoo: 'SAP.DE', eodhd: 'x'.repeat(61) } };
    expect(wrongSpelling(long)).toBe('eodhd');
    expect(wrongFields('share', long)).toContain('spellings');
  });
});
