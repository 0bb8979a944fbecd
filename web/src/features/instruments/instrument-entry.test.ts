import { describe, expect, it } from 'vitest';
import type { Instrument } from '#contract/instruments.ts';
import {
  correctionOf,
  differencesOf,
  emptyInstrument,
  entryOf,
  fieldsOf,
  newInstrumentOf,
  wrongFields,
} from './instrument-entry.ts';

const sap: Instrument = {
  id: 'SAP',
  assetClass: 'share',
  name: 'SAP',
  calendar: 'XETRA',
  currency: 'EUR',
  exchange: 'XETR',
  isin: 'DE0007164600',
  wkn: null,
  fundType: null,
  taxClass: null,
  country: null,
  multiplier: null,
  underlying: null,
  expiresOn: null,
  strike: null,
  optionType: null,
  root: null,
  spellings: { yahoo: 'SAP.DE', eodhd: 'SAP.XETRA' },
};

describe('the form of an instrument', () => {
  it('asks for what matters to the class', () => {
    expect(fieldsOf('crypto')).toEqual(['id', 'name']);
    expect(fieldsOf('fund')).toContain('fundType');
    expect(fieldsOf('share')).not.toContain('fundType');
  });

  it('names what is missing, and numbers that cannot be', () => {
    expect(wrongFields('share', emptyInstrument)).toEqual(['id', 'name', 'currency', 'calendar']);
    expect(wrongFields('share', { ...entryOf(sap), isin: 'DE0007164601', wkn: '71646O' })).toEqual(['isin', 'wkn']);
    expect(wrongFields('share', { ...entryOf(sap), isin: ' de 0007164600' })).toEqual([]);
    expect(wrongFields('crypto', { ...emptyInstrument, id: 'BTC/EUR', name: 'Bitcoin' })).toEqual([]);
  });

  it('hands over no field that the class does not have', () => {
    const entry = { ...entryOf(sap), fundType: 'equity', spellings: { yahoo: ' ', eodhd: ' X ' } };
    expect(newInstrumentOf('crypto', entry)).toMatchObject({ isin: null, fundType: null, calendar: undefined });
    expect(newInstrumentOf('fund', entry)).toMatchObject({ fundType: 'equity', spellings: { eodhd: 'X' } });
  });
});

describe('a correction', () => {
  it('is what differs, nothing where nothing does', () => {
    expect(differencesOf(sap, entryOf(sap))).toEqual([]);
    const entry = { ...entryOf(sap), name: 'SAP SE', exchange: ' ', spellings: { yahoo: 'SAP.F', stooq: 'sap.de' } };
    const differences = differencesOf(sap, entry);
    expect(differences.map(({ field, source }) => source ?? field)).toEqual([
      'name',
      'exchange',
      'eodhd',
      'stooq',
      'yahoo',
    ]);
    expect(correctionOf(differences)).toEqual({
      name: 'SAP SE',
      exchange: null,
      spellings: { eodhd: null, stooq: 'sap.de', yahoo: 'SAP.F' },
    });
  });
});
