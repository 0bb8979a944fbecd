import { isDate } from '#domain/values/date.ts';
import { add, compare, isZero, parseDecimal, zero } from '#domain/values/decimal.ts';
import { isAboveZero, isDecimal } from '#domain/values/decimal-text.ts';
import type { Activity } from './activity.ts';
import { type ActivityEffect, type ActivityNeed, activityTypes } from './activity-kinds.ts';

/** One thing that is wrong with an activity; `field` is a path such as `euro.rate` or `lots.0.cost`. */
export type ActivityProblem = { readonly field: string; readonly expected: string; readonly found: string };

/** More fraction digits than any coin has; more digits before the point than any sum of money. */
const fractionDigits = 18;
const wholeDigits = 24;

/** Returns what is wrong with an activity by what its type needs; empty where it can be taken in. */
export const activityProblems = (activity: Activity): readonly ActivityProblem[] => {
  const effect: ActivityEffect | undefined = Object.hasOwn(activityTypes, activity.type)
    ? activityTypes[activity.type]
    : undefined;
  if (effect === undefined)
    return [{ field: 'type', expected: `one of ${Object.keys(activityTypes).join(', ')}`, found: activity.type }];
  const problems: ActivityProblem[] = [];
  const check = (sound: boolean, field: string, expected: string, found: string | null): void => {
    if (!sound) problems.push({ field, expected, found: found ?? '' });
  };
  naming(activity, check);
  dating(activity, check);
  for (const need of effect.needs) needed[need](activity, check);
  amounts(activity, check);
  withheldTaxes(activity, check);
  otherSide(activity, check);
  lots(activity, effect, check);
  return problems;
};

type Check = (sound: boolean, field: string, expected: string, found: string | null) => void;

const text = (most: number) => ({
  fits: (value: string) => value.length > 0 && value.length <= most && value.trim() === value,
  said: `1 to ${most} signs without blanks around them`,
});
const accountText = text(60);
const idText = text(200);
const currencyPattern = /^[A-Z][A-Z0-9]{1,9}$/;
const currencySaid = 'a currency of ISO 4217 such as EUR, or a coin such as BTC';

const naming = ({ account, sourceId, instrument, note, judgement }: Activity, check: Check): void => {
  check(accountText.fits(account), 'account', accountText.said, account);
  check(sourceId === null || idText.fits(sourceId), 'sourceId', idText.said, sourceId);
  check(instrument === null || accountText.fits(instrument), 'instrument', accountText.said, instrument);
  check(note === null || note.length <= 2_000, 'note', 'at most 2000 signs', note && `${note.length} signs`);
  if (judgement === null) return;
  signed(judgement.taxable, 'judgement.taxable', check);
  check(judgement.why.trim().length > 0, 'judgement.why', 'the reason for deciding against the rule', judgement.why);
};

const dayMs = 86_400_000;
/** An advance lump sum is received on the first working day of a year by law and booked weeks later. */
const latestBookingMs = 92 * dayMs;

const dating = ({ date, at, valueDate }: Activity, check: Check): void => {
  const sound = isDate(date) && date >= '1900-01-01';
  check(sound, 'date', 'a date such as 2026-01-05', date);
  check(valueDate === null || isDate(valueDate), 'valueDate', 'a date such as 2026-01-07', valueDate);
  if (at === null) return;
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/.test(at) && !Number.isNaN(Date.parse(at));
  check(isInstant, 'at', 'an instant in UTC such as 2026-01-05T14:30:00Z', at);
  if (!isInstant || !sound) return;
  const apart = Date.parse(at) - Date.parse(date);
  // In UTC it may still be the day before.
  check(apart > -dayMs && apart < latestBookingMs, 'at', `an instant of ${date}, or of its booking`, at);
};

/** What each need asks for. */
const needed: Readonly<Record<ActivityNeed, (activity: Activity, check: Check) => void>> = {
  instrument: ({ instrument }, check) => check(instrument !== null, 'instrument', 'an instrument', instrument),
  quantity: ({ quantity }, check) =>
    check(quantity !== null && isAboveZero(quantity), 'quantity', 'a number of units above zero', quantity),
  worth: ({ gross, quantity, price }, check) =>
    check(
      gross !== null || (quantity !== null && price !== null),
      'gross',
      'the amount before fees and taxes, or a quantity and a price',
      gross,
    ),
  ratio: ({ ratio }, check) => {
    check(ratio !== null && isAboveZero(ratio.new), 'ratio.new', 'how many new units there are', ratio?.new ?? null);
    check(ratio !== null && isAboveZero(ratio.old), 'ratio.old', 'for how many old ones', ratio?.old ?? null);
  },
  withheld: ({ type, withheld, gross }, check) => {
    const parts = Object.entries(withheld).filter(([name]) => name !== 'creditable');
    const sum = parts.reduce(
      (total, [, part]) => (part && isDecimal(part) ? add(total, parseDecimal(part)) : total),
      zero,
    );
    const wanted = type === 'tax-refund' ? -1 : 1;
    const expected = type === 'tax-refund' ? 'taxes below zero: they come back' : 'taxes above zero: they were paid';
    check(
      gross !== null || compare(sum, zero) === wanted,
      'withheld',
      expected,
      parts.map(([, part]) => part).join(', '),
    );
  },
  'cost-share': ({ costShare }, check) =>
    check(
      costShare !== null && isDecimal(costShare) && isFraction(costShare),
      'costShare',
      'the part of the old cost, from 0 to 1',
      costShare,
    ),
  'counter-instrument': ({ instrument, counter }, check) =>
    check(
      counter?.instrument != null && counter.instrument !== instrument,
      'counter.instrument',
      'the other instrument',
      counter?.instrument ?? null,
    ),
  'counter-units': ({ instrument, counter }, check) => {
    check(
      counter?.instrument != null && counter.instrument !== instrument,
      'counter.instrument',
      'the other instrument',
      counter?.instrument ?? null,
    );
    check(
      counter?.quantity != null && isAboveZero(counter.quantity),
      'counter.quantity',
      'its number of units above zero',
      counter?.quantity ?? null,
    );
  },
  'counter-money': ({ currency, counter }, check) => {
    const other = counter?.currency ?? null;
    check(other !== null && other !== currency, 'counter.currency', `another currency than ${currency}`, other);
    check(
      counter?.amount != null && isAboveZero(counter.amount),
      'counter.amount',
      'the amount that came in, above zero',
      counter?.amount ?? null,
    );
  },
};

