import { expect, test } from 'vitest';
import { whatIfBody } from '#contract/statistics.ts';
import { queryText, readQuery } from '#web/shared/api/query-text.ts';
import { isChanged, leftOutOf, whatIfRequest, withLeftOut } from './what-if-request.ts';
import { whatIfSearch } from './what-if-search.ts';

const zone = 'Europe/Berlin';

test('asks for nothing other where the address says nothing', () => {
  const search = whatIfSearch.parse({});
  expect(isChanged(search)).toBe(false);
  expect(whatIfBody.parse(whatIfRequest(search, zone))).toEqual(whatIfBody.parse({}));
});

test('survives the way through an address', () => {
  const made = withLeftOut(
    whatIfSearch.parse({ product: ['MNQ'], stop: '12.5', target: 'planned', later: 15, sized: 0.5 }),
    { weekday: [5, 1], rules: ['broken'], notAccount: ['A & B=C'] },
  );
  const read = whatIfSearch.parse(readQuery(queryText(made)));
  expect(leftOutOf(read)).toMatchObject({ weekday: [5, 1], rules: ['broken'], notAccount: ['A & B=C'] });
  expect(whatIfBody.parse(whatIfRequest(read, zone))).toMatchObject({
    filter: { product: ['MNQ'] },
    stop: { points: '12.5' },
    target: 'planned',
    laterMinutes: 15,
    size: 0.5,
  });
});

test('leaves out what any pill says, not what all of them say', () => {
  const search = withLeftOut({}, { weekday: [5], mistake: ['chased'], notSetup: ['fade'], fromDay: '2025-03-01' });
  const without = whatIfRequest(search, zone).without as readonly object[];
  expect(without).toHaveLength(4);
  expect(without).toEqual(
    expect.arrayContaining([
      { weekday: [5] },
      { mistake: ['chased'] },
      { notSetup: ['fade'] },
      { fromDay: '2025-03-01' },
    ]),
  );
  expect(isChanged(search)).toBe(true);
  expect(withLeftOut(search, {}).without).toBe(undefined);
});

test('loses what makes no sense, and nothing else', () => {
  const search = whatIfSearch.parse({
    stop: '-3',
    target: '0',
    later: '99999',
    sized: '0',
    side: 'long',
    status: 'open',
  });
  expect(isChanged(search)).toBe(false);
  expect(whatIfRequest(search, zone).filter).toEqual({ side: 'long' });
});
