import { z } from 'zod';
import {
  assessmentStepName,
  differenceReason,
  lineFormula,
  openPointName,
  taxCategory,
  taxGapKind,
  taxHint,
  taxLaw,
  taxNote,
  taxTermName,
} from './tax-names.ts';
import { decimalText, isoDate } from './values.ts';

/** The years that the tables of the law reach, and anything a person may have books of. */
const year = z.coerce.number().int().min(1990).max(2100);
export const taxYearParams = z.object({ year });
export const taxYearQuery = z.object({
  /** Id of one of the profile's persons: only what is this one's. */
  person: z.string().min(1).max(60).optional(),
});
export type TaxYearQuery = z.infer<typeof taxYearQuery>;
export const taxLanguage = z.enum(['de', 'en']);
export const taxExportQuery = taxYearQuery.extend({
  format: z.enum(['pdf', 'xlsx', 'csv']),
  language: taxLanguage.default('de'),
});
export type TaxExportQuery = z.output<typeof taxExportQuery>;

/** Decimal text in euro with two digits. */
const euro = decimalText;
const fundType = z.enum(['equity', 'mixed', 'real-estate', 'foreign-real-estate', 'other']);
const pots = z.object({ shares: euro, other: euro });
const taxAmounts = z.object({ capitalGainsTax: euro, solidaritySurcharge: euro, churchTax: euro, all: euro });
const carriedFrom = z.enum(['stated', 'ledger', 'nothing']);

const taxTerm = z.object({
  name: taxTermName,
  amount: euro,
  activity: z.string().nullable(),
  date: isoDate.nullable(),
  stated: z.object({ currency: z.string(), amount: decimalText }).nullable(),
  /** Units of the currency for one euro. */
  rate: z.object({ perEuro: decimalText, on: isoDate, source: z.enum(['bank', 'ecb']) }).nullable(),
});
export const taxedLot = z.object({
  lot: z.string().nullable(),
  acquiredOn: isoDate.nullable(),
  quantity: decimalText,
  proceeds: euro,
  cost: euro.nullable(),
  lumpSums: euro,
  gain: euro,
  taxed: z.boolean(),
  terms: z.array(taxTerm),
});
/** A taxable event. */
export const taxItem = z.object({
  id: z.string(),
  activity: z.string().nullable(),
  account: z.string(),
  instrument: z.string().nullable(),
  date: isoDate,
  category: taxCategory,
  regime: z.enum(['capital', 'private-sale', 'reward']),
  pot: z.enum(['shares', 'other']).nullable(),
  fundType: fundType.nullable(),
  worthless: z.boolean(),
  amount: euro,
  exempt: euro,
  taxable: euro,
  foreignTax: euro,
  creditable: euro,
  lots: z.array(taxedLot),
  terms: z.array(taxTerm),
  origin: z.enum(['computed', 'bank', 'judgement']),
  law: z.array(taxLaw),
  hints: z.array(taxHint),
  why: z.string().nullable(),
});
export type TaxItemView = z.infer<typeof taxItem>;
export const taxGap = z.object({
  kind: taxGapKind,
  activity: z.string().nullable(),
  account: z.string(),
  instrument: z.string().nullable(),
  date: z.string(),
  wanted: z.string(),
});
export type TaxGapView = z.infer<typeof taxGap>;

const personYear = z.object({
  id: z.string(),
  name: z.string(),
  churchPercent: z.union([z.literal(0), z.literal(8), z.literal(9)]),
  brought: pots,
  carriedIn: pots,
  carriedFrom,
  carriedUsed: pots,
  carriedOut: pots,
  cappedLosses: euro,
  income: euro,
  allowanceUsed: euro,
  taxable: euro,
  creditable: euro,
  privateSales: z.object({
    net: euro,
    limit: euro,
    belowLimit: z.boolean(),
    carriedIn: euro,
    carriedUsed: euro,
    carriedBack: euro,
    sentBack: euro,
    carriedOut: euro,
    taxable: euro,
    items: z.array(z.string()),
  }),
  rewards: z.object({
    sum: euro,
    limit: euro,
    belowLimit: z.boolean(),
    carriedUsed: euro,
    taxable: euro,
    items: z.array(z.string()),
  }),
});

const assessment = z.object({
  persons: z.array(z.string()),
  steps: z.array(
    z.object({
      step: assessmentStepName,
      person: z.string(),
      before: pots,
      after: pots,
      amount: euro,
      law: taxLaw,
    }),
  ),
  allowance: euro,
  allowanceUsed: euro,
  taxable: euro,
  creditable: euro,
  creditUsed: euro,
  creditLost: euro,
  tax: taxAmounts,
  withheld: taxAmounts,
  balance: euro,
  law: z.array(taxLaw),
  personalTariff: z.object({ rate: decimalText, incomeTax: euro, isLower: z.boolean() }).nullable(),
});
export type TaxAssessmentView = z.infer<typeof assessment>;

