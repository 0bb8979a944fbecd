import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queryText, readQuery } from './query-text.ts';

it('repeats the key of a list and leaves out what is absent', () => {
  expect(queryText({ account: ['A', 'B & C'], side: undefined, sort: 'openedAt', empty: '' })).toBe(
    '?account=A&account=B+%26+C&sort=openedAt',
  );
  expect(queryText({})).toBe('');
});

it('reads back whatever was written, a list of one as text', () => {
  const text = fc.string({ minLength: 1 });
  const values = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.oneof(text, fc.array(text, { minLength: 2, maxLength: 4 })),
  );
  fc.assert(
    fc.property(values, (query) => {
      expect(readQuery(queryText(query))).toEqual({ ...query });
    }),
  );
});
