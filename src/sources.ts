import { alphaVantageBars, alphaVantageUrl } from '#adapters/alphavantage/bars.ts';
import { alphaVantageSearch } from '#adapters/alphavantage/symbol-search.ts';
import { folderBars } from '#adapters/bar-folder/bars.ts';
import { candleFiles } from '#adapters/candle-files/candle-files.ts';
import { ccxtBars } from '#adapters/ccxt/bars.ts';
import { hasExchange } from '#adapters/ccxt/exchange.ts';
import { eodhdBars, eodhdUrl } from '#adapters/eodhd/bars.ts';
import { eodhdSearch } from '#adapters/eodhd/symbol-search.ts';
import { ninjatraderBars } from '#adapters/ninjatrader/exported-bars.ts';
import { yahooBars, yahooUrl } from '#adapters/yahoo/bars.ts';
import { yahooSearch } from '#adapters/yahoo/symbol-search.ts';
import { demoSource } from '#application/demo/load-demo.ts';
import type { Sources } from '#application/market-data/ports.ts';
import { marketDataSources } from '#contract/source-keys.ts';
import { AppError } from '#domain/errors.ts';
import type { BarSource } from '#ports/bar-source.ts';
import type { Clock } from '#ports/clock.ts';
import type { SecretStore } from '#ports/secret-store.ts';
import type { SymbolSearch } from '#ports/symbol-search.ts';
import type { Config } from './config.ts';

type Making = {
  /** The address of KONTOR_SOURCE_URLS; undefined: the source's own. */
  readonly url: string | undefined;
  /** What the ledger's owner has entered. */
  readonly key: () => Promise<string | null>;
  readonly now: () => number;
};

/** Every source of bars, by name. */
const makers: Readonly<Record<string, (making: Making) => BarSource>> = {
  yahoo: ({ url = yahooUrl, now }) => yahooBars({ baseUrl: url, now }),
  onetrading: ({ url, now }) =>
    ccxtBars({ exchange: 'onetrading', ...(url === undefined ? {} : { baseUrl: url }), now }),
  eodhd: ({ url = eodhdUrl, key, now }) => eodhdBars({ baseUrl: url, key, now }),
  alphavantage: ({ url = alphaVantageUrl, key, now }) => alphaVantageBars({ baseUrl: url, key, now }),
};

/** Every source that can look for symbols, by name. */
const searchMakers: Readonly<Record<string, (making: Making) => SymbolSearch>> = {
  yahoo: ({ url = yahooUrl, now }) => yahooSearch({ baseUrl: url, now }),
  eodhd: ({ url = eodhdUrl, key, now }) => eodhdSearch({ baseUrl: url, key, now }),
  alphavantage: ({ url = alphaVantageUrl, key, now }) => alphaVantageSearch({ baseUrl: url, key, now }),
};

type SourceSettings = Pick<Config, 'sources' | 'sourceUrls' | 'candleFolder' | 'ninjatraderFolder' | 'ninjatraderZone'>;

/** What lies on this machine, where its folder is set. */
const folderMakers = (config: SourceSettings): typeof makers => {
  const { candleFolder, ninjatraderFolder, ninjatraderZone: timeZone } = config;
  return {
    ...(candleFolder !== null && { folder: () => folderBars({ folder: candleFolder, files: candleFiles() }) }),
    ...(ninjatraderFolder !== null && { ninjatrader: () => ninjatraderBars({ folder: ninjatraderFolder, timeZone }) }),
  };
};

/** Names of KONTOR_SOURCES that are none of ours: exchanges of ccxt. */
const exchangesOf = ({ sources }: Pick<Config, 'sources'>): readonly string[] => {
  const ours: readonly string[] = marketDataSources;
  return (sources ?? []).filter((name) => !ours.includes(name));
};

/** Whether bars under this name come from a source itself: one of ours, an exchange of ccxt, the demo's. */
export const isSourceName = (name: string): boolean =>
  name === demoSource || (marketDataSources as readonly string[]).includes(name) || hasExchange(name);

/**
 * Refuses a name in KONTOR_SOURCES that is neither one of ours nor an exchange of ccxt, before anything is opened.
 *
 * @throws AppError `INVALID_CONFIG`
 */
export const assertSources = (config: Pick<Config, 'sources'>): void => {
  const unknown = exchangesOf(config).find((name) => !hasExchange(name));
  if (unknown === undefined) return;
  const expected = `sources (${marketDataSources.join(', ')}) or exchanges of ccxt`;
  throw new AppError('INVALID_CONFIG', `KONTOR_SOURCES: expected ${expected}, found "${unknown}".`);
};

const exchangeMakers = (names: readonly string[]): typeof makers =>
  Object.fromEntries(
    names.map((exchange) => [
      exchange,
      ({ url, now }: Making) => ccxtBars({ exchange, ...(url !== undefined && { baseUrl: url }), now }),
    ]),
  );

/** The sources of bars that the settings let be asked. */
export const barSources = (config: SourceSettings, secrets: SecretStore, clock: Clock): Sources => {
  const allowed = (name: string): boolean => config.sources === null || config.sources.includes(name);
  const all = { ...makers, ...folderMakers(config), ...exchangeMakers(exchangesOf(config)) };
  const names = Object.keys(all).filter(allowed);
  const made = new Map<string, readonly BarSource[]>();
  const making = (ledger: string, name: string): Making => ({
    url: config.sourceUrls?.[name],
    key: () => secrets.get(ledger, name),
    now: clock.now,
  });
  const make = (ledger: string): readonly BarSource[] => names.map((name) => all[name]!(making(ledger, name)));
  return {
    any: names.length > 0,
    allowed,
    of: (ledger) => {
      const sources = made.get(ledger) ?? make(ledger);
      made.set(ledger, sources);
      return sources;
    },
    searches: (ledger) =>
      Object.entries(searchMakers)
        .filter(([name]) => allowed(name))
        .map(([name, search]) => search(making(ledger, name))),
    keys: async (ledger) => new Map((await secrets.list(ledger)).map(({ name, enteredAt }) => [name, enteredAt])),
  };
};
