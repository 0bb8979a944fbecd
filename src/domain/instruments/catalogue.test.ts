import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { compare, formatDecimal, multiply, parseDecimal, trim } from '#domain/values/decimal.ts';
import { productCatalogue } from './catalogue.ts';
import { customProduct } from './product.ts';
import { isSessionCalendar } from './session-calendar.ts';

const catalogue = productCatalogue();
const tickValue = (root: string) => {
  const product = catalogue.find(root)!;
  return formatDecimal(trim(multiply(parseDecimal(product.pointValue), parseDecimal(product.tickSize))));
};

suite('product catalogue', () => {
  test('gives the tick values that the exchanges publish', () => {
    // biome-ignore format: a table
    const published = {
      ES: '12.5', MES: '1.25', NQ: '5', MNQ: '0.5', RTY: '5', M2K: '0.5', YM: '5', MYM: '0.5', NKD: '25', CL: '10', MCL: '1',
      QM: '12.5', NG: '10', RB: '4.2', HO: '4.2', GC: '10', MGC: '1', SI: '25', SIL: '5', HG: '12.5', PL: '5', ZB: '31.25',
      ZN: '15.625', ZF: '7.8125', ZT: '7.8125', '6E': '6.25', M6E: '1.25', '6B': '6.25', '6J': '6.25', '6A': '5', '6C': '5',
      ZC: '12.5', ZS: '12.5', ZW: '12.5', LE: '10', HE: '10', BTC: '25', MBT: '0.5', ETH: '25', MET: '0.05', FDAX: '25',
      FDXM: '5', FDXS: '1', FESX: '10', FSXE: '0.5', FGBL: '10', FGBM: '10', FGBS: '5', FGBX: '20', FVS: '5',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(published).map((root) => [root, tickValue(root)])), published);
    assert.deepEqual(catalogue.products.map(({ root }) => root).sort(), Object.keys(published).sort());
  });

  test('says of every product where it comes from and when it was read', () => {
    for (const product of catalogue.products) {
      assert.match(product.source, /Contract specifications of (CME|CBOT|NYMEX|COMEX|EUREX)\./);
      assert.match(product.asOf, /^\d{4}-\d\d-\d\d$/);
      assert.ok(isSessionCalendar(product.calendar), product.calendar);
      assert.ok(compare(parseDecimal(product.tickSize), parseDecimal('0')) > 0);
    }
    assert.match(catalogue.find('FSXE')!.source, /unverified/);
  });

  test('knows nothing about a root that is not in it', () => {
    assert.equal(catalogue.find('XYZ'), null);
    assert.equal(catalogue.find(''), null);
    assert.equal(catalogue.find('constructor'), null);
    assert.equal(catalogue.find('mnq')?.root, 'MNQ');
  });

  test('takes in what a person entered', () => {
    const facts = {
      root: 'xyz',
      name: 'Example',
      exchange: 'CME',
      pointValue: '12.5',
      tickSize: '0.5',
      currency: 'USD',
      calendar: 'CME-EQUITY',
    };
    const own = productCatalogue([customProduct(facts, '2025-02-01')]);
    assert.equal(own.find('XYZ')?.pointValue, '12.5');
    assert.equal(own.find('XYZ')?.custom, true);
    assert.equal(own.products.length, catalogue.products.length + 1);
    assert.equal(catalogue.find('XYZ'), null);
  });
});
