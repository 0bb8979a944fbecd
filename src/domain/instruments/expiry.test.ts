import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { productCatalogue } from './catalogue.ts';
import { parseInstrument } from './contract.ts';
import { contractExpiry, contractMonths } from './expiry.ts';
import { expiryRules } from './expiry-rules.ts';

const catalogue = productCatalogue();
const expiry = (spelled: string) => {
  const { root, contract } = parseInstrument(spelled, { isRoot: (known) => catalogue.find(known) !== null });
  return contractExpiry(root, contract!);
};

/** Known by hand. */
const known: readonly (readonly [contract: string, lastTradingDay: string])[] = [
  ['MNQ MAR25', '2025-03-21'],
  ['ES DEC24', '2024-12-20'],
  ['NQ JUN24', '2024-06-21'],
  // Juneteenth is the third Friday.
  ['ES JUN26', '2026-06-18'],
  ['6E MAR24', '2024-03-18'],
  ['6E JUN24', '2024-06-17'],
  ['6C MAR24', '2024-03-19'],
  ['ZN MAR25', '2025-03-20'],
  ['ZB DEC24', '2024-12-19'],
  ['ZF MAR25', '2025-03-31'],
  // The 25th is Christmas, a Saturday, a Sunday; the 20th is Martin Luther King's day.
  ['CL JAN25', '2024-12-19'],
  ['CL FEB25', '2025-01-21'],
  ['CL JUN24', '2024-05-21'],
  ['CL MAR25', '2025-02-20'],
  ['MCL MAR25', '2025-02-19'],
  ['NG JAN25', '2024-12-27'],
  ['NG APR25', '2025-03-27'],
  ['RB JAN25', '2024-12-31'],
  ['GC FEB25', '2025-02-26'],
  ['GC DEC24', '2024-12-27'],
  ['SI MAR25', '2025-03-27'],
  ['HG MAY24', '2024-05-29'],
  ['ZC MAR25', '2025-03-14'],
  ['ZS JAN25', '2025-01-14'],
  ['LE APR25', '2025-04-30'],
  ['HE APR24', '2024-04-12'],
  // Good Friday is the last Friday.
  ['BTC MAR24', '2024-03-28'],
  ['BTC JAN25', '2025-01-31'],
  ['FDAX MAR25', '2025-03-21'],
  ['FESX JUN25', '2025-06-20'],
  ['FGBL MAR25', '2025-03-06'],
  ['FGBL JUN24', '2024-06-06'],
  ['FVS JAN25', '2025-01-22'],
];

suite('expiry', () => {
  for (const [contract, day] of known)
    test(`ends ${contract} on ${day}`, () => assert.equal(expiry(contract)?.lastTradingDay, day));

  test('knows the first notice of what is delivered, and the last day before it', () => {
    const gold = expiry('GC FEB25')!;
    assert.deepEqual([gold.firstNotice, gold.lastHoldingDay], ['2025-01-31', '2025-01-30']);
    assert.equal(expiry('ZN MAR25')!.firstNotice, '2025-02-28');
    assert.equal(expiry('ZC MAY25')!.firstNotice, '2025-04-30');
    const oil = expiry('CL JAN25')!;
    assert.deepEqual([oil.firstNotice, oil.lastHoldingDay], [null, '2024-12-19']);
    const cattle = expiry('LE APR25')!;
    assert.deepEqual([cattle.firstNotice, cattle.lastHoldingDay], [null, null]);
  });

  test('says what it does not know', () => {
    assert.equal(expiry('NKD MAR25'), null);
    assert.equal(expiry('ES APR25'), null);
    assert.equal(contractMonths('NKD'), null);
    assert.equal(contractExpiry('XX', { year: 2025, month: 3 }), null);
  });

  test('is certain only where the holidays are recorded and agreed on', () => {
    assert.equal(expiry('MNQ MAR25')!.certain, true);
    assert.equal(expiry('MNQ MAR21')!.certain, false);
    assert.equal(expiry('MNQ MAR27')!.certain, false);
    // Juneteenth lies between; whether currencies count it is not recorded.
    assert.equal(expiry('6E JUN23')!.certain, false);
    // London is closed on the last Friday.
    assert.equal(expiry('BTC DEC25')!.certain, false);
  });

  test('has a rule for every shipped root but those that it names as unknown', () => {
    const without = catalogue.products.map(({ root }) => root).filter((root) => !expiryRules.has(root));
    assert.deepEqual(without, ['NKD']);
    for (const [root, { calendar }] of expiryRules) assert.equal(catalogue.find(root)?.calendar, calendar, root);
  });

  test('ends contracts in the order of their months, on weekdays, held no longer than they trade', () => {
    const anyRoot = fc.constantFrom(...expiryRules.keys());
    fc.assert(
      fc.property(anyRoot, fc.integer({ min: 2015, max: 2034 }), (root, year) => {
        const { listed } = contractMonths(root)!;
        const ends = listed.map((month) => contractExpiry(root, { year, month })!);
        for (const [index, { lastTradingDay, lastHoldingDay }] of ends.entries()) {
          const weekday = new Date(lastTradingDay).getUTCDay();
          assert.ok(weekday >= 1 && weekday <= 5);
          if (index > 0) assert.ok(lastTradingDay > ends[index - 1]!.lastTradingDay);
          if (lastHoldingDay !== null) assert.ok(lastHoldingDay <= lastTradingDay);
        }
      }),
    );
  });
});
