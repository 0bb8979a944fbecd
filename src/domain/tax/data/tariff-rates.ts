import type { FederalState } from '#domain/tax/federal-state.ts';
import { type Dated, lastReadYear } from './by-year.ts';
import { sources } from './sources.ts';

/** EStG § 32d (1): the tax is a `divisor`-th of the income, 4 for 25 %. */
export const flatTaxDivisors: readonly Dated<number>[] = [
  { from: 2009, to: lastReadYear, value: 4, source: sources.incomeTaxAct },
];

/** SolZG § 4: of the flat tax, always; the exemption limit does not count for it (§ 3 (3) sentence 2). */
export const solidarityRates: readonly Dated<string>[] = [
  { from: 2009, to: lastReadYear, value: '0.055', source: sources.solidarityAct },
];

const ninePercent = ['BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'] as const;

/** Of the flat tax, by the state of residence, in percent. */
export const churchTaxPercents: readonly Dated<Readonly<Record<FederalState, 8 | 9>>>[] = [
  {
    from: 2009,
    to: lastReadYear,
    value: { BW: 8, BY: 8, ...(Object.fromEntries(ninePercent.map((state) => [state, 9])) as Nine) },
    source: sources.churchTaxActs,
  },
];
type Nine = Record<(typeof ninePercent)[number], 9>;

/** Withheld or creditable foreign tax counts up to this part of the item it was paid on, EStG § 32d (5) sentence 1. */
export const creditCaps: readonly Dated<string>[] = [
  { from: 2009, to: lastReadYear, value: '0.25', source: sources.incomeTaxAct },
];

/** Ersatzbemessungsgrundlage, EStG § 43a (2) sentence 7: the part of the proceeds that is taxed where the cost is unknown. */
export const replacementBases: readonly Dated<string>[] = [
  { from: 2009, to: lastReadYear, value: '0.3', source: sources.incomeTaxAct },
];

/**
 * EStG § 20 (6) sentence 5 as it was: losses of Termingeschäfte counted up to this in a year, and only against their gains.
 * Repealed for all open years (§ 52 (28) sentence 25); kept to reproduce a final assessment.
 */
export const legacyTerminCaps: readonly Dated<string>[] = [
  { from: 2021, to: 2023, value: '20000', source: sources.annualTaxAct2024 },
];
