import { symbolOf, textOf } from '#adapters/http/loose-values.ts';
import { type SourceOptions, sourceClient } from '#adapters/http/source-client.ts';
import { enteredKey, type KeyOf } from '#adapters/http/with-key.ts';
import type { AssetClass } from '#domain/instruments/asset-class.ts';
import type { SymbolSearch } from '#ports/symbol-search.ts';
import { readRows, sourceName } from './answer.ts';
import { listingOf } from './exchanges.ts';

const classes: Readonly<Record<string, AssetClass>> = {
  'common stock': 'share',
  'preferred stock': 'share',
  stock: 'share',
  etf: 'fund',
  fund: 'fund',
  'mutual fund': 'fund',
  index: 'index',
  currency: 'fx',
};

/** Returns the search of EODHD by symbol, name or ISIN, which counts as a call. */
export const eodhdSearch = (options: SourceOptions & { readonly key: KeyOf }): SymbolSearch => {
  const ask = sourceClient(sourceName, options);
  return {
    name: sourceName,
    search: async (text, signal) => {
      const key = await enteredKey(sourceName, options.key);
      const answer = await ask({
        path: `search/${encodeURIComponent(text)}`,
        query: { limit: '15', fmt: 'json', api_token: key },
        secrets: [key],
        signal,
      });
      return readRows(answer, { secrets: [key], now: options.now(), symbol: text }).flatMap((row) => {
        const [code, exchange] = [symbolOf(row.Code), symbolOf(row.Exchange)];
        if (code === null || exchange === null) return [];
        const type = String(row.Type).toLowerCase();
        return [
          {
            symbol: `${code}.${exchange}`,
            plain: code,
            name: textOf(row.Name) ?? code,
            assetClass: exchange === 'CC' ? 'crypto' : (classes[type] ?? null),
            currency: textOf(row.Currency),
            exchange,
            ...listingOf(exchange),
            isin: textOf(row.ISIN),
          },
        ];
      });
    },
  };
};
