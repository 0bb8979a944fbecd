import { AppError } from '#domain/errors.ts';
import { fundTypes } from '#domain/instruments/instrument.ts';
import { isDate } from '#domain/values/date.ts';
import { federalStates } from './federal-state.ts';
import { taxClasses } from './tax-class.ts';
import { accountUses, replayRoundings, type TaxProfile, withholdingKinds } from './tax-profile.ts';

/** A field of a profile that is not sound: its path, what was expected and what was found. */
export type TaxProfileProblem = { readonly field: string; readonly expected: string; readonly found: string };

/**
 * Returns everything in a profile that does not fit the rest: unknown persons, spans that overlap, amounts below zero, two
 * statements of the same thing.
 */
export const taxProfileProblems = (profile: TaxProfile): readonly TaxProfileProblem[] => {
  const problems: TaxProfileProblem[] = [];
  const check: Check = (holds, field, expected, found) => {
    if (!holds) problems.push({ field, expected, found: String(found) });
  };
  checkPersons(profile, check);
  checkAccounts(profile, check);
  checkAmounts(profile, check);
  checkInstruments(profile, check);
  return problems;
};

/** @throws AppError `INVALID_INPUT` naming every field that is not sound */
export const assertTaxProfile = (profile: TaxProfile): void => {
  const problems = taxProfileProblems(profile);
  const [first] = problems;
  if (first === undefined) return;
  const said = problems.map(({ field, expected, found }) => `${field}: expected ${expected}, found "${found}"`);
  throw new AppError('INVALID_INPUT', said.join('; '), { details: { ...first, problems: said } });
};

type Check = (holds: boolean, field: string, expected: string, found: unknown) => void;

const checkPersons = ({ persons, jointYears }: TaxProfile, check: Check): void => {
  check(persons.length <= 2, 'persons', 'one person or two', persons.length);
  check(isUnique(persons.map(({ id }) => id)), 'persons.id', 'ids that differ', persons.map(({ id }) => id).join(', '));
  for (const [index, { id, name, church }] of persons.entries()) {
    const field = `persons[${index}]`;
    check(id.length > 0 && id.length <= 60, `${field}.id`, '1 to 60 signs', id);
    check(name.trim().length > 0 && name.length <= 100, `${field}.name`, '1 to 100 signs', name);
    for (const [at, { from, to, state }] of church.entries()) {
      check(isDate(from), `${field}.church[${at}].from`, 'a date such as 2025-01-01', from);
      check(to === null || (isDate(to) && to >= from), `${field}.church[${at}].to`, `a date from ${from} on`, to);
      check(federalStates.includes(state), `${field}.church[${at}].state`, `one of ${federalStates.join(', ')}`, state);
    }
    check(!spansOverlap(church), `${field}.church`, 'spans that do not overlap', id);
  }
  for (const [index, { from, to }] of jointYears.entries())
    check(
      isYear(from) && (to === null || (isYear(to) && to >= from)),
      `jointYears[${index}]`,
      'years in order',
      `${from}–${to}`,
    );
};

const checkAccounts = ({ persons, accounts, banks }: TaxProfile, check: Check): void => {
  const names = accounts.map(({ account }) => account);
  check(isUnique(names), 'accounts.account', 'each account once', repeated(names));
  check(
    isUnique(banks.map(({ bank }) => bank)),
    'banks.bank',
    'each bank once',
    repeated(banks.map(({ bank }) => bank)),
  );
  for (const [index, { owners, withholding, use, bank }] of accounts.entries()) {
    const field = `accounts[${index}]`;
    checkOwners(persons, owners, `${field}.owners`, check);
    check(
      withholdingKinds.includes(withholding),
      `${field}.withholding`,
      `one of ${withholdingKinds.join(', ')}`,
      withholding,
    );
    check(accountUses.includes(use), `${field}.use`, `one of ${accountUses.join(', ')}`, use);
    check(bank === null || bank.length > 0, `${field}.bank`, 'a name or nothing', bank);
  }
  for (const [index, { rounding }] of banks.entries())
    check(
      replayRoundings.includes(rounding),
      `banks[${index}].rounding`,
      `one of ${replayRoundings.join(', ')}`,
      rounding,
    );
};

const checkOwners = (persons: TaxProfile['persons'], owners: readonly string[], field: string, check: Check): void => {
  const known = owners.every((owner) => persons.some(({ id }) => id === owner));
  const ids = persons.map(({ id }) => id).join(', ');
  const expected = persons.length === 0 ? 'a person in `persons` first' : `one or both of ${ids}`;
  check(owners.length > 0 && known && isUnique(owners), field, expected, owners.join(', '));
};

