import { describe, expect, it } from 'vitest';
import type { TableMapping } from '#contract/import-mappings.ts';
import { isReadable, missingOf, withColumn, withRows } from './mapping-draft.ts';

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
});
