import { foundSymbols } from '#contract/symbols.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';
import { queryText } from './query-text.ts';

/** Asks the sources what a name, symbol or ISIN may be; costs calls of theirs, so that it is asked on demand only. */
export const searchSymbols = (query: string) =>
  ask(`${apiBase}/symbols${queryText({ query })}`, { answer: foundSymbols });
