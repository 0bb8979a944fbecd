import { alphaVantageBars, alphaVantageUrl } from '#adapters/alphavantage/bars.ts';
import { ccxtBars } from '#adapters/ccxt/bars.ts';
import { eodhdBars, eodhdUrl } from '#adapters/eodhd/bars.ts';
import { yahooBars, yahooUrl } from '#adapters/yahoo/bars.ts';
import type { Sources } from '#application/market-data/ports.ts';
import type { BarSource } from '#ports/bar-source.ts';
import type { Clock } from '#ports/clock.ts';
import type { SecretStore } from '#ports/secret-store.ts';
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

/** The sources of bars that the settings let be asked. */
export const barSources = (
  config: Pick<Config, 'sources' | 'sourceUrls'>,
  secrets: SecretStore,
  clock: Clock,
): Sources => {
  const allowed = (name: string): boolean => config.sources === null || config.sources.includes(name);
  const names = Object.keys(makers).filter(allowed);
  const made = new Map<string, readonly BarSource[]>();
  const make = (ledger: string): readonly BarSource[] =>
    names.map((name) =>
      makers[name]!({
        url: config.sourceUrls?.[name],
        key: () => secrets.get(ledger, name),
        now: clock.now,
      }),
    );
  return {
    any: names.length > 0,
    allowed,
    of: (ledger) => {
      const sources = made.get(ledger) ?? make(ledger);
      made.set(ledger, sources);
      return sources;
    },
    keys: async (ledger) => new Map((await secrets.list(ledger)).map(({ name, enteredAt }) => [name, enteredAt])),
  };
};
