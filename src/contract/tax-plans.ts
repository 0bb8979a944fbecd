import { z } from 'zod';
import { taxedLot, taxGap, taxItem } from './tax.ts';
import { currencyCode, decimalText, isoDate } from './values.ts';

const euro = decimalText;
const pots = z.object({ shares: euro, other: euro });
const taxAmounts = z.object({ capitalGainsTax: euro, solidaritySurcharge: euro, churchTax: euro, all: euro });
const fundType = z.enum(['equity', 'mixed', 'real-estate', 'foreign-real-estate', 'other']);
const positive = z.string().regex(/^\d+(\.\d+)?$/, 'a number that is not below zero, for instance 12.50');

/** A sale that has not happened. */
export const plannedSale = z.strictObject({
  account: z.string().min(1).max(60),
  instrument: z.string().min(1).max(60),
  quantity: positive,
  /** Of one unit, in `currency`; the last known close where it is left out. */
  price: positive.optional(),
  /** That of the instrument where it is left out. */
  currency: currencyCode.optional(),
  fee: positive.default('0'),
  /** Today where it is left out. */
  date: isoDate.optional(),
});
export type PlannedSaleRequest = z.output<typeof plannedSale>;
export const whatIfSale = z.object({
  /** What was worked out, with what was put in for what was left out. */
  sale: z.object({
    account: z.string(),
    instrument: z.string(),
    quantity: decimalText,
    price: decimalText,
    currency: z.string(),
    fee: decimalText,
    date: isoDate,
  }),
  item: taxItem.nullable(),
  lots: z.array(taxedLot.extend({ taxFreeFrom: isoDate.nullable(), daysUntilTaxFree: z.number().int().nullable() })),
  gaps: z.array(taxGap),
  proceeds: euro,
  gain: euro,
  taxable: euro,
  potsBefore: pots,
  potsAfter: pots,
  allowanceUsed: euro,
  carriedUsed: pots,
  tax: taxAmounts,
  withheld: taxAmounts.nullable(),
  privateSale: z.object({ taxable: euro, tax: euro.nullable() }).nullable(),
  netCash: euro.nullable(),
});
export type WhatIfSaleView = z.infer<typeof whatIfSale>;

export const openLotQuery = z.object({ date: isoDate.optional() });
export const openLot = z.object({
  account: z.string(),
  instrument: z.string(),
  name: z.string(),
  lot: z.string(),
  acquiredOn: isoDate.nullable(),
  quantity: decimalText,
  worth: euro.nullable(),
  cost: euro.nullable(),
  lumpSums: euro,
  gain: euro.nullable(),
  taxable: euro.nullable(),
  regime: z.enum(['capital', 'private-sale', 'reward']),
  pot: z.enum(['shares', 'other']).nullable(),
  taxFreeFrom: isoDate.nullable(),
  daysUntilTaxFree: z.number().int().nullable(),
});
/** What is held, as a sale on the day would be taxed; the price of each instrument with its day. */
export const openLotList = z.object({
  date: isoDate,
  lots: z.array(openLot),
  prices: z.array(
    z.object({
      instrument: z.string(),
      price: decimalText,
      currency: z.string(),
      on: isoDate,
      source: z.string(),
    }),
  ),
});
export type OpenLotList = z.infer<typeof openLotList>;

/** What could still be realised in a year without tax. */
export const taxRoom = z.object({
  year: z.number().int(),
  rooms: z.array(
    z.object({
      persons: z.array(z.string()),
      allowanceLeft: euro,
      shareLosses: euro,
      otherLosses: euro,
      coveredByForeignTax: euro,
      shareGains: euro,
      otherGains: euro,
      fundGains: z.record(fundType, euro),
      banks: z.array(
        z.object({
          bank: z.string(),
          owners: z.array(z.string()),
          allowanceLeft: euro,
          shareLosses: euro,
          otherLosses: euro,
        }),
      ),
      privateSales: z.array(z.object({ person: z.string(), below: euro })),
    }),
  ),
  /** Held lots with a loss, the largest first, and what of it the year's gains could take. */
  losses: z.array(openLot.extend({ usable: euro })),
});
export type TaxRoom = z.infer<typeof taxRoom>;
