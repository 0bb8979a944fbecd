import { z } from 'zod';
import { assetClass } from './instruments.ts';
import { sourceFault } from './source-verdict.ts';
import { instantText } from './values.ts';

/** A name, a symbol or an ISIN. */
export const symbolQuery = z.object({ query: z.string().trim().min(2).max(60) });

/** A choice: what it would be here, under what a source calls it; null where the source does not say. */
export const symbolChoice = z.object({
  source: z.string(),
  /** As the source spells it, to be asked for bars by. */
  symbol: z.string(),
  name: z.string(),
  assetClass: assetClass.nullable(),
  /** ISO 4217. */
  currency: z.string().nullable(),
  /** As the source writes it: GBX where prices are in pence. */
  quotedIn: z.string().nullable(),
  /** As the source names it. */
  exchange: z.string().nullable(),
  /** The exchange's code of ISO 10383. */
  mic: z.string().nullable(),
  /** Key of the session calendars. */
  calendar: z.string().nullable(),
  isin: z.string().nullable(),
  /** What its id could be. */
  id: z.string().nullable(),
  /** The id of the instrument that has this spelling or ISIN already. */
  known: z.string().nullable(),
});
export type SymbolChoice = z.infer<typeof symbolChoice>;

export const searchedSource = z.object({
  source: z.string(),
  /** `not-needed`: its few calls are kept, others have found something. `switched-off`: KONTOR_SOURCES leaves it out. */
  code: z.enum(['found', 'nothing', 'switched-off', 'needs-key', 'not-needed', 'key', 'limited', 'unreachable']),
  found: z.number().int(),
  /** Asking before is no use. */
  until: instantText.nullable(),
  fault: sourceFault.nullable(),
  /** In English. */
  message: z.string().nullable(),
});
export type SearchedSource = z.infer<typeof searchedSource>;

export const foundSymbols = z.object({
  query: z.string(),
  /** By source, of each the best first. */
  symbols: z.array(symbolChoice),
  /** Every source that can search, and what became of asking it. */
  sources: z.array(searchedSource),
});
export type FoundSymbols = z.infer<typeof foundSymbols>;
