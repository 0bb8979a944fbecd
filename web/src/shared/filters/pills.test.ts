import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryText, readQuery } from '#web/shared/api/query-text.ts';
import { filterRequest } from './filter-request.ts';
import { filterAlone, filterSearch, sameFilter, unfiltered, withFilter } from './filter-search.ts';
import { chosenOf, isFiltered, pillsOf, withChosen, withDays, withOwnRange, withoutPill } from './pills.ts';

const search = filterSearch.parse({
  account: ['A', 'B'],
  notAccount: 'C',
  side: 'long',
  notWeekday: ['5'],
  minDuration: '60',
  period: 'this-month',
});

describe('a filter of an address', () => {
  it('is read as pills, what is and what is not apart', () => {
    expect(pillsOf(search)).toEqual([
      { kind: 'days', field: 'traded', period: 'this-month' },
      { kind: 'choice', field: 'account', not: false, values: ['A', 'B'] },
      { kind: 'choice', field: 'account', not: true, values: ['C'] },
      { kind: 'choice', field: 'side', not: false, values: ['long'] },
      { kind: 'choice', field: 'weekday', not: true, values: ['5'] },
      { kind: 'range', field: 'duration', low: 60 },
    ]);
  });

  it('reads custom fields as pills of their own, by values and by ranges', () => {
    const own = filterSearch.parse({
      field: ['strategy:A', 'strategy:B: late', 'calm:'],
      notField: 'strategy:C',
      fieldRange: ['score:-1.5..', 'seen:2025-01-01..2025-01-31'],
      hour: '9',
      clock: 'UTC',
    });
    expect(pillsOf(own)).toEqual([
      { kind: 'choice', field: 'hour', not: false, values: ['9'], clock: 'UTC' },
      { kind: 'choice', field: 'field:strategy', not: false, values: ['A', 'B: late'] },
      { kind: 'choice', field: 'field:calm', not: false, values: [''] },
      { kind: 'own-range', field: 'field:score', not: false, low: '-1.5', high: '' },
      { kind: 'own-range', field: 'field:seen', not: false, low: '2025-01-01', high: '2025-01-31' },
      { kind: 'choice', field: 'field:strategy', not: true, values: ['C'] },
    ]);
    const left = pillsOf(own).reduce((rest, pill) => withoutPill(rest, pill), own);
    expect(isFiltered(left)).toBe(false);
    expect(readQuery(queryText(filterRequest(own, 'UTC')))).toMatchObject({
      field: ['strategy:A', 'strategy:B: late', 'calm:'],
      fieldRange: ['score:-1.5..', 'seen:2025-01-01..2025-01-31'],
    });
  });

  it('loses a range of a custom field that is none', () => {
    expect(filterAlone(filterSearch.parse({ fieldRange: ['score:..'], notFieldRange: 'score:1..2' }))).toEqual({
      notFieldRange: ['score:1..2'],
    });
    expect(withOwnRange({}, 'field:score', false, { low: '1', high: '' })).toEqual({ fieldRange: ['score:1..'] });
  });

  it('has nothing left when every pill is taken away', () => {
    const left = pillsOf(search).reduce((rest, pill) => withoutPill(rest, pill), search);
    expect(filterAlone(left)).toEqual({});
    expect(isFiltered(left)).toBe(false);
  });

  it('loses only what cannot be read', () => {
    expect(filterAlone(filterSearch.parse({ side: 'up', weekday: 'x', notResult: 'win', period: 'someday' }))).toEqual({
      notResult: 'win',
    });
  });

  it('keeps numbers as numbers and single values single', () => {
    expect(withChosen({}, 'weekday', true, ['1', '5'])).toEqual({ notWeekday: [1, 5] });
    expect(withChosen({}, 'side', true, ['short'])).toEqual({ notSide: 'short' });
    expect(chosenOf({ notWeekday: [1, 5] }, 'weekday', true)).toEqual(['1', '5']);
  });

  it('has either a period or days of its own', () => {
    expect(filterAlone(withDays(search, 'traded', { first: '2026-01-01' }))).toMatchObject({ fromDay: '2026-01-01' });
    expect(filterAlone(withDays(search, 'traded', { first: '2026-01-01' }))).not.toHaveProperty('period');
  });

  it('is the same after it was written to an address and read from it', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9 /&=+-]{1,12}$/), { minLength: 1, maxLength: 3 });
    const filters = fc.record(
      {
        account: words,
        notTag: words,
        hour: fc.array(fc.nat(23), { minLength: 1 }),
        side: fc.constant('long' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, (filter) => {
        expect(sameFilter(filterSearch.parse(readQuery(queryText(filter))), filter)).toBe(true);
      }),
    );
  });

  it('leaves alone what a page has beside it', () => {
    const page = { ...search, sort: 'netPnl' };
    expect(filterAlone(unfiltered(page))).toEqual({});
    expect(withFilter(page, { side: 'short' })).toMatchObject({ sort: 'netPnl', side: 'short' });
    expect(withFilter(page, { side: 'short' }).account).toBeUndefined();
  });
});

describe('what the server is asked', () => {
  const now = Date.parse('2026-11-20T23:30:00Z');

  it('counts a period from the day of the zone shown', () => {
    expect(filterRequest({ period: 'today' }, 'Europe/Berlin', now)).toEqual({
      fromDay: '2026-11-21',
      toDay: '2026-11-21',
    });
    expect(filterRequest({ period: 'this-month', notAccount: ['A'] }, 'UTC', now)).toEqual({
      fromDay: '2026-11-01',
      toDay: '2026-11-30',
      notAccount: ['A'],
    });
  });

  it('turns days of the opening into instants, the last day included', () => {
    expect(filterRequest({ from: '2026-11-02', to: '2026-11-02' }, 'Europe/Berlin', now)).toEqual({
      from: '2026-11-01T23:00:00.000Z',
      to: '2026-11-02T23:00:00.000Z',
    });
  });
});
