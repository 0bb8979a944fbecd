import { otherForm, status as statusOnly, unreachable } from '#adapters/http/failures.ts';
import { symbolOf, textOf } from '#adapters/http/loose-values.ts';
import { readJson, type SourceOptions, sourceClient } from '#adapters/http/source-client.ts';
import type { AssetClass } from '#domain/instruments/asset-class.ts';
import type { SymbolSearch } from '#ports/symbol-search.ts';
import { browserHeaders } from './browser.ts';
import { sourceName } from './chart-answer.ts';
import { listingOf, plainSymbol } from './exchanges.ts';

const classes: Readonly<Record<string, AssetClass>> = {
  EQUITY: 'share',
  ETF: 'fund',
  MUTUALFUND: 'fund',
  FUTURE: 'future',
  CRYPTOCURRENCY: 'crypto',
  CURRENCY: 'fx',
  INDEX: 'index',
};

/**
 * Returns Yahoo's search by symbol, name or ISIN. It is unofficial as the charts are, and the shape of its answer is
 * unverified: `quotes[]` of `symbol`, `shortname`, `longname`, `quoteType`, `exchDisp`, as public programs read it. It does
 * not say the currency; what has no symbol is left out.
 */
export const yahooSearch = (options: SourceOptions): SymbolSearch => {
  const ask = sourceClient(sourceName, options);
  return {
    name: sourceName,
    search: async (text, signal) => {
      const { status, text: said } = await ask({
        path: 'v1/finance/search',
        query: { q: text, quotesCount: '10', newsCount: '0' },
        headers: browserHeaders,
        signal,
      });
      if (status !== 200) throw unreachable(sourceName, statusOnly(status));
      const { quotes } = Object(readJson(sourceName, said)) as { readonly quotes?: unknown };
      if (!Array.isArray(quotes)) throw unreachable(sourceName, otherForm('a search in a form that is not known'));
      return (quotes as readonly Record<string, unknown>[]).flatMap((quote) => {
        const symbol = symbolOf(quote.symbol);
        if (symbol === null) return [];
        const assetClass = classes[String(quote.quoteType)] ?? null;
        const listed = assetClass === 'share' || assetClass === 'fund';
        return [
          {
            symbol,
            plain: plainSymbol(symbol),
            name: textOf(quote.longname) ?? textOf(quote.shortname) ?? symbol,
            assetClass,
            currency: null,
            exchange: textOf(quote.exchDisp) ?? textOf(quote.exchange),
            ...(listed ? listingOf(symbol, textOf(quote.exchange)) : { mic: null, calendar: null }),
            isin: null,
          },
        ];
      });
    },
  };
};
