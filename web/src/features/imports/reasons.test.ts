import { describe, expect, it } from 'vitest';
import { isRoot, reasonKey, waitingRoot } from './reasons.ts';

describe('reasons', () => {
  it('has words for a reason that it does not know', () => {
    expect(reasonKey('UNKNOWN_PRODUCT')).toBe('UNKNOWN_PRODUCT');
    expect(reasonKey('COMMISSION_CURRENCY')).toBe('COMMISSION_CURRENCY');
    expect(reasonKey('SOMETHING_NEW')).toBe('other');
  });

  it('offers the form for what can be a symbol only', () => {
    expect(isRoot('XYZ')).toBe(true);
    expect(isRoot('my best future')).toBe(false);
  });

  it('finds the product that a row waits for', () => {
    expect(waitingRoot('XYZ 03-26', ['X', 'XYZ', 'ABC'])).toBe('XYZ');
    expect(waitingRoot('XYZH26', ['XYZ'])).toBe('XYZ');
    expect(waitingRoot('MNQ 03-26', ['XYZ'])).toBeNull();
    expect(waitingRoot(null, ['XYZ'])).toBeNull();
  });
});
