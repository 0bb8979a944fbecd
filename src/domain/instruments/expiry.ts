import { isoDateOfDay } from '#domain/values/zone.ts';
import { businessDayFrom, businessDayUpTo, isBusinessDay, isCertainDay } from './business-days.ts';
import type { ContractMonth } from './contract-month.ts';
import { type DayRule, type ExpiryRule, expiryRules } from './expiry-rules.ts';
import type { SessionCalendarId } from './session-calendar.ts';
import { isoWeekday } from './trading-days.ts';

/**
 * When a contract ends. ISO dates of the exchange's sessions.
 *
 * `certain` is false where a holiday that is not recorded, or on which futures may have traded, could move a date.
 */
export type ContractExpiry = {
  readonly lastTradingDay: string;
  /** The first day on which a seller may give notice of delivery; null where there is none before the end. */
  readonly firstNotice: string | null;
  /** The last day on which it can be held without a thought of delivery; null where the first notice is not recorded. */
  readonly lastHoldingDay: string | null;
  readonly certain: boolean;
  readonly source: string;
  readonly asOf: string;
};

/**
 * Returns when a contract ends, or null where nothing is recorded: for a root without a rule and for a month that the
 * exchange does not list.
 */
export const contractExpiry = (root: string, contract: ContractMonth): ContractExpiry | null => {
  const rule = expiryRules.get(root);
  if (rule === undefined || !rule.months.includes(contract.month)) return null;
  const last = dayOf(rule.lastTradingDay, rule.calendar, contract);
  const notice = hasDay(rule.firstNotice) ? dayOf(rule.firstNotice, rule.calendar, contract) : null;
  const dates = notice === null ? [last] : [last, notice];
  return {
    lastTradingDay: isoDateOfDay(last.day),
    firstNotice: notice && isoDateOfDay(notice.day),
    lastHoldingDay: rule.firstNotice === null ? null : isoDateOfDay(holdable(rule, last.day, notice?.day ?? null)),
    certain: dates.every((date) => isCertain(rule.calendar, date)),
    source: rule.source,
    asOf: rule.asOf,
  };
};

/** Returns the delivery months that are listed, 1 to 12, and those that are held in turn; null where not recorded. */
export const contractMonths = (
  root: string,
): { readonly listed: readonly number[]; readonly cycle: readonly number[] } | null => {
  const rule = expiryRules.get(root);
  return rule === undefined ? null : { listed: rule.months, cycle: rule.cycle };
};

/** A day, since 1970-01-01, and the one that it was counted from. */
type Counted = { readonly day: number; readonly anchor: number };

const hasDay = (rule: ExpiryRule['firstNotice']): rule is DayRule => rule !== null && rule !== 'none';

const holdable = ({ calendar }: ExpiryRule, last: number, notice: number | null): number =>
  notice === null || notice > last ? last : businessDayFrom(calendar, notice, -1);

const isCertain = (calendar: SessionCalendarId, { day, anchor }: Counted): boolean => {
  for (let at = Math.min(day, anchor); at <= Math.max(day, anchor); at++) {
    if (!isCertainDay(calendar, at) || (calendar === 'CME-CRYPTO' && isLondonHoliday(at))) return false;
  }
  return true;
};

/** The one fixed holiday of London that can be the last Friday of a month and is none in the United States. */
const isLondonHoliday = (day: number): boolean => isoDateOfDay(day).endsWith('-12-26');

const dayOf = (rule: DayRule, calendar: SessionCalendarId, contract: ContractMonth): Counted => {
  const first = firstDay(contract, rule.months ?? 0);
  const next = firstDay(contract, (rule.months ?? 0) + 1);
  if (rule.kind === 'place') {
    const anchor = rule.place < 0 ? next : first - 1;
    const place = businessDayFrom(calendar, anchor, rule.place);
    return { anchor, day: businessDayFrom(calendar, place, rule.businessDays ?? 0) };
  }
  if (rule.kind === 'date') {
    const date = first + rule.date - 1;
    const anchor = isBusinessDay(calendar, date) || rule.otherwise === 'any' ? date : nearest(rule, calendar, date);
    return { anchor: date, day: businessDayFrom(calendar, anchor, rule.businessDays) };
  }
  const anchor = (rule.nth === 'last' ? lastWeekday(next, rule.weekday) : nthWeekday(first, rule)) + (rule.days ?? 0);
  return {
    anchor,
    day: rule.businessDays ? businessDayFrom(calendar, anchor, rule.businessDays) : businessDayUpTo(calendar, anchor),
  };
};

const nearest = (rule: DayRule & { kind: 'date' }, calendar: SessionCalendarId, date: number): number =>
  businessDayFrom(calendar, date, rule.otherwise === 'before' ? -1 : 1);

const firstDay = ({ year, month }: ContractMonth, monthsLater: number): number =>
  Date.UTC(year, month - 1 + monthsLater, 1) / 86_400_000;

const nthWeekday = (first: number, { weekday, nth }: DayRule & { kind: 'weekday' }): number =>
  first + ((weekday - isoWeekday(first) + 7) % 7) + 7 * (Number(nth) - 1);

const lastWeekday = (next: number, weekday: number): number => next - 1 - ((isoWeekday(next - 1) - weekday + 7) % 7);
