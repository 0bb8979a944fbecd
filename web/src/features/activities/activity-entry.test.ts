import { describe, expect, it } from 'vitest';
import { activityEntry, activityType } from '#contract/activities.ts';
import { emptyEntry, entryOf, fieldOfProblem, fieldsOf, textsOf, typedNumber, wrongNumbers } from './activity-entry.ts';

const texts = { ...emptyEntry('2026-01-05', 'Depot'), instrument: 'SAP', quantity: '10', price: '150,5', fee: '1,50' };

describe('the form of an activity', () => {
  it('asks for what its kind needs, and for nothing twice', () => {
    expect(fieldsOf('buy').needed).toEqual(['date', 'account', 'instrument', 'quantity', 'price', 'currency', 'fee']);
    expect(fieldsOf('split').needed).toEqual(['date', 'account', 'instrument', 'ratioNew', 'ratioOld']);
    expect(fieldsOf('deposit').needed).toEqual(['date', 'account', 'gross', 'currency']);
    for (const type of activityType.options) {
      const { needed, more } = fieldsOf(type);
      expect(new Set([...needed, ...more]).size).toBe(needed.length + more.length);
    }
  });

  it('becomes an entry that the contract takes, with decimal points', () => {
    const entry = activityEntry.parse(entryOf('buy', texts, null));
    expect(entry).toMatchObject({ type: 'buy', quantity: '10', price: '150.5', fee: '1.50', gross: null, note: null });
    const moved = entryOf('transfer-in', { ...texts, acquiredOn: '2020-01-02', cost: '900' }, null);
    expect(activityEntry.parse(moved).lots).toEqual([
      { acquiredOn: '2020-01-02', quantity: '10', cost: '900', currency: 'EUR', costEuro: null },
    ]);
  });

  it('of a correction keeps what it does not show', () => {
    const before = { ...activityEntry.parse(entryOf('buy', texts, null)), sourceId: 'T-1', valueDate: '2026-01-07' };
    const again = entryOf(
      'buy',
      textsOf(before, (number) => number.replace('.', ',')),
      before,
    );
    const { sourceId: _, ...facts } = before;
    expect(activityEntry.parse(again)).toEqual(facts);
  });

  it('takes numbers with up to 18 digits behind the sign', () => {
    expect(typedNumber('0,000000000000000001')).toBe('0.000000000000000001');
    expect(typedNumber('1.000,50')).toBeNull();
    expect(wrongNumbers('buy', { ...texts, price: 'viel' })).toEqual(['price']);
  });

  it('finds the field that the server speaks of', () => {
    expect(fieldOfProblem('counter.quantity')).toBe('otherQuantity');
    expect(fieldOfProblem('withheld.churchTax')).toBe('churchTax');
    expect(fieldOfProblem('quantity')).toBe('quantity');
  });
});
