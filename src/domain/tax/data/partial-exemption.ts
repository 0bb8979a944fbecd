import type { FundType } from '#domain/instruments/instrument.ts';
import { type Dated, lastReadYear } from './by-year.ts';
import { sources } from './sources.ts';

/** Teilfreistellung of a private investor, InvStG § 20, as a part of distributions, advance lump sums, gains and losses. */
export const partialExemptions: readonly Dated<Readonly<Record<FundType, string>>>[] = [
  {
    from: 2018,
    to: lastReadYear,
    value: { equity: '0.3', mixed: '0.15', 'real-estate': '0.6', 'foreign-real-estate': '0.8', other: '0' },
    source: sources.investmentTaxAct,
  },
];
