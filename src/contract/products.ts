import { z } from 'zod';

const amountAboveZero = z
  .string()
  .regex(/^(?=.*[1-9])\d+(\.\d+)?$/, 'a number above zero with a decimal point, for instance 12.5');

/** Where the data comes from, and what is to be known of it. */
export const productNote = z.enum(['specification', 'cross-checked', 'tick-was-half', 'tick-unverified', 'by-hand']);

export const newProduct = z.object({
  root: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9^$][A-Z0-9.&/_^-]{0,30}$/, 'a symbol without blanks, for instance MNQ or BRK.B'),
  name: z.string().trim().min(1).max(80),
  exchange: z.string().trim().min(1).max(20),
  pointValue: amountAboveZero,
  tickSize: amountAboveZero,
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'an ISO 4217 code, for instance USD'),
  calendar: z.string().trim().toUpperCase(),
});
export type NewProduct = z.infer<typeof newProduct>;

export const product = newProduct.extend({
  /** Where the data comes from, in English, and the date it was read or entered. */
  source: z.string(),
  /** The same in codes. */
  notes: z.array(productNote),
  asOf: z.iso.date(),
  custom: z.boolean(),
});
export type Product = z.infer<typeof product>;
export const productList = z.object({
  products: z.array(product),
  calendars: z.array(z.string()),
  heldRoots: z.array(z.object({ root: z.string(), rows: z.number().int() })),
});
/** Rows that were held for want of the product and are taken in now. */
export const productAdded = z.object({ product, takenIn: z.number().int() });
