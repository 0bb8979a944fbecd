import type { AssetClass } from '#domain/instruments/asset-class.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import { type Interval, intervals } from '#domain/market/bars.ts';
import type { SourceVerdict, VerdictCode } from '#domain/market/source-verdict.ts';
import type { BarSource, Reach } from '#ports/bar-source.ts';
import type { Sources } from './ports.ts';

/** Every source that has the class and is not named. */
const others = '*';

/** Who is asked first: what lies on this machine, then what needs no key, then what counts every call. */
const orderOf: Readonly<Record<AssetClass, readonly string[]>> = {
  future: ['ninjatrader', 'folder', 'yahoo', 'eodhd', others],
  share: ['folder', 'yahoo', 'eodhd', 'alphavantage', others],
  fund: ['folder', 'yahoo', 'eodhd', 'alphavantage', others],
  index: ['folder', 'yahoo', 'eodhd', 'alphavantage', others],
  crypto: ['folder', others, 'yahoo', 'eodhd', 'alphavantage'],
  fx: ['folder', 'yahoo', 'eodhd', 'alphavantage', others],
  bond: ['folder', 'eodhd', others],
  certificate: ['folder', 'eodhd', others],
  option: ['folder', 'yahoo', 'eodhd', others],
  warrant: ['folder', 'eodhd', others],
  metal: ['folder', 'yahoo', 'eodhd', others],
  right: ['folder', 'eodhd', others],
};

/** A source that can be asked: under which symbol, and for which bars, which may be finer than those wanted. */
export type Link = {
  readonly source: BarSource;
  readonly symbol: string;
  readonly interval: Interval;
  readonly reach: Reach;
  readonly keyEnteredAt: number | null;
};

/** Returns the sources of an instrument in the order in which they are asked, or why one of them is not. */
export const sourceChain = async (
  sources: Sources,
  ledger: string,
  instrument: Instrument,
  interval: Interval,
): Promise<readonly (Link | SourceVerdict)[]> => {
  const known = sources.of(ledger);
  const keys = await sources.keys(ledger);
  const order = orderOf[instrument.assetClass];
  const names = order.flatMap((name) =>
    name === others ? known.map((source) => source.name).filter((one) => !order.includes(one)) : [name],
  );
  return names.flatMap((name): readonly (Link | SourceVerdict)[] => {
    if (!sources.allowed(name)) return [verdictOf(name, 'switched-off')];
    const source = known.find((one) => one.name === name);
    if (!source?.classes.includes(instrument.assetClass)) return [];
    const symbol = instrument.spellings[name] ?? (source.knowsIds ? instrument.id : undefined);
    if (symbol === undefined) return [verdictOf(name, 'no-spelling')];
    const had = intervalAt(source, interval);
    if (had === null) return [verdictOf(name, 'no-interval')];
    const keyEnteredAt = keys.get(name) ?? null;
    if (source.needsKey && keyEnteredAt === null) return [verdictOf(name, 'needs-key')];
    return [{ source, symbol, interval: had, reach: source.reach[had]!, keyEnteredAt }];
  });
};

export const verdictOf = (
  source: string | null,
  code: VerdictCode,
  more: Partial<SourceVerdict> = {},
): SourceVerdict => ({ source, code, until: null, days: null, message: null, added: 0, ...more });

export const isVerdict = (link: Link | SourceVerdict): link is SourceVerdict => 'code' in link;

/** The interval itself where the source has it, else the coarsest finer one, of which it is put together. */
const intervalAt = ({ reach }: BarSource, wanted: Interval): Interval | null =>
  intervals.slice(0, intervals.indexOf(wanted) + 1).findLast((interval) => reach[interval] !== undefined) ?? null;
