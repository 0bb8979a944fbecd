import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, emptyEntry, readEntry, timesDecimal } from './product-entry.ts';

const entry = {
  ...emptyEntry('foo'),
  name: 'Foo futures',
  exchange: 'CME',
  pointValue: '12,5',
  tickSize: '0.25',
  currency: 'usd',
  calendar: 'CME-EQUITY',
};

describe('readEntry', () => {
  it('reads a decimal comma and capital letters', () => {
    const read = readEntry(entry);
    expect(read).toEqual({
      kind: 'product',
      product: { ...entry, root: 'FOO', pointValue: '12.5', currency: 'USD' },
    });
  });

  it('names every field that does not fit', () => {
    const read = readEntry({ ...emptyEntry('MNQ 03-26'), pointValue: '0', tickSize: '1.000,5' });
    expect(read).toEqual({
      kind: 'wrong',
      fields: ['root', 'name', 'exchange', 'pointValue', 'tickSize', 'currency', 'calendar'],
    });
  });

  it('assumes no point value', () => {
    expect(readEntry({ ...entry, pointValue: '' })).toEqual({ kind: 'wrong', fields: ['pointValue'] });
  });
});

describe('decimals', () => {
  it('refuses what could be read in two ways', () => {
    expect(decimalOf('1.000,5')).toBeNull();
    expect(decimalOf('1 000')).toBeNull();
    expect(decimalOf('-1')).toBeNull();
  });

  it('multiplies exactly', () => {
    expect(timesDecimal('12500000', '0.0000005')).toBe('6.25');
    const part = fc.tuple(fc.nat({ max: 99_999 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(part, part, ([a, aScale], [b, bScale]) => {
        const text = (value: number, scale: number) => (value / 10 ** scale).toFixed(scale);
        const product = Number(timesDecimal(text(a, aScale), text(b, bScale)));
        expect(product).toBeCloseTo((a * b) / 10 ** (aScale + bScale), 4);
      }),
    );
  });
});
