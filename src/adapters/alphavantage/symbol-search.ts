import { numberOf, symbolOf, textOf } from '#adapters/http/loose-values.ts';
import { type SourceOptions, sourceClient } from '#adapters/http/source-client.ts';
import { enteredKey, type KeyOf } from '#adapters/http/with-key.ts';
import type { AssetClass } from '#domain/instruments/asset-class.ts';
import type { SymbolSearch } from '#ports/symbol-search.ts';
import { readAnswer, sourceName } from './answer.ts';
import { listingOf, plainSymbol } from './exchanges.ts';

const classes: Readonly<Record<string, AssetClass>> = { equity: 'share', etf: 'fund', 'mutual fund': 'fund' };

/** Returns the search of Alpha Vantage: SYMBOL_SEARCH by symbol or name, which counts as a call; it knows no ISIN. */
export const alphaVantageSearch = (options: SourceOptions & { readonly key: KeyOf }): SymbolSearch => {
  const ask = sourceClient(sourceName, options);
  return {
    name: sourceName,
    search: async (text, signal) => {
      const key = await enteredKey(sourceName, options.key);
      const answer = await ask({
        path: 'query',
        query: { function: 'SYMBOL_SEARCH', keywords: text, datatype: 'json', apikey: key },
        secrets: [key],
        signal,
      });
      const asked = { secrets: [key], now: options.now(), symbol: text };
      const { bestMatches } = readAnswer(answer, (name) => name === 'bestMatches', asked);
      const matches = Array.isArray(bestMatches) ? (bestMatches as readonly Record<string, unknown>[]) : [];
      return matches
        .map((match) => ({ match, score: numberOf(match['9. matchScore']) ?? 0 }))
        .sort((a, b) => b.score - a.score)
        .flatMap(({ match }) => {
          const symbol = symbolOf(match['1. symbol']);
          if (symbol === null) return [];
          return [
            {
              symbol,
              plain: plainSymbol(symbol),
              name: textOf(match['2. name']) ?? symbol,
              assetClass: classes[String(match['3. type']).toLowerCase()] ?? null,
              currency: textOf(match['8. currency']),
              exchange: textOf(match['4. region']),
              ...listingOf(symbol, textOf(match['4. region'])),
              isin: null,
            },
          ];
        });
    },
  };
};
