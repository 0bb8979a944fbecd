import { type Dated, lastReadYear } from './by-year.ts';
import { sources } from './sources.ts';

/** Sparer-Pauschbetrag, EStG § 20 (9), in euro; spouses have half each. */
export const allowances: readonly Dated<{ readonly single: string; readonly joint: string }>[] = [
  { from: 2009, to: 2022, value: { single: '801', joint: '1602' }, source: sources.incomeTaxAct },
  { from: 2023, to: lastReadYear, value: { single: '1000', joint: '2000' }, source: sources.incomeTaxAct },
];
