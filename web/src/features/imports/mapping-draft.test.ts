import { describe, expect, it } from 'vitest';
import type { TableMapping } from '#contract/import-mappings.ts';
import { isReadable, missingOf, readingOf, withColumn, withRows, withWord } from './mapping-draft.ts';

const draft: TableMapping = {
  name: '',
  rows: 'executions',
  columns: { instrument: 'Ticker', quantity: 'Qty', price: 'Price', time: 'When', id: 'No' },
  costs: [],
  costSign: 'positive',
  account: null,
  sideFrom: 'quantity',
  buyWords: [],
  sellWords: [],
  tradedAs: 'any',
  dateOrder: null,
  numbers: null,
  timeZone: null,
};

describe('a mapping that is being made', () => {
  it('is readable once every field that its rows need has a column', () => {
    expect(isReadable(draft)).toBe(true);
    expect(missingOf(withColumn(draft, 'price', ''))).toEqual(['price']);
    expect(isReadable({ ...draft, sideFrom: 'words' })).toBe(false);
    const worded = withColumn({ ...draft, sideFrom: 'words' }, 'side', 'B/S');
    expect(isReadable(worded)).toBe(false);
    expect(isReadable({ ...worded, buyWords: ['b'], sellWords: ['s'] })).toBe(true);
  });

  it('keeps the columns that both kinds of rows have', () => {
    const trips = withRows(draft, 'round-trips');
    expect(trips.columns).toEqual({ instrument: 'Ticker', quantity: 'Qty', id: 'No' });
    expect(missingOf(trips)).toEqual(['entryPrice', 'entryTime', 'exitPrice', 'exitTime']);
  });

  it('of activities needs a day, a worth and a word that stands for a type', () => {
    const activities = withRows(draft, 'activities');
    expect(activities.columns).toEqual({
      instrument: 'Ticker',
      quantity: 'Qty',
      price: 'Price',
      time: 'When',
      id: 'No',
    });
    expect(missingOf(activities)).toEqual(['type']);
    const typed = withColumn(activities, 'type', 'Kind');
    expect(isReadable(typed)).toBe(false);
    const said = withWord(withWord(typed, 'kauf', 'buy'), 'kauf', 'sell');
    expect(readingOf(said).types).toEqual([{ word: 'kauf', type: 'sell' }]);
    expect(isReadable(said)).toBe(true);
    expect(isReadable(withWord(said, 'kauf', null))).toBe(false);
    expect(missingOf(withColumn(withColumn(said, 'time', ''), 'price', ''))).toEqual(['date', 'gross']);
    expect(withRows(said, 'executions').activities).toBeUndefined();
  });
});
