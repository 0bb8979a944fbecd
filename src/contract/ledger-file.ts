import { z } from 'zod';
import { accountCorrection } from './accounts.ts';
import { activityEntry } from './activities.ts';
import { assetClass, newInstrument } from './instruments.ts';
import { isoDate } from './values.ts';

/** A decimal number as text; a JSON number is taken as it is written where it has at most 15 digits. */
const amount = z.union([
  z.string().regex(/^-?\d+(\.\d+)?$/, 'a number with a decimal point, for instance -12.50'),
  z
    .number()
    .refine((value) => /^-?\d+(\.\d+)?$/.test(String(value)), 'a number without an exponent')
    .transform(String),
]);
const text = (most: number) => z.string().trim().min(1).max(most);
const year = z.int().min(1990).max(2100);
const owners = z
  .array(text(60))
  .max(2)
  .default([])
  .describe('Ids of `taxation.persons`: one, or both with half each. Without it, the only person.');
const state = z.enum([
  ...(['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV'] as const),
  ...(['NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'] as const),
]);
const taxClass = newInstrument.shape.taxClass.unwrap().unwrap();
const fundType = newInstrument.shape.fundType.unwrap().unwrap();

const entry = activityEntry.shape;
const nullableAmount = amount.nullable().default(null);
const zeroAmount = amount.default('0');

/** One movement: what its type needs, and nothing else has to be written. */
export const ledgerFileActivity = z.strictObject({
  type: entry.type.describe('What it is; the page of activity types says what each one needs and does.'),
  account: entry.account.describe('Depot, wallet or account whose units and money move.'),
  sourceId: text(200)
    .nullable()
    .default(null)
    .describe('Names the movement within its account: the same again is a duplicate. Without one its content does.'),
  date: entry.date.describe('Day of the trade, or on which income is received by law.'),
  at: entry.at.describe('Time of day in UTC, ISO 8601.'),
  valueDate: entry.valueDate,
  instrument: entry.instrument.describe('Id, ISIN or WKN of one of `instruments` or of the ledger.'),
  quantity: nullableAmount.describe('Units, above zero, up to 18 fraction digits.'),
  price: nullableAmount.describe('Of one unit; of a bond in percent.'),
  currency: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{1,9}$/, 'a currency such as EUR, or a coin such as BTC')
    .optional()
    .describe("Of price, gross, fee, accrued and foreign tax. Without it, the file's `currency`."),
  gross: nullableAmount.describe('Worth before fees and taxes; counts before quantity × price.'),
  fee: zeroAmount,
  accrued: nullableAmount.describe('Accrued interest of a bond, not in `gross`.'),
  withheld: z
    .strictObject({
      capitalGainsTax: zeroAmount,
      solidaritySurcharge: zeroAmount,
      churchTax: zeroAmount,
      foreign: zeroAmount.describe('In the currency of the activity.'),
      creditable: nullableAmount.describe(
        'Part of `foreign` that Germany credits; without it, by the table of countries.',
      ),
      unsplit: zeroAmount.describe('German tax that the bank does not split.'),
    })
    .prefault({})
    .describe('Taxes: above zero withheld, below zero paid back. German ones in euro.'),
  settlement: z
    .strictObject({ currency: text(10), amount, account: entry.account.nullable().default(null) })
    .nullable()
    .default(null)
    .describe('What moved in the end, with its sign: counts before what the parts add up to.'),
  euro: z
    .strictObject({
      gross: nullableAmount,
      fee: nullableAmount,
      foreignTax: nullableAmount,
      rate: nullableAmount.describe('Units of the currency for one euro.'),
      gain: nullableAmount.describe('Gain or loss for tax, before any exempt part.'),
    })
    .nullable()
    .default(null)
    .describe('What the bank states in euro: counts before anything computed.'),
  counter: z
    .strictObject({
      account: entry.account.nullable().default(null),
      instrument: entry.account.nullable().default(null),
      quantity: nullableAmount,
      currency: text(10).nullable().default(null),
      amount: nullableAmount,
    })
    .nullable()
    .default(null)
    .describe('The other side: the other depot, instrument or currency.'),
  ratio: z
    .strictObject({ new: amount, old: amount })
    .nullable()
    .default(null)
    .describe('Of a split: `new` units for `old` ones.'),
  costShare: nullableAmount.describe('Of a spin-off: the part of the old cost that goes to the new units, 0 to 1.'),
  lots: z
    .array(
      z.strictObject({
        acquiredOn: isoDate,
        quantity: amount,
        cost: amount,
        currency: text(10).nullable().default(null).describe('Without it, that of the activity.'),
        costEuro: nullableAmount,
      }),
    )
    .default([])
    .describe(
      'What units that come in were acquired for, and when. Between two depots of the ledger both sides are booked, and this is left out.',
    ),
  judgement: z
    .strictObject({ taxable: nullableAmount, leftOut: z.boolean().default(false), why: text(500) })
    .nullable()
    .default(null)
    .describe('What a person decided on its taxation, against the rule.'),
  note: entry.note,
});

