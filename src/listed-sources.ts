import type { ListedSource } from '#application/market-data/source-keys.ts';
import { keyedSources, type MarketDataSource, marketDataSources } from '#contract/source-keys.ts';
import type { Config } from './config.ts';

const keyed: ReadonlySet<string> = new Set(keyedSources);

/** Every source of market data, with whether the settings let it be asked. */
export const listedSources = (
  config: Pick<Config, 'sources' | 'candleFolder' | 'ninjatraderFolder'>,
): readonly ListedSource<MarketDataSource>[] =>
  marketDataSources.map((name) => ({ name, needsKey: keyed.has(name), state: isOn(config, name) ? 'on' : 'off' }));

const isOn = (
  { sources, candleFolder, ninjatraderFolder }: Parameters<typeof listedSources>[0],
  name: MarketDataSource,
): boolean => {
  if (sources?.includes(name) === false) return false;
  if (name === 'folder') return candleFolder !== null;
  return name === 'ninjatrader' ? ninjatraderFolder !== null : true;
};
