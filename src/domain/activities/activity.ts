import type { ActivityType } from './activity-kinds.ts';

/**
 * One movement of a portfolio, as its source states it: a fact. Amounts are exact decimal text, unsigned unless said
 * otherwise, in `currency`; dates are ISO dates. What is null was not stated, and nothing is put in its place here.
 */
export type Activity = {
  readonly type: ActivityType;
  /** The depot, wallet or account whose units and money move. */
  readonly account: string;
  /** The source's own id; null where it gives none. */
  readonly sourceId: string | null;
  /** The day of the trade, or on which income is received by law: the day that decides the tax year and the rate. */
  readonly date: string;
  /** ISO 8601 in UTC, where the source says a time of day. */
  readonly at: string | null;
  readonly valueDate: string | null;
  /** Canonical id. */
  readonly instrument: string | null;
  /** Up to 18 fraction digits. */
  readonly quantity: string | null;
  /** Of one unit; of a bond in percent of its nominal, as its asset class says. */
  readonly price: string | null;
  /** ISO 4217, or a coin, that price, gross, fee, accrued and withheld foreign tax are in. */
  readonly currency: string;
  /** Worth before fees and taxes; stated, it counts before quantity × price. */
  readonly gross: string | null;
  readonly fee: string;
  /** Accrued interest paid with a bond that is bought, received with one that is sold; not in `gross`. */
  readonly accrued: string | null;
  readonly withheld: Withheld;
  /** The money that moved in the end, where its currency is another one or the bank states the sum. */
  readonly settlement: Settlement | null;
  /** What the bank says in euro: counts before anything computed. */
  readonly euro: EuroAmounts | null;
  readonly counter: Counter | null;
  readonly ratio: Ratio | null;
  /** Part of the old cost that goes to the new units of a spin-off, from 0 to 1. */
  readonly costShare: string | null;
  /** What units that come in were acquired for, and when; empty: from the depot they left, or unknown. */
  readonly lots: readonly StatedLot[];
  /** What a person decided on its taxation, against the rule. */
  readonly judgement: Judgement | null;
  readonly note: string | null;
};

/** Above zero: withheld; below: paid back. German taxes in euro, the foreign one in the activity's currency. */
export type Withheld = {
  readonly capitalGainsTax: string;
  readonly solidaritySurcharge: string;
  readonly churchTax: string;
  readonly foreign: string;
  /** Part of `foreign` that Germany credits; null: by the table of countries. */
  readonly creditable: string | null;
  /** German tax that the source does not split; in euro. */
  readonly unsplit: string;
};

/** `amount` with its sign: what the account gained (above zero) or paid. */
export type Settlement = { readonly currency: string; readonly amount: string; readonly account: string | null };

export type EuroAmounts = {
  readonly gross: string | null;
  readonly fee: string | null;
  readonly foreignTax: string | null;
  /** Units of the currency for one euro, as the bank states it. */
  readonly rate: string | null;
  /** Gain or loss for tax as the bank states it, with its sign, before any exempt part. */
  readonly gain: string | null;
};

/** The other side of a movement. */
export type Counter = {
  /** The depot that units go to or come from. */
  readonly account: string | null;
  readonly instrument: string | null;
  readonly quantity: string | null;
  readonly currency: string | null;
  readonly amount: string | null;
};

export type Ratio = { readonly new: string; readonly old: string };

/** Some units that were acquired on one day; `cost` of all of them, with acquisition fees. */
export type StatedLot = {
  readonly acquiredOn: string;
  readonly quantity: string;
  readonly cost: string;
  readonly currency: string;
  /** In euro of its day, where it is stated. */
  readonly costEuro: string | null;
};

export type Judgement = {
  /** Taxable in euro, with its sign, instead of what the rule gives. */
  readonly taxable: string | null;
  /** Whether it is left out of the tax year. */
  readonly leftOut: boolean;
  readonly why: string;
};

export const nothingWithheld: Withheld = {
  capitalGainsTax: '0',
  solidaritySurcharge: '0',
  churchTax: '0',
  foreign: '0',
  creditable: null,
  unsplit: '0',
};

/** An activity of the ledger, with the name by which it is known: imported rows keep theirs through undo and redo. */
export type RecordedActivity = Activity & { readonly id: string };