const isFraction = (share: string): boolean => {
  const value = parseDecimal(share);
  return compare(value, zero) >= 0 && compare(value, parseDecimal('1')) <= 0;
};

const hasFittingDigits = (value: string): boolean => {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  return whole.length <= wholeDigits && fraction.length <= fractionDigits;
};
const digitsSaid = `at most ${wholeDigits} digits before the point and ${fractionDigits} behind it`;

const signed = (value: string | null, field: string, check: Check): void => {
  if (value === null) return;
  check(isDecimal(value), field, 'a number such as -12.50', value);
  if (isDecimal(value)) check(hasFittingDigits(value), field, digitsSaid, value);
};

const unsigned = (value: string | null, field: string, check: Check): void => {
  if (value === null) return;
  check(isDecimal(value) && !value.startsWith('-'), field, 'a number of zero or more such as 12.50', value);
  if (isDecimal(value)) check(hasFittingDigits(value), field, digitsSaid, value);
};

const amounts = (activity: Activity, check: Check): void => {
  const { currency, settlement, euro } = activity;
  check(currencyPattern.test(currency), 'currency', currencySaid, currency);
  for (const field of ['quantity', 'price', 'gross', 'fee', 'accrued', 'costShare'] as const)
    unsigned(activity[field], field, check);
  if (settlement !== null) {
    check(currencyPattern.test(settlement.currency), 'settlement.currency', currencySaid, settlement.currency);
    signed(settlement.amount, 'settlement.amount', check);
    check(
      settlement.account === null || accountText.fits(settlement.account),
      'settlement.account',
      accountText.said,
      settlement.account,
    );
  }
  if (euro !== null) {
    for (const field of ['gross', 'fee', 'foreignTax', 'rate'] as const) unsigned(euro[field], `euro.${field}`, check);
    check(euro.rate === null || isAboveZero(euro.rate), 'euro.rate', 'units of the currency for one euro', euro.rate);
    signed(euro.gain, 'euro.gain', check);
  }
};

const withheldTaxes = ({ withheld }: Activity, check: Check): void => {
  for (const field of ['capitalGainsTax', 'solidaritySurcharge', 'churchTax', 'foreign', 'unsplit'] as const)
    signed(withheld[field], `withheld.${field}`, check);
  const { creditable, foreign } = withheld;
  signed(creditable, 'withheld.creditable', check);
  if (creditable === null || !isDecimal(creditable) || !isDecimal(foreign)) return;
  const [part, whole] = [parseDecimal(creditable), parseDecimal(foreign)];
  const within =
    compare(whole, zero) >= 0
      ? compare(part, zero) >= 0 && compare(part, whole) <= 0
      : compare(part, zero) <= 0 && compare(part, whole) >= 0;
  check(within, 'withheld.creditable', `a part of the foreign tax of ${foreign}`, creditable);
};

const otherSide = ({ counter, ratio }: Activity, check: Check): void => {
  if (counter !== null) {
    const { account, instrument, quantity, currency, amount } = counter;
    check(account === null || accountText.fits(account), 'counter.account', accountText.said, account);
    check(instrument === null || accountText.fits(instrument), 'counter.instrument', accountText.said, instrument);
    check(currency === null || currencyPattern.test(currency), 'counter.currency', currencySaid, currency);
    unsigned(quantity, 'counter.quantity', check);
    unsigned(amount, 'counter.amount', check);
  }
  if (ratio === null) return;
  unsigned(ratio.new, 'ratio.new', check);
  unsigned(ratio.old, 'ratio.old', check);
};

const lots = ({ lots: stated, quantity, counter, date }: Activity, { units }: ActivityEffect, check: Check): void => {
  if (stated.length === 0) return;
  const takesIn = units === 'adds' || units === 'adds-other';
  check(takesIn, 'lots', 'none: only units that come in have lots of their own', `${stated.length} lots`);
  stated.forEach((lot, nth) => {
    const at = `lots.${nth}`;
    check(isDate(lot.acquiredOn) && lot.acquiredOn <= date, `${at}.acquiredOn`, `a date up to ${date}`, lot.acquiredOn);
    check(isAboveZero(lot.quantity), `${at}.quantity`, 'a number of units above zero', lot.quantity);
    unsigned(lot.quantity, `${at}.quantity`, check);
    unsigned(lot.cost, `${at}.cost`, check);
    unsigned(lot.costEuro, `${at}.costEuro`, check);
    check(currencyPattern.test(lot.currency), `${at}.currency`, currencySaid, lot.currency);
  });
  const whole = units === 'adds-other' ? (counter?.quantity ?? null) : quantity;
  if (whole === null || !isDecimal(whole) || stated.some((lot) => !isDecimal(lot.quantity))) return;
  const sum = stated.reduce((total, lot) => add(total, parseDecimal(lot.quantity)), zero);
  const difference = compare(sum, parseDecimal(whole));
  const found = stated.map((lot) => lot.quantity).join(' + ');
  check(difference === 0 && !isZero(sum), 'lots', `lots of ${whole} units together`, found);
};
