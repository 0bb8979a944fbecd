import type { FundType } from '#domain/instruments/instrument.ts';
import type { FederalState } from './federal-state.ts';
import type { TaxClass } from './tax-class.ts';

/**
 * What a person says about their taxation. Amounts are exact decimal text in euro, never below zero unless said otherwise;
 * losses are stated as positive amounts; days are ISO dates. What is not said is asked for, never assumed.
 */
export type TaxProfile = {
  /** One person, or two spouses; the first is the taxpayer of the form's first column. */
  readonly persons: readonly TaxPerson[];
  /** Years for which both are assessed together. */
  readonly jointYears: readonly YearSpan[];
  readonly accounts: readonly TaxAccount[];
  readonly banks: readonly TaxBank[];
  readonly allowanceOrders: readonly AllowanceOrder[];
  readonly lossCertificates: readonly LossCertificate[];
  /** Losses of earlier years as the tax office stated them; where nothing is stated, the ledger's own years count. */
  readonly carriedLosses: readonly CarriedLosses[];
  readonly startPots: readonly StartPots[];
  readonly personalRates: readonly PersonalRate[];
  readonly instruments: readonly InstrumentTaxFacts[];
  readonly fundYears: readonly FundYear[];
  /** Rates that are not shipped, or stand before a shipped one. */
  readonly basisRates: readonly StatedBasisRate[];
  readonly creditableRates: readonly StatedCreditableRate[];
  readonly modules: TaxModules;
};

export type TaxPerson = {
  readonly id: string;
  readonly name: string;
  /** Spans in which the person owes church tax; none: no church tax. */
  readonly church: readonly ChurchSpan[];
};

/** `to` null: still so. The state is the one of residence. */
export type ChurchSpan = { readonly from: string; readonly to: string | null; readonly state: FederalState };

/** `to` null: still so. */
export type YearSpan = { readonly from: number; readonly to: number | null };

export const withholdingKinds = ['german-bank', 'none', 'none-in-germany'] as const;
/**
 * `none`: a foreign broker, a crypto venue or wallet; its income has to be declared (EStG § 32d (3)). `none-in-germany`: income
 * from Germany that nobody taxed at source, a private loan for instance.
 */
export type WithholdingKind = (typeof withholdingKinds)[number];

export const accountUses = ['private', 'prop-firm', 'left-out'] as const;
/** `prop-firm`: what it pays is no income from capital; `left-out`: simulated, a business's, or another person's. */
export type AccountUse = (typeof accountUses)[number];

export type TaxAccount = {
  /** The account's name in the ledger. */
  readonly account: string;
  /** Ids of persons: one, or both with half each. */
  readonly owners: readonly string[];
  readonly withholding: WithholdingKind;
  /** Whose pots it runs in: accounts of one bank and the same owners share theirs. null: a bank of its own. */
  readonly bank: string | null;
  readonly use: AccountUse;
  /** Whether balances of foreign currency bear interest; null: not said. The currency module alone asks. */
  readonly interestBearing: boolean | null;
};

export const replayRoundings = ['per-event', 'cumulative'] as const;
/** Whether a bank cuts off the surcharge and church tax at each event, or on the year's sum. */
export type ReplayRounding = (typeof replayRoundings)[number];

export type TaxBank = {
  readonly bank: string;
  readonly rounding: ReplayRounding;
  /** The person has the church blocked from being named to banks: none withholds, the assessment does (KAP line 6). */
  readonly churchTaxBlocked: boolean;
};

/** Freistellungsauftrag. Two owners: one order of both, which serves all that either has at this bank. */
export type AllowanceOrder = {
  readonly bank: string;
  readonly owners: readonly string[];
  readonly year: number;
  readonly amount: string;
};

/** Verlustbescheinigung (EStG § 43a (3) sentence 4): the bank's pots start again at zero, the losses are declared. */
export type LossCertificate = {
  readonly bank: string;
  readonly owners: readonly string[];
  readonly year: number;
  readonly requestedOn: string;
  /** As the certificate says; null: what the replay of the bank ends with. */
  readonly shares: string | null;
  readonly other: string | null;
};

/** Verlustvortrag that goes into `year`, as assessed on 31 December before it. */
export type CarriedLosses = {
  readonly person: string;
  readonly year: number;
  readonly shares: string;
  readonly other: string;
  readonly privateSales: string;
  /** EStG § 22 no. 3. */
  readonly rewards: string;
  readonly source: string;
};

/** What a bank's pots hold before the year's first event: losses, and foreign tax is not among them, it never rolls over. */
export type StartPots = {
  readonly bank: string;
  readonly owners: readonly string[];
  readonly year: number;
  readonly shares: string;
  readonly other: string;
};

/** Marginal rate of the personal tariff, 0.3 for 30 %, for the what-if of EStG § 32d (6). */
export type PersonalRate = { readonly year: number; readonly rate: string };

/** What counts before what the instrument's class and ISIN say; null: nothing else. */
export type InstrumentTaxFacts = {
  readonly instrument: string;
  readonly taxClass: TaxClass | null;
  readonly fundType: FundType | null;
  /** ISO 3166 alpha-2 of the state that withholds at source. */
  readonly country: string | null;
  readonly why: string;
};

/**
 * What the advance lump sum of a fund needs. Prices and distributions of one unit, in `currency`: prices as quoted on their days,
 * before later splits; distributions of one unit of the end of the year.
 */
export type FundYear = {
  readonly instrument: string;
  readonly year: number;
  readonly currency: string;
  /** First redemption or market price of the year. */
  readonly firstPrice: string | null;
  readonly firstOn: string | null;
  readonly lastPrice: string | null;
  readonly lastOn: string | null;
  /** Of one unit over the whole year; null: what the ledger's own units received. */
  readonly distributions: string | null;
  readonly source: string;
};

/** Basiszins, 0.0253 for 2.53 %; zero or below: no advance lump sum. */
export type StatedBasisRate = { readonly year: number; readonly rate: string; readonly source: string };

/** What Germany credits of a state's tax, 0.15 for 15 % of the gross income. */
export type StatedCreditableRate = { readonly country: string; readonly rate: string; readonly source: string };

export type TaxModules = {
  /** Gains and losses on balances of foreign currency (BMF of 14 May 2025, no. 131): legally open, off by default. */
  readonly currency: boolean;
  /** Years of a final assessment in which the abolished cap of EStG § 20 (6) sentence 5 still counts. */
  readonly legacyTerminCapYears: readonly number[];
};

/** What a ledger starts with: nothing is said. */
export const emptyTaxProfile: TaxProfile = {
  persons: [],
  jointYears: [],
  accounts: [],
  banks: [],
  allowanceOrders: [],
  lossCertificates: [],
  carriedLosses: [],
  startPots: [],
  personalRates: [],
  instruments: [],
  fundYears: [],
  basisRates: [],
  creditableRates: [],
  modules: { currency: false, legacyTerminCapYears: [] },
};

/** Returns whether both persons are assessed together in a year. */
export const isJoint = (profile: TaxProfile, year: number): boolean =>
  profile.persons.length === 2 &&
  profile.jointYears.some(({ from, to }) => from <= year && (to === null || year <= to));
