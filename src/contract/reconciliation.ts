import { z } from 'zod';
import { dateOrder, importQuestion } from './imports.ts';
import { currencyCode, decimalText, instantText } from './values.ts';

const sums = z.object({
  /** Pairs of an entry and an exit. */
  trades: z.number().int(),
  /** Contracts, summed over the trades. */
  quantity: decimalText,
  gross: decimalText,
  /** null: the list states no costs. */
  commission: decimalText.nullable(),
  net: decimalText.nullable(),
});
export type TradeSums = z.infer<typeof sums>;

export const differenceField = z.enum([
  'quantity',
  'entry-price',
  'exit-price',
  'entry-time',
  'exit-time',
  'profit',
  'commission',
]);

const difference = z.object({
  field: differenceField,
  /** Decimal text; of a time ISO 8601 in UTC. */
  listed: z.string(),
  ledger: z.string(),
  /** Listed minus ledger; of a time in milliseconds. */
  by: decimalText,
});
export type TradeDifference = z.infer<typeof difference>;

const checkedTrade = z.object({
  row: z.number().int(),
  status: z.enum(['matched', 'differs', 'missing']),
  account: z.string(),
  instrument: z.string(),
  side: z.enum(['long', 'short']),
  quantity: decimalText,
  entryPrice: decimalText,
  exitPrice: decimalText,
  entryAt: instantText,
  exitAt: instantText,
  /** Before costs; null: the list states no profit. */
  gross: decimalText.nullable(),
  commission: decimalText.nullable(),
  currency: currencyCode,
  /** Positions of the ledger that it stands against. */
  positions: z.array(z.string()),
  differences: z.array(difference),
});
export type CheckedTrade = z.infer<typeof checkedTrade>;

const extraPosition = z.object({
  position: z.string(),
  account: z.string(),
  instrument: z.string(),
  side: z.enum(['long', 'short']),
  /** Trades and contracts of it that the list has not. */
  trades: z.number().int(),
  quantity: decimalText,
  openedAt: instantText,
  closedAt: instantText,
  gross: decimalText,
  commission: decimalText,
  currency: currencyCode,
});
export type ExtraPosition = z.infer<typeof extraPosition>;

/** A list of finished trades against the ledger. While `questions` is not empty nothing below it is known yet. */
export const reconciliation = z.object({
  upload: z.string(),
  fileName: z.string(),
  format: z.string(),
  source: z.string(),
  questions: z.array(importQuestion),
  timeZone: z.string().nullable(),
  timeZoneRemembered: z.boolean(),
  dateOrder: dateOrder.nullable(),
  dateOrderOpen: z.boolean(),
  account: z.string().nullable(),
  rows: z.number().int(),
  /** What the list's profit is after, as its own prices and costs prove; null: it states none. */
  profitIs: z.enum(['net-of-costs', 'net-of-commission', 'gross']).nullable(),
  counts: z.object({
    matched: z.number().int(),
    differs: z.number().int(),
    missing: z.number().int(),
    unread: z.number().int(),
    extra: z.number().int(),
  }),
  accounts: z.array(
    z.object({
      account: z.string(),
      currency: currencyCode,
      /** The ledger has positions of it. */
      known: z.boolean(),
      /** Every time of the list is off by this much: it was written in another zone; else null. */
      shiftMs: z.number().nullable(),
      listed: sums,
      ledger: sums,
      /** Listed minus ledger. */
      difference: sums,
    }),
  ),
  trades: z.array(checkedTrade),
  /** Rows that are no trade. */
  unread: z.array(z.object({ row: z.number().int(), field: z.string(), expected: z.string(), found: z.string() })),
  /** Of the ledger, in the span of the list, and not in it. */
  extra: z.array(extraPosition),
});
export type Reconciliation = z.infer<typeof reconciliation>;