const instrumentFields = newInstrument.shape;
export const ledgerFileInstrument = z.strictObject({
  ...instrumentFields,
  id: instrumentFields.id.describe('Id, for instance AAPL, an ISIN, or a pair such as BTC/EUR.'),
  assetClass,
  name: text(120).optional().describe('Without it, the id.'),
  currency: instrumentFields.currency.describe(
    "That prices are in. Without it, the file's `currency`; pairs need none.",
  ),
  calendar: instrumentFields.calendar.describe(
    "Session calendar. Without it, that of the ISIN's country, else Xetra's; pairs need none.",
  ),
  multiplier: nullableAmount,
  strike: nullableAmount,
});

const { name, broker, type, currency, zone, commissions, startBalance, rules, rulesNote, note } =
  accountCorrection.shape;
export const ledgerFileAccount = z.strictObject({
  account: text(60),
  ...{ name, broker, type, currency, zone, commissions, startBalance, rules, rulesNote, note },
  owners,
  withholding: z
    .enum(['german-bank', 'none', 'none-in-germany'])
    .optional()
    .describe('`german-bank` taxes at source; `none`: a foreign broker or wallet, whose income has to be declared.'),
  bank: text(60).nullable().optional().describe('Whose pots it runs in; without it a bank of its own.'),
  use: z.enum(['private', 'prop-firm', 'left-out']).optional(),
  interestBearing: z.boolean().nullable().optional(),
});

export const ledgerFileTaxation = z.strictObject({
  persons: z
    .array(
      z.strictObject({
        id: text(60),
        name: text(120),
        church: z.array(z.strictObject({ from: isoDate, to: isoDate.nullable().default(null), state })).default([]),
      }),
    )
    .max(2)
    .default([])
    .describe('One person, or two spouses.'),
  jointYears: z
    .array(z.strictObject({ from: year, to: year.nullable().default(null) }))
    .default([])
    .describe('Years for which both are assessed together.'),
  banks: z
    .array(
      z.strictObject({
        bank: text(60),
        rounding: z.enum(['per-event', 'cumulative']).default('per-event'),
        churchTaxBlocked: z.boolean().default(false),
      }),
    )
    .default([]),
  allowanceOrders: z
    .array(z.strictObject({ bank: text(60), owners, year, amount }))
    .default([])
    .describe('Freistellungsaufträge, each for a year.'),
  lossCertificates: z
    .array(
      z.strictObject({
        ...{ bank: text(60), owners, year, requestedOn: isoDate },
        shares: nullableAmount,
        other: nullableAmount,
      }),
    )
    .default([])
    .describe('Verlustbescheinigungen.'),
  carriedLosses: z
    .array(
      z.strictObject({
        ...{ person: text(60).default(''), year, shares: zeroAmount, other: zeroAmount },
        ...{ privateSales: zeroAmount, rewards: zeroAmount, source: text(200).default('stated') },
      }),
    )
    .default([])
    .describe('Losses that go into `year`, as assessed.'),
  startPots: z
    .array(z.strictObject({ bank: text(60), owners, year, shares: zeroAmount, other: zeroAmount }))
    .default([])
    .describe("A bank's pots before the year's first movement: losses."),
  personalRates: z.array(z.strictObject({ year, rate: amount })).default([]),
  instruments: z
    .array(
      z.strictObject({
        instrument: text(60),
        taxClass: taxClass.nullable().default(null),
        fundType: fundType.nullable().default(null),
        country: text(2).nullable().default(null),
        why: text(500),
      }),
    )
    .default([]),
  fundYears: z
    .array(
      z.strictObject({
        ...{ instrument: text(60), year, currency: text(10).default('EUR') },
        ...{ firstPrice: nullableAmount, lastPrice: nullableAmount },
        firstOn: isoDate.nullable().default(null),
        lastOn: isoDate.nullable().default(null),
        distributions: nullableAmount.describe(
          'Of one unit at the end of the year; without it, what the own units received.',
        ),
        source: text(200).default('stated'),
      }),
    )
    .default([])
    .describe('What the advance lump sum of a fund needs: prices as quoted on their days, before later splits.'),
  basisRates: z.array(z.strictObject({ year, rate: amount, source: text(200) })).default([]),
  creditableRates: z.array(z.strictObject({ country: text(2), rate: amount, source: text(200) })).default([]),
  modules: z
    .strictObject({ currency: z.boolean().default(false), legacyTerminCapYears: z.array(year).default([]) })
    .prefault({}),
});

/** Kontor's own file of a ledger: activities, and all that a tax year needs beside them. */
export const ledgerFile = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('kontor-ledger'),
  version: z.literal(1),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as EUR')
    .default('EUR')
    .describe('Of every activity that names none.'),
  taxation: ledgerFileTaxation.nullable().default(null).describe('What the persons say of their taxation.'),
  accounts: z.array(ledgerFileAccount).default([]),
  instruments: z.array(ledgerFileInstrument).default([]),
  prices: z
    .array(z.strictObject({ instrument: text(60), date: isoDate, price: amount, currency: text(10).optional() }))
    .default([])
    .describe('Worth of one unit at the end of a day, in the currency of the instrument.'),
  rates: z
    .array(z.strictObject({ date: isoDate, currency: text(10), rate: amount }))
    .default([])
    .describe('Units of a currency for one euro; used where the Central Bank has none.'),
  activities: z
    .array(z.looseObject({ type: z.string().optional() }))
    .default([])
    .describe('Each by the schema of an activity; one that does not fit is held, the rest goes on.'),
});
export type LedgerFile = z.output<typeof ledgerFile>;
export type LedgerFileActivity = z.output<typeof ledgerFileActivity>;
