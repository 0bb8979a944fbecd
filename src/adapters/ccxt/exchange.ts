import { existsSync } from 'node:fs';
import { AppError } from '#domain/errors.ts';

export type Market = {
  readonly id: string;
  readonly symbol: string;
  readonly quote: string;
  readonly spot: boolean;
  /** As the exchange described it. */
  readonly info: Readonly<Record<string, unknown>>;
};

/** The little of ccxt's exchange that bars need. */
export type Exchange = {
  readonly has: Record<string, unknown>;
  readonly timeframes: Readonly<Record<string, string>>;
  readonly urls: { api: unknown };
  readonly markets: Readonly<Record<string, Market>> | undefined;
  timeout: number;
  fetchImplementation: typeof fetch;
  fetchMarkets: (parameters?: object) => Promise<readonly Market[]>;
  loadMarkets(): Promise<unknown>;
  fetchOHLCV(
    symbol: string,
    timeframe: string,
    since: number,
    limit: number,
  ): Promise<readonly (readonly (number | undefined)[])[]>;
};

type ExchangeClass = new (options: object) => Exchange;

const fileOf = (id: string): URL => new URL(`src/${id}.js`, import.meta.resolve('ccxt'));

/** Whether ccxt knows an exchange by this id. */
export const hasExchange = (id: string): boolean => /^[a-z0-9]+$/.test(id) && existsSync(fileOf(id));

/**
 * Loads one exchange of ccxt, by its id there.
 *
 * The package offers all of them at once and nothing less (100 MB of memory and a third of a second), though every
 * exchange is a module of its own (a third of that): it is loaded by the address of its file.
 *
 * @throws AppError `SOURCE_UNKNOWN` for an id that ccxt has not
 */
export const loadExchange = async (id: string): Promise<Exchange> => {
  if (!hasExchange(id))
    throw new AppError('SOURCE_UNKNOWN', `ccxt has no exchange "${id}".`, { details: { source: id } });
  const module = (await import(fileOf(id).href)) as { readonly default: ExchangeClass };
  return new module.default({ enableRateLimit: false });
};

/** Puts another host in place of the exchange's own, in every address that it has, for a proxy in between. */
export const redirected = (addresses: unknown, baseUrl: string): unknown => {
  if (typeof addresses === 'string') return addresses.replace(/^\w+:\/\/[^/]+/, baseUrl.replace(/\/+$/, ''));
  if (typeof addresses !== 'object' || addresses === null) return addresses;
  return Object.fromEntries(Object.entries(addresses).map(([name, address]) => [name, redirected(address, baseUrl)]));
};
