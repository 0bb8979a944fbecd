import { AppError } from '#domain/errors.ts';
import type { PeriodUnit, ReportingPeriod } from './reporting-period.ts';

const named: Readonly<Record<string, ReportingPeriod>> = {
  all: { kind: 'all' },
  today: { kind: 'today' },
  wtd: { kind: 'week-to-date' },
  mtd: { kind: 'month-to-date' },
  qtd: { kind: 'quarter-to-date' },
  ytd: { kind: 'year-to-date' },
  'previous-day': { kind: 'previous-day' },
  'previous-week': { kind: 'previous-week' },
  'previous-month': { kind: 'previous-month' },
  'previous-quarter': { kind: 'previous-quarter' },
  'previous-year': { kind: 'previous-year' },
};
const units: Readonly<Record<string, PeriodUnit>> = { d: 'days', w: 'weeks', m: 'months', y: 'years' };

/**
 * Reads a period as it is written in addresses and commands: `all`, `today`, `wtd`, `mtd`, `qtd`, `ytd`, `previous-month` and
 * its kin, `30d`, `6m`, `3y`, `2025`, `2025-03-01..` (since), `2025-03-01..2025-06-30`.
 *
 * @throws AppError `INVALID_INPUT`
 */
export const readPeriod = (text: string): ReportingPeriod => {
  const known = named[text];
  if (known !== undefined) return known;
  const last = /^([1-9]\d{0,3})([dwmy])$/.exec(text);
  if (last !== null) return { kind: 'last', count: Number(last[1]), unit: units[last[2]!]! };
  if (/^(19|20)\d{2}$/.test(text)) return { kind: 'year', year: Number(text) };
  const [from, to, ...more] = text.split('..');
  if (from !== undefined && to !== undefined && more.length === 0 && isDate(from)) {
    if (to === '') return { kind: 'since', date: from };
    if (isDate(to)) return { kind: 'between', from, to };
  }
  const expected = 'a period such as ytd, 6m, 3y, 2025, previous-month, 2025-03-01.. or 2025-03-01..2025-06-30';
  throw new AppError('INVALID_INPUT', `period: expected ${expected}, found "${text}"`, {
    details: { field: 'period', expected, found: text },
  });
};

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
