import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ChangeEvent, changeHistory } from '#domain/changes/change-history.ts';
import { decideInstrument, type Holder, type InstrumentCommand, type OtherInstruments } from './decide-instrument.ts';
import type { InstrumentChangeType } from './instrument-changes.ts';
import type { InstrumentFacts } from './instrument-facts.ts';
import { noTerms } from './instrument-terms.ts';

const apple: InstrumentFacts = {
  id: 'AAPL',
  assetClass: 'share',
  name: 'Apple',
  calendar: 'NYSE',
  currency: 'USD',
  exchange: 'XNAS',
  isin: 'US0378331005',
  wkn: '865985',
  fundType: null,
  ...noTerms,
  spellings: { yahoo: 'AAPL' },
};
const nobody: OtherInstruments = {
  holders: () => [],
  holdersOfSpelling: () => [],
  holdersOfName: () => [],
  live: () => null,
  mergedInto: () => [],
};
const sap: Holder = { name: 'SAP', ids: ['SAP'] };

const by = { at: 0, by: 'anna' } as const;
const added = { type: 'InstrumentAdded', data: apple, number: 1, ...by } as const;
const merged = { type: 'InstrumentsMerged', data: { from: 'AAPL', into: 'APC' }, number: 2, ...by } as const;
const decide = (
  events: readonly ChangeEvent<InstrumentChangeType>[],
  command: InstrumentCommand,
  others: Partial<OtherInstruments> = {},
) => decideInstrument('AAPL', { shipped: null, changes: changeHistory(events) }, command, { ...nobody, ...others });

describe('an instrument', () => {
  test('is added once', () => {
    assert.deepEqual(decide([], { kind: 'add', facts: apple }), { type: 'InstrumentAdded', data: apple });
    assert.throws(() => decide([added], { kind: 'add', facts: apple }), { code: 'INSTRUMENT_EXISTS' });
  });

  test('with the ISIN, WKN or spelling of another is refused, with its name', () => {
    const add = { kind: 'add', facts: apple } as const;
    for (const others of [
      { holders: (key: string) => (key === 'isin' ? [sap] : []) },
      { holders: (key: string) => (key === 'wkn' ? [sap] : []) },
      { holdersOfSpelling: (source: string) => (source === 'yahoo' ? [sap] : []) },
    ])
      assert.throws(() => decide([], add, others), { code: 'INSTRUMENT_EXISTS', message: /SAP/ });
  });

  test('whose id is a name of another is refused, unless that was merged into it', () => {
    const add = { kind: 'add', facts: apple } as const;
    const named = (holder: Holder) => ({ holdersOfName: (text: string) => (text === 'AAPL' ? [holder] : []) });
    assert.throws(() => decide([], add, named(sap)), {
      code: 'INSTRUMENT_EXISTS',
      message: 'AAPL is what another calls SAP (SAP): it is there already.',
    });
    assert.equal(decide([], add, named({ name: 'Apple', ids: ['APC', 'AAPL'] }))?.type, 'InstrumentAdded');
  });

  test('is corrected in what differs, and keeps what it was before', () => {
    const changed = { name: 'Apple Inc.', currency: 'USD', spellings: { yahoo: 'AAPL', eodhd: 'AAPL.US' } };
    assert.deepEqual(decide([added], { kind: 'correct', changed }), {
      type: 'InstrumentCorrected',
      data: {
        id: 'AAPL',
        changed: { name: 'Apple Inc.', spellings: { eodhd: 'AAPL.US' } },
        previous: { name: 'Apple', spellings: { eodhd: null } },
      },
    });
    assert.equal(decide([added], { kind: 'correct', changed: { name: 'Apple' } }), null);
  });

  test('that is unknown or merged away cannot be corrected', () => {
    const command = { kind: 'correct', changed: { name: 'A' } } as const;
    assert.throws(() => decide([], command), { code: 'NOT_FOUND' });
    assert.throws(() => decide([added, merged], command), { code: 'INSTRUMENT_STATE' });
  });

  test('is merged only into what is the same', () => {
    const into = (other: Partial<InstrumentFacts> | null, id = 'APC') =>
      decide([added], { kind: 'merge', into: id }, { live: () => other && { ...apple, id, ...other } });
    assert.deepEqual(into({}), { type: 'InstrumentsMerged', data: { from: 'AAPL', into: 'APC' } });
    assert.throws(() => into(null), { code: 'NOT_FOUND' });
    assert.throws(() => into({}, 'AAPL'), { code: 'INSTRUMENT_STATE' });
    assert.throws(() => into({ currency: 'EUR' }), { code: 'INSTRUMENT_STATE', message: /EUR/ });
    assert.throws(() => into({ assetClass: 'index' }), { code: 'INSTRUMENT_STATE' });
  });

  test('may have its last change undone, and no addition that others stand on', () => {
    assert.deepEqual(decide([added, merged], { kind: 'undo' }), { type: 'ChangeUndone', data: { change: 2 } });
    assert.throws(() => decide([], { kind: 'undo' }), { code: 'NOT_FOUND' });
    assert.throws(() => decide([added, merged], { kind: 'undo', change: 1 }), { code: 'INSTRUMENT_STATE' });
    assert.throws(() => decide([added], { kind: 'undo', change: 7 }), { code: 'CHANGE_STATE' });
    assert.throws(() => decide([added], { kind: 'undo' }, { mergedInto: () => ['APC'] }), { message: /APC/ });
  });

  test('does not come back with an ISIN that another has by now', () => {
    assert.throws(() => decide([added, merged], { kind: 'undo' }, { holders: () => [sap] }), {
      code: 'INSTRUMENT_EXISTS',
    });
  });
});
