import { type Dated, lastReadYear } from './by-year.ts';
import { sources } from './sources.ts';

/** Freigrenze of EStG § 23 (3) sentence 5: a year's gain below it is free of tax; from it on all of it is taxable. */
export const privateSalesLimits: readonly Dated<string>[] = [
  { from: 2009, to: 2023, value: '600', source: sources.incomeTaxAct },
  { from: 2024, to: lastReadYear, value: '1000', source: sources.growthAct },
];

/** Freigrenze of EStG § 22 no. 3 sentence 2, of rewards and other services. */
export const rewardLimits: readonly Dated<string>[] = [
  { from: 2009, to: lastReadYear, value: '256', source: sources.incomeTaxAct },
];