const bankEvent = z.object({
  kind: z.enum(['booking', 'spouse-offset']),
  items: z.array(z.string()),
  activity: z.string().nullable(),
  account: z.string().nullable(),
  owners: z.array(z.string()),
  date: isoDate,
  amount: euro,
  before: pots,
  after: pots,
  allowanceUsed: euro,
  allowanceLeft: euro,
  creditUsed: euro,
  base: euro,
  tax: taxAmounts,
  stated: taxAmounts.nullable(),
  difference: z
    .object({
      all: euro,
      capitalGainsTax: euro,
      solidaritySurcharge: euro,
      churchTax: euro,
      reason: differenceReason,
      impliedBase: euro,
    })
    .nullable(),
});
const bankYear = z.object({
  bank: z.string(),
  rounding: z.enum(['per-event', 'cumulative']),
  events: z.array(bankEvent),
  customers: z.array(
    z.object({
      owners: z.array(z.string()),
      start: pots,
      income: euro,
      shareGains: euro,
      allowanceUsed: euro,
      allowanceLeft: euro,
      creditable: euro,
      creditUsed: euro,
      tax: taxAmounts,
      stated: taxAmounts.nullable(),
      rolled: pots,
      certified: pots.nullable(),
      certificateLate: z.boolean(),
    }),
  ),
  agreeing: z.number().int(),
  differing: z.number().int(),
});
export type TaxBankView = z.infer<typeof bankYear>;

const lumpSumPrice = z.object({
  on: z.string(),
  currency: z.string(),
  price: decimalText,
  perEuro: decimalText.nullable(),
});
const lumpSum = z.object({
  year: z.number().int(),
  receivedOn: isoDate,
  account: z.string(),
  instrument: z.string(),
  basisRate: z.object({ rate: decimalText, source: z.string() }).nullable(),
  prices: z
    .object({
      first: lumpSumPrice,
      last: lumpSumPrice,
      baseReturn: decimalText,
      increase: decimalText,
      distributions: decimalText,
      perUnit: decimalText,
      source: z.string(),
    })
    .nullable(),
  lots: z.array(
    z.object({
      lot: z.string(),
      acquiredOn: z.string(),
      units: decimalText,
      months: z.number().int(),
      amount: decimalText.nullable(),
    }),
  ),
  computed: euro.nullable(),
  stated: euro.nullable(),
});

const formLine = z.object({
  person: z.string(),
  line: z.string(),
  kz: z.string().nullable(),
  formula: lineFormula,
  fundType: fundType.nullable(),
  good: z.string().nullable(),
  amount: euro.nullable(),
  entry: z.string(),
  items: z.array(z.string()),
});
export type TaxFormLineView = z.infer<typeof formLine>;
const formHead = { form: z.enum(['KAP', 'KAP-INV', 'SO']), year: z.number().int() };
const taxForm = z.discriminatedUnion('state', [
  z.object({
    ...formHead,
    state: z.literal('released'),
    verified: z.boolean(),
    source: z.string(),
    lines: z.array(formLine),
  }),
  z.object({ ...formHead, state: z.literal('not-released') }),
]);

/** The German tax year of a ledger: an estimate, not tax advice. */
export const taxYear = z.object({
  /** Stands on whatever shows the year. */
  notice: z.string(),
  year: z.number().int(),
  joint: z.boolean(),
  persons: z.array(personYear),
  carryForwards: z.array(
    z.object({
      year: z.number().int(),
      person: z.string(),
      carriedIn: pots,
      carriedUsed: pots,
      carriedOut: pots,
      from: carriedFrom,
      privateSales: euro,
    }),
  ),
  assessments: z.array(assessment),
  banks: z.array(bankYear),
  items: z.array(taxItem),
  lumpSums: z.array(lumpSum),
  forms: z.array(taxForm),
  leftOut: z.array(
    z.object({
      activity: z.string(),
      account: z.string(),
      date: isoDate,
      reason: z.enum(['not-deductible', 'prop-payout', 'by-judgement']),
      amount: euro.nullable(),
      why: z.string().nullable(),
    }),
  ),
  gaps: z.array(taxGap),
  openPoints: z.array(z.object({ point: openPointName, touches: z.boolean() })),
  notes: z.array(taxNote),
  parameters: z.array(
    z.object({
      name: z.enum(['allowance', 'tariff', 'private-sales-limit', 'reward-limit', 'basis-rate']),
      value: z.string(),
      source: z.string(),
    }),
  ),
  /** Name of each instrument that the year speaks of, by its id. */
  instrumentNames: z.record(z.string(), z.string()),
});
export type TaxYearView = z.infer<typeof taxYear>;

/** Years with anything taxable, the year that is running, and whether the law and the forms of each are known here. */
export const taxYearList = z.object({
  current: z.number().int(),
  years: z.array(
    z.object({
      year: z.number().int(),
      isReleased: z.boolean(),
      /** Forms whose print of the year is known here. */
      forms: z.array(formHead.form),
    }),
  ),
  persons: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type TaxYearList = z.infer<typeof taxYearList>;
