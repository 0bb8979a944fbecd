import { AppError } from '#domain/errors.ts';
import { taxClasses } from '#domain/tax/tax-class.ts';
import { isDate } from '#domain/values/date.ts';
import { isAboveZero } from '#domain/values/decimal-text.ts';
import { assetClasses } from './asset-class.ts';
import { canonicalId, isCurrency, pairOf } from './canonical-id.ts';
import { fundTypes, type Instrument } from './instrument.ts';
import { optionTypes } from './instrument-terms.ts';
import { isIsin, isWkn } from './isin.ts';
import { isSessionCalendar, sessionCalendarIds } from './session-calendar.ts';

/** What a person says of an instrument that comes from no product. */
export type InstrumentFacts = Omit<Instrument, 'root'>;

export type FactProblem = { readonly field: keyof InstrumentFacts; readonly expected: string; readonly found: string };

const isin = 'an ISIN with its check digit, for instance US0378331005';
const wkn = 'six letters or digits without I and O, for instance 865985';
const spelling = 'a source in small letters and what it calls the instrument, at most 60 signs';

/** Returns what is wrong with the facts of an instrument; empty when they can be taken in. */
export const factProblems = (facts: InstrumentFacts): readonly FactProblem[] => {
  const { id, assetClass, name, calendar, currency, exchange, fundType, spellings } = facts;
  const checks: readonly Check[] = [
    [assetClasses.includes(assetClass), 'assetClass', assetClasses.join(', '), assetClass],
    [name.trim() === name && name.length > 0 && name.length <= 120, 'name', '1 to 120 signs', name],
    [isSessionCalendar(calendar), 'calendar', `one of ${sessionCalendarIds.join(', ')}`, calendar],
    [soundCurrency(facts), 'currency', 'an ISO 4217 code such as EUR; of a pair, what it is quoted in', currency],
    [exchange === null || /^\S.{0,38}\S$/u.test(exchange), 'exchange', 'a MIC such as XETR or a name', exchange],
    [facts.isin === null || isIsin(facts.isin), 'isin', isin, facts.isin],
    [facts.wkn === null || isWkn(facts.wkn), 'wkn', wkn, facts.wkn],
    [fundType === null || fundTypes.includes(fundType), 'fundType', fundTypes.join(', '), fundType],
    [fundType === null || assetClass === 'fund', 'fundType', 'nothing: only a fund has a fund type', fundType],
    ...termChecks(facts),
  ];
  const wrong = checks
    .filter(([sound]) => !sound)
    .map(([, field, expected, found]) => ({ field, expected, found: found ?? '' }));
  const spelled = Object.entries(spellings)
    .filter(([source, text]) => !/^[a-z][a-z0-9-]{0,30}$/.test(source) || !/^\S(.{0,58}\S)?$/u.test(text))
    .map(([source, text]): FactProblem => ({ field: 'spellings', expected: spelling, found: `${source}: ${text}` }));
  return [...idProblems(assetClass, id), ...wrong, ...spelled];
};

type Check = readonly [sound: boolean, field: keyof InstrumentFacts, expected: string, found: string | null];

const termChecks = (facts: InstrumentFacts): readonly Check[] => {
  const { assetClass, taxClass, country, multiplier, underlying, expiresOn, strike, optionType } = facts;
  const isOption = assetClass === 'option' || assetClass === 'warrant' || assetClass === 'certificate';
  return [
    [taxClass === null || taxClasses.includes(taxClass), 'taxClass', taxClasses.join(', '), taxClass],
    [country === null || isCountry(country), 'country', 'a country of ISO 3166 such as US', country],
    [multiplier === null || isAboveZero(multiplier), 'multiplier', 'a number above zero such as 100', multiplier],
    [underlying === null || /^\S(.{0,58}\S)?$/u.test(underlying), 'underlying', '1 to 60 signs', underlying],
    [expiresOn === null || isDate(expiresOn), 'expiresOn', 'a date such as 2026-12-18', expiresOn],
    [strike === null || isAboveZero(strike), 'strike', 'a number above zero such as 150', strike],
    [optionType === null || optionTypes.includes(optionType), 'optionType', optionTypes.join(', '), optionType],
    [optionType === null || isOption, 'optionType', 'nothing: only an option is a call or a put', optionType],
  ];
};

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && regions.of(code) !== undefined;

/** @throws AppError `INVALID_INPUT` naming the first field that is wrong, and all of them in `problems` */
export const assertFacts = (facts: InstrumentFacts): void => {
  const problems = factProblems(facts);
  const [first] = problems;
  if (first === undefined) return;
  const said = problems.map(({ field, expected, found }) => `${field}: expected ${expected}, found "${found}"`);
  throw new AppError('INVALID_INPUT', said.join('; '), { details: { ...first, problems: said } });
};

/** A crypto pair may be quoted in a coin, which ISO 4217 does not have; its prices are in that coin. */
const soundCurrency = ({ id, assetClass, currency }: InstrumentFacts): boolean => {
  const pair = assetClass === 'crypto' || assetClass === 'fx' ? pairOf(id) : null;
  return pair === null ? isCurrency(currency) : pair.quote === currency;
};

const idProblems = (assetClass: InstrumentFacts['assetClass'], id: string): readonly FactProblem[] => {
  try {
    const canonical = canonicalId(assetClass, id);
    return canonical === id ? [] : [{ field: 'id', expected: canonical, found: id }];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [{ field: 'id', expected: String(error.details.expected), found: id }];
  }
};