const checkAmounts = (profile: TaxProfile, check: Check): void => {
  const { persons, allowanceOrders, lossCertificates, carriedLosses, startPots, personalRates } = profile;
  for (const [index, { owners, year, amount }] of allowanceOrders.entries()) {
    checkOwners(persons, owners, `allowanceOrders[${index}].owners`, check);
    checkYear(year, `allowanceOrders[${index}].year`, check);
    checkAmount(amount, `allowanceOrders[${index}].amount`, check);
  }
  for (const [index, { owners, year, requestedOn, shares, other }] of lossCertificates.entries()) {
    const field = `lossCertificates[${index}]`;
    checkOwners(persons, owners, `${field}.owners`, check);
    checkYear(year, `${field}.year`, check);
    check(isDate(requestedOn), `${field}.requestedOn`, 'a date such as 2025-12-01', requestedOn);
    if (shares !== null) checkAmount(shares, `${field}.shares`, check);
    if (other !== null) checkAmount(other, `${field}.other`, check);
  }
  for (const [index, row] of carriedLosses.entries()) {
    const field = `carriedLosses[${index}]`;
    checkOwners(persons, [row.person], `${field}.person`, check);
    checkYear(row.year, `${field}.year`, check);
    for (const part of ['shares', 'other', 'privateSales', 'rewards'] as const)
      checkAmount(row[part], `${field}.${part}`, check);
  }
  for (const [index, { owners, year, shares, other }] of startPots.entries()) {
    checkOwners(persons, owners, `startPots[${index}].owners`, check);
    checkYear(year, `startPots[${index}].year`, check);
    checkAmount(shares, `startPots[${index}].shares`, check);
    checkAmount(other, `startPots[${index}].other`, check);
  }
  for (const [index, { year, rate }] of personalRates.entries()) {
    checkYear(year, `personalRates[${index}].year`, check);
    checkRate(rate, `personalRates[${index}].rate`, check);
  }
  const carried = carriedLosses.map(({ person, year }) => `${person} ${year}`);
  check(isUnique(carried), 'carriedLosses', 'one row for a person and year', repeated(carried));
};

const checkInstruments = (profile: TaxProfile, check: Check): void => {
  const { instruments, fundYears, basisRates, creditableRates } = profile;
  for (const [index, { taxClass, fundType, country }] of instruments.entries()) {
    const field = `instruments[${index}]`;
    check(
      taxClass === null || taxClasses.includes(taxClass),
      `${field}.taxClass`,
      `one of ${taxClasses.join(', ')}`,
      taxClass,
    );
    check(
      fundType === null || fundTypes.includes(fundType),
      `${field}.fundType`,
      `one of ${fundTypes.join(', ')}`,
      fundType,
    );
    check(country === null || /^[A-Z]{2}$/.test(country), `${field}.country`, 'two letters such as US', country);
  }
  for (const [index, row] of fundYears.entries()) {
    const field = `fundYears[${index}]`;
    checkYear(row.year, `${field}.year`, check);
    check(/^[A-Z]{3}$/.test(row.currency), `${field}.currency`, 'a currency such as EUR', row.currency);
    for (const part of ['firstPrice', 'lastPrice', 'distributions'] as const) {
      const amount = row[part];
      if (amount !== null) checkAmount(amount, `${field}.${part}`, check);
    }
    for (const part of ['firstOn', 'lastOn'] as const) {
      const date = row[part];
      check(
        date === null || (isDate(date) && date.startsWith(`${row.year}-`)),
        `${field}.${part}`,
        `a day of ${row.year}`,
        date,
      );
    }
  }
  const years = fundYears.map(({ instrument, year }) => `${instrument} ${year}`);
  check(isUnique(years), 'fundYears', 'one row for a fund and year', repeated(years));
  for (const [index, { year, rate }] of basisRates.entries()) {
    checkYear(year, `basisRates[${index}].year`, check);
    check(/^-?0(\.\d{1,8})?$/.test(rate), `basisRates[${index}].rate`, 'a part of one such as 0.0253', rate);
  }
  for (const [index, { country, rate }] of creditableRates.entries()) {
    check(/^[A-Z]{2}$/.test(country), `creditableRates[${index}].country`, 'two letters such as US', country);
    checkRate(rate, `creditableRates[${index}].rate`, check);
  }
};

const checkAmount = (amount: string, field: string, check: Check): void =>
  check(/^\d{1,15}(\.\d{1,18})?$/.test(amount), field, 'an amount such as 1000.00, not below zero', amount);

const checkRate = (rate: string, field: string, check: Check): void =>
  check(/^0(\.\d{1,6})?$|^1(\.0{1,6})?$/.test(rate), field, 'a part of one such as 0.15', rate);

const checkYear = (year: number, field: string, check: Check): void =>
  check(isYear(year), field, 'a year such as 2025', year);

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 2009 && year <= 2100;

const isUnique = (names: readonly string[]): boolean => new Set(names).size === names.length;

const repeated = (names: readonly string[]): string =>
  names.filter((name, index) => names.indexOf(name) !== index).join(', ');

const spansOverlap = (spans: readonly { readonly from: string; readonly to: string | null }[]): boolean => {
  const sorted = spans.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.some(
    ({ from }, index) => index > 0 && (sorted[index - 1]!.to === null || from <= sorted[index - 1]!.to!),
  );
};
