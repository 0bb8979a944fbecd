import { z } from 'zod';
import { currencyCode, decimalText, instantText } from './values.ts';

export const commissionQuery = z.object({
  account: z.string().min(1).max(60).optional(),
  /** Executions from here on, and before here. */
  from: instantText.optional(),
  to: instantText.optional(),
});
export type CommissionQuery = z.infer<typeof commissionQuery>;

const commissionRow = z.object({
  account: z.string(),
  /** Root of the product. */
  product: z.string(),
  currency: currencyCode,
  fills: z.number().int(),
  /** Contracts, each side for itself. */
  quantity: decimalText,
  /** Of the plan, per contract and side; null: `why` says why there is none. */
  perSide: decimalText.nullable(),
  /** The plan's rate for every other product, not for this one. */
  general: z.boolean(),
  why: z.enum(['no-plan', 'no-currency', 'other-currency']).nullable(),
  /** The mean. */
  bookedPerSide: decimalText.nullable(),
  planned: decimalText.nullable(),
  booked: decimalText,
  /** Booked minus planned. */
  difference: decimalText.nullable(),
  /** Fills that were booked otherwise than planned. */
  differing: z.number().int(),
  /** Fills made from finished trades: their costs stand with the exit, and are only in the sums. */
  ofTrades: z.number().int(),
});
export type CommissionRow = z.infer<typeof commissionRow>;

const commissionFill = z.object({
  key: z.string(),
  account: z.string(),
  instrument: z.string(),
  at: instantText,
  quantity: decimalText,
  planned: decimalText,
  booked: decimalText,
  difference: decimalText,
  currency: currencyCode,
});
export type CommissionFill = z.infer<typeof commissionFill>;

export const commissionCheck = z.object({
  rows: z.array(commissionRow),
  differing: z.number().int(),
  /** The newest of those that differ. */
  fills: z.array(commissionFill),
});
export type CommissionCheck = z.infer<typeof commissionCheck>;
