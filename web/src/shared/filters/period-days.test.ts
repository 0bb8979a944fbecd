import { expect, it } from 'vitest';
import { periodDays, spanBefore } from './period-days.ts';

it('counts whole weeks from Monday, months, quarters and years', () => {
  expect(periodDays('this-week', '2026-11-22')).toEqual({ first: '2026-11-16', last: '2026-11-22' });
  expect(periodDays('this-week', '2026-11-16')).toEqual({ first: '2026-11-16', last: '2026-11-22' });
  expect(periodDays('this-month', '2028-02-10')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
  expect(periodDays('this-quarter', '2026-12-31')).toEqual({ first: '2026-10-01', last: '2026-12-31' });
  expect(periodDays('this-year', '2026-05-05')).toEqual({ first: '2026-01-01', last: '2026-12-31' });
  expect(periodDays('last-30-days', '2026-03-01')).toEqual({ first: '2026-01-31', last: '2026-03-01' });
});

it('takes as many days before', () => {
  expect(spanBefore({ first: '2026-03-01', last: '2026-03-31' })).toEqual({ first: '2026-01-29', last: '2026-02-28' });
  expect(spanBefore({ first: '2026-03-01', last: '2026-03-01' })).toEqual({ first: '2026-02-28', last: '2026-02-28' });
});
