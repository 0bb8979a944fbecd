import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { productCatalogue } from './catalogue.ts';
import { instrumentId, type Platform, parseInstrument, spellInstrument } from './contract.ts';

const catalogue = productCatalogue();
const isRoot = (root: string) => catalogue.find(root) !== null;
const reference = Date.parse('2025-01-28T10:00:00Z');
const idOf = (text: string) => instrumentId(parseInstrument(text, { reference, isRoot }));

suite('instrument names', () => {
  test('reads every spelling of one contract to one id', () => {
    // biome-ignore format: a line a kind
    const spellings = [
      'MNQ MAR25', 'mnq mar25', '  MNQ   Mar25 ', 'MNQ\u00a0MAR25', 'MNQ MAR 25', 'MNQ MAR2025',
      'MNQ 03-25', 'MNQ 3-25', 'MNQ 03-2025',
      'MNQH25', 'mnqh25', 'MNQH5', 'MNQH2025', 'MNQH25.CME',
      '/MNQH5', '/MNQH25:XCME', 'CON.F.US.MNQ.H25', 'F.US.MNQH25', 'MNQH25_FUT_CME', 'MNQH25-CME',
      'MNQ MRZ25', 'MNQ MÄR25', 'MNQ ma\u0308r25', 'MNQ MARS25',
    ];
    for (const spelling of spellings) assert.equal(idOf(spelling), 'MNQ MAR25', spelling);
  });

  test('reads the names that the network behind a platform has for a product', () => {
    assert.deepEqual(['CON.F.US.ENQ.H25', 'F.US.EPH25', 'CON.F.US.EU6.H5', 'F.US.CLE'].map(idOf), [
      'NQ MAR25',
      'ES MAR25',
      '6E MAR25',
      'CL',
    ]);
  });

  test('reads the months of a German and a French desktop', () => {
    assert.deepEqual(['ES MAI25', 'ES OKT25', 'ES DEZ25', 'ES JÄN25', 'ES FÉVR25', 'ES AOÛT25', 'ES DÉC25'].map(idOf), [
      'ES MAY25',
      'ES OCT25',
      'ES DEC25',
      'ES JAN25',
      'ES FEB25',
      'ES AUG25',
      'ES DEC25',
    ]);
  });

  test('reads roots with digits and months that look like roots', () => {
    assert.deepEqual(['6EH25', 'M2KZ5', 'M6E 12-25', '6J JUN25', 'ESZ6'].map(idOf), [
      '6E MAR25',
      'M2K DEC25',
      'M6E DEC25',
      '6J JUN25',
      'ES DEC26',
    ]);
  });

  test('keeps a bare symbol as it is', () => {
    assert.deepEqual(['AAPL', 'eurusd', ' BTC-USD ', 'BRK.B', 'HK50', 'UK100', 'ABCH5', 'MNQ'].map(idOf), [
      'AAPL',
      'EURUSD',
      'BTC-USD',
      'BRK.B',
      'HK50',
      'UK100',
      'ABCH5',
      'MNQ',
    ]);
    assert.equal(idOf('YM=F'), 'YM');
    assert.equal(idOf(idOf('YM=F')), 'YM');
  });

  test('reads one digit of a year as the contract that traded at the time', () => {
    const yearAt = (text: string, date: string) =>
      parseInstrument(text, { reference: Date.parse(date) }).contract?.year;
    assert.equal(yearAt('MNQH5', '2024-12-31T00:00:00Z'), 2025);
    assert.equal(yearAt('MNQH5', '2025-03-21T00:00:00Z'), 2025);
    assert.equal(yearAt('MNQH5', '2025-04-01T03:00:00Z'), 2025);
    assert.equal(yearAt('MNQH5', '2025-06-01T00:00:00Z'), 2035);
    assert.equal(yearAt('CLF0', '2019-12-15T00:00:00Z'), 2020);
    assert.equal(yearAt('MNQZ9', '2030-01-02T00:00:00Z'), 2029);
    assert.throws(() => parseInstrument('MNQH5'), { code: 'INVALID_VALUE' });
  });

  test('says what is no instrument', () => {
    for (const text of [
      '',
      ' ',
      'MNQ XYZ25',
      'MNQ 13-25',
      'MNQ 00-25',
      'MNQ MAR',
      'NQ ##-##',
      'A,B',
      'YM=F=F',
      'MNQ 03/25x',
    ]) {
      assert.throws(() => idOf(text), { code: 'INVALID_VALUE' }, text);
    }
  });

  test('round-trips every product, month and platform, and reads its own id to itself', () => {
    const platforms: Platform[] = ['ninjatrader', 'ninjatrader-database', 'compact', 'tradovate', 'rithmic', 'yahoo'];
    const month = fc.record(
      { year: fc.integer({ min: 2000, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...catalogue.products),
        month,
        fc.constantFrom(...platforms),
        (product, contract, platform) => {
          const name = { root: product.root, contract };
          const spelling = spellInstrument(name, platform, product);
          fc.pre(spelling !== null);
          const traded = Date.UTC(contract.year, contract.month - 2);
          assert.deepEqual(parseInstrument(spelling, { reference: traded, isRoot }), name);
          assert.deepEqual(parseInstrument(spelling.toLowerCase(), { reference: traded }), name);
          const id = instrumentId(parseInstrument(spelling, { reference: traded }));
          assert.equal(instrumentId(parseInstrument(id)), id);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('writes each platform in its own way', () => {
    const name = parseInstrument('MNQ MAR25');
    const product = catalogue.find('MNQ')!;
    const spelled = (platform: Platform) => spellInstrument(name, platform, product);
    assert.equal(spelled('ninjatrader'), 'MNQ MAR25');
    assert.equal(spelled('ninjatrader-database'), 'MNQ 03-25');
    assert.equal(spelled('compact'), 'MNQH25');
    assert.equal(spelled('tradovate'), 'MNQH5');
    assert.equal(spelled('yahoo'), 'MNQH25.CME');
    assert.equal(spellInstrument(parseInstrument('YM'), 'yahoo', catalogue.find('YM')!), 'YM=F');
    assert.equal(spellInstrument(parseInstrument('FDAX SEP25'), 'yahoo', catalogue.find('FDAX')!), null);
  });
});
