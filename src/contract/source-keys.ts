import { z } from 'zod';
import { instantText } from './values.ts';

/** Where market data may come from, in the order in which Settings lists them. */
export const marketDataSources = [
  'yahoo',
  'ecb',
  'onetrading',
  'alphavantage',
  'eodhd',
  'folder',
  'ninjatrader',
] as const;
export type MarketDataSource = (typeof marketDataSources)[number];

/** Those that want a key of the person's own. */
export const keyedSources = ['alphavantage', 'eodhd'] as const satisfies readonly MarketDataSource[];
export type KeyedSource = (typeof keyedSources)[number];

/** Visible ASCII without blanks: what was pasted with a line or a label around it is no key. */
export const sourceKey = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]{8,200}$/, '8 to 200 letters, digits or signs without blanks');

export const storedKey = z.object({
  /** The last characters, four at most. */
  ending: z.string().max(4),
  enteredAt: instantText,
  /** False: what it was encrypted with is gone, so that it has to be entered anew. */
  readable: z.boolean(),
});

export const marketDataKeys = z.object({
  sources: z.array(
    z.object({
      name: z.enum(marketDataSources),
      /** `off`: KONTOR_SOURCES leaves it out, or its folder is not set. */
      state: z.enum(['on', 'off']),
      needsKey: z.boolean(),
      key: storedKey.nullable(),
    }),
  ),
});
export type MarketDataKeys = z.infer<typeof marketDataKeys>;
