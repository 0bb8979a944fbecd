import { z } from 'zod';

/** An exact number as text, as it is on the wire and on disk: `-12.50`, never `1e3`. */
export const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/, 'a number with a decimal point, for instance -12.50');
/** ISO 8601 in UTC. */
export const instantText = z.iso.datetime();
export const isoDate = z.iso.date();
export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code in capitals, for instance USD');

/** A repeated query parameter: `account=A&account=B`, one or many. */
export const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item).optional());

export const page = {
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
};
