import { z } from 'zod';
import { lineResult, periodResult } from './portfolio.ts';
import { currencyCode, decimalText, isoDate } from './values.ts';

const days = z.array(z.number().int());
const course = z.array(z.number().nullable());

export const amounts = z.array(z.object({ currency: z.string(), amount: decimalText }));

/** What a price or a rate is and where it comes from. */
export const quote = z.object({ value: z.number(), on: isoDate, source: z.string() });

export const holdingRow = z.object({
  account: z.string(),
  instrument: z.string(),
  name: z.string(),
  assetClass: z.string(),
  currency: z.string(),
  /** Below zero: owed. */
  quantity: decimalText,
  price: quote.nullable(),
  rate: quote.nullable(),
  /** In the base currency; null: its price or rate is not known. */
  value: z.number().nullable(),
  valueInCurrency: z.number().nullable(),
  /** Part of the whole. */
  share: z.number().nullable(),
  /** First in, first out, by currency. */
  cost: amounts,
  averageCost: amounts,
  /** Units whose cost nobody knows. */
  unknownCost: decimalText,
  /** Value less cost in the holding's own currency; null where one of them is not known, or in another. */
  unrealised: z.number().nullable(),
  results: lineResult,
  timeWeighted: z.number().nullable(),
  lots: z.number().int(),
  oldestLot: isoDate.nullable(),
});
export type HoldingRow = z.infer<typeof holdingRow>;

export const moneyRow = z.object({
  account: z.string(),
  currency: z.string(),
  balance: decimalText,
  rate: quote.nullable(),
  value: z.number().nullable(),
  share: z.number().nullable(),
  results: lineResult,
});
export type MoneyRow = z.infer<typeof moneyRow>;

export const holdingList = z.object({
  currency: currencyCode,
  on: isoDate,
  value: z.number(),
  holdings: z.array(holdingRow),
  money: z.array(moneyRow),
  /** What was held in the period and is not any more. */
  former: z.array(z.object({ account: z.string(), instrument: z.string(), name: z.string(), results: lineResult })),
});
export type HoldingList = z.infer<typeof holdingList>;

export const lotView = z.object({
  id: z.string(),
  account: z.string(),
  side: z.enum(['long', 'short']),
  acquiredOn: isoDate.nullable(),
  /** The activity it came with. */
  activity: z.string(),
  quantity: decimalText,
  cost: amounts,
  costKnown: z.boolean(),
});
export type LotView = z.infer<typeof lotView>;

export const releaseView = z.object({
  activity: z.string(),
  account: z.string(),
  type: z.string(),
  date: isoDate,
  quantity: decimalText,
  /** What came in, or was paid, with its fee. */
  closing: z.object({ currency: z.string(), gross: decimalText, fee: decimalText }),
  /** First in, first out, per currency, not converted. */
  result: amounts,
  resultByAverage: amounts,
  parts: z.array(lotView),
  uncovered: decimalText.nullable(),
});
export type ReleaseView = z.infer<typeof releaseView>;

export const holdingDetail = z.object({
  currency: currencyCode,
  on: isoDate,
  instrument: z.string(),
  name: z.string(),
  assetClass: z.string(),
  isin: z.string().nullable(),
  wkn: z.string().nullable(),
  rows: z.array(holdingRow),
  lots: z.array(lotView),
  releases: z.array(releaseView),
  results: lineResult,
  result: periodResult,
  course: z.object({ days, value: course, units: course, price: course }),
  trades: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      account: z.string(),
      date: isoDate,
      quantity: decimalText.nullable(),
      price: decimalText.nullable(),
      gross: decimalText.nullable(),
      currency: z.string(),
    }),
  ),
});
export type HoldingDetail = z.infer<typeof holdingDetail>;
