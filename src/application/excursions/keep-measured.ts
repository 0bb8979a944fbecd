import { keyText } from '#application/positions/columns.ts';
import type { PositionKey } from '#domain/ledger/fills.ts';
import type { PositionStore } from '#ports/position-store.ts';
import { type MeasureExcursionsPorts, measureExcursions } from './measure-excursions.ts';

export type KeepMeasuredPorts = MeasureExcursionsPorts & {
  readonly positions: Pick<PositionStore, 'revision' | 'changedSince' | 'keys'>;
  /** Told after the positions of a ledger got other excursions. */
  readonly measured: (ledger: string) => void;
};

type Seen = { readonly revision: number; readonly bars: ReadonlyMap<string, number> };

/**
 * Returns a function that measures what is not measured of a ledger: all of it at first, then the keys that changed, and
 * those of instruments that bars came for. Stops between two keys where `goesOn` says so.
 */
export const keepMeasured = (ports: KeepMeasuredPorts) => {
  const seen = new Map<string, Seen>();

  return async (ledger: string, goesOn: () => boolean = () => true): Promise<void> => {
    const before = seen.get(ledger);
    const revision = await ports.positions.revision(ledger);
    const bars = await newestBars(ports, ledger);
    let measured = 0;
    for (const key of await keysToLookAt(ports, ledger, before, bars)) {
      if (!goesOn()) return;
      measured += await measureExcursions(ports, ledger, key);
    }
    seen.set(ledger, { revision, bars });
    if (measured > 0) ports.measured(ledger);
  };
};

/** When bars of each instrument were fetched last. */
const newestBars = async ({ candles }: KeepMeasuredPorts, ledger: string): Promise<ReadonlyMap<string, number>> => {
  const newest = new Map<string, number>();
  for (const { instrument, fetchedAt } of await candles.series(ledger))
    newest.set(instrument, Math.max(fetchedAt, newest.get(instrument) ?? 0));
  return newest;
};

const keysToLookAt = async (
  { positions }: KeepMeasuredPorts,
  ledger: string,
  before: Seen | undefined,
  bars: Seen['bars'],
): Promise<readonly PositionKey[]> => {
  if (before === undefined) return positions.keys(ledger);
  const changed = await positions.changedSince(ledger, before.revision);
  const fresh = new Set([...bars].filter(([id, at]) => before.bars.get(id) !== at).map(([id]) => id));
  if (fresh.size === 0) return changed;
  const known = new Set(changed.map(keyText));
  const others = (await positions.keys(ledger)).filter((key) => fresh.has(key.instrument) && !known.has(keyText(key)));
  return [...changed, ...others];
};
