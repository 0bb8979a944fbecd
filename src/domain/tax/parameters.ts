import { AppError } from '#domain/errors.ts';
import type { FundType } from '#domain/instruments/instrument.ts';
import { parseDecimal, toScaledInteger } from '#domain/values/decimal.ts';
import { type Cents, parseCents, shareHalfUp } from './cents.ts';
import { allowances } from './data/allowances.ts';
import { type BasisRate, basisRates } from './data/basis-rates.ts';
import { type Dated, inYear } from './data/by-year.ts';
import { type CreditableRate, creditableRates } from './data/creditable-rates.ts';
import { partialExemptions } from './data/partial-exemption.ts';
import { privateSalesLimits, rewardLimits } from './data/personal-limits.ts';
import {
  churchTaxPercents,
  creditCaps,
  flatTaxDivisors,
  legacyTerminCaps,
  replacementBases,
  solidarityRates,
} from './data/tariff-rates.ts';
import type { ChurchPercent, TariffRates } from './tariff.ts';
import type { TaxPerson, TaxProfile } from './tax-profile.ts';

/** What the law says of one year, each with its source. */
export type TaxParameters = {
  readonly year: number;
  readonly allowance: { readonly single: Cents; readonly joint: Cents; readonly source: string };
  readonly rates: TariffRates & { readonly source: string };
  readonly exemptPermille: Readonly<Record<FundType, number>> | null;
  readonly creditCapPermille: number;
  readonly replacementPermille: number;
  readonly privateSalesLimit: { readonly limit: Cents; readonly source: string };
  readonly rewardLimit: { readonly limit: Cents; readonly source: string };
  /** null: there was no such cap in the year. */
  readonly legacyTerminCap: Cents | null;
};

/**
 * Returns the parameters of a year.
 *
 * @throws AppError `TAX_YEAR_NOT_RELEASED` for a year whose law is not in the tables: no other year's is used for it.
 */
export const parametersOf = (year: number): TaxParameters => {
  const allowance = released(allowances, year);
  const divisor = released(flatTaxDivisors, year);
  const privateSales = released(privateSalesLimits, year);
  const rewards = released(rewardLimits, year);
  const exempt = inYear(partialExemptions, year)?.value;
  const legacyCap = inYear(legacyTerminCaps, year)?.value;
  return {
    year,
    allowance: {
      single: parseCents(allowance.value.single),
      joint: parseCents(allowance.value.joint),
      source: allowance.source,
    },
    rates: {
      divisor: divisor.value,
      solidarityPerMille: permille(released(solidarityRates, year).value),
      source: divisor.source,
    },
    exemptPermille:
      exempt === undefined
        ? null
        : {
            equity: permille(exempt.equity),
            mixed: permille(exempt.mixed),
            'real-estate': permille(exempt['real-estate']),
            'foreign-real-estate': permille(exempt['foreign-real-estate']),
            other: permille(exempt.other),
          },
    creditCapPermille: permille(released(creditCaps, year).value),
    replacementPermille: permille(released(replacementBases, year).value),
    privateSalesLimit: { limit: parseCents(privateSales.value), source: privateSales.source },
    rewardLimit: { limit: parseCents(rewards.value), source: rewards.source },
    legacyTerminCap: legacyCap === undefined ? null : parseCents(legacyCap),
  };
};

/** Whether `parametersOf` has the year. */
export const isReleased = (year: number): boolean => inYear(allowances, year) !== null;

/** The basis rate of the year of the increase, a person's own first; null: not released. */
export const basisRateOf = (year: number, profile: Pick<TaxProfile, 'basisRates'>): BasisRate | null => {
  const stated = profile.basisRates.find((row) => row.year === year);
  if (stated !== undefined) return { ...stated, letter: stated.source };
  return basisRates.find((row) => row.year === year) ?? null;
};

/** What is credited of a state's tax, a person's own rate first; null: nobody has said it. */
export const creditableRateOf = (
  country: string,
  profile: Pick<TaxProfile, 'creditableRates'>,
): CreditableRate | null => {
  const stated = profile.creditableRates.find((row) => row.country === country);
  if (stated !== undefined) return { ...stated, verified: true };
  return creditableRates.find((row) => row.country === country) ?? null;
};

/** Church tax of a person, by the span that holds on 31 December; 0: none. */
export const churchPercentOf = (person: TaxPerson, year: number): ChurchPercent => {
  const span = spanOn(person, `${year}-12-31`);
  if (span === undefined) return 0;
  return released(churchTaxPercents, year).value[span.state];
};

/** Whether church tax was owed for a part of the year alone: the rate of its end counts for all of it, which is said. */
export const churchChanges = (person: TaxPerson, year: number): boolean =>
  spanOn(person, `${year}-01-01`)?.state !== spanOn(person, `${year}-12-31`)?.state;

/** The part of an amount that a fund's type exempts, rounded half up. */
export const exemptPart = (amount: Cents, type: FundType, parameters: TaxParameters): Cents =>
  parameters.exemptPermille === null ? 0 : shareHalfUp(amount, parameters.exemptPermille[type], 1000);

const spanOn = (person: TaxPerson, date: string) =>
  person.church.find(({ from, to }) => from <= date && (to === null || date <= to));

/** 55 of '0.055'. */
const permille = (rate: string): number => Number(toScaledInteger(parseDecimal(rate), 3));

const released = <Value>(table: readonly Dated<Value>[], year: number): Dated<Value> => {
  const row = inYear(table, year);
  if (row !== null) return row;
  throw new AppError('TAX_YEAR_NOT_RELEASED', `The tax law of ${year} is not released here.`, { details: { year } });
};
