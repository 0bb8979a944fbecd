import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import { excursionsOf } from '#domain/ledger/excursions.ts';
import type { PositionKey } from '#domain/ledger/fills.ts';
import { longestOf } from '#domain/market/multiples.ts';
import { type Decimal, formatDecimal, trim, zero } from '#domain/values/decimal.ts';
import type { Clock } from '#ports/clock.ts';
import type { ExcursionStore, MeasuredExcursions } from '#ports/excursion-store.ts';
import { type PositionOnBars, type PositionsOnBarsPorts, positionsOnBars } from './positions-on-bars.ts';

export type MeasureExcursionsPorts = PositionsOnBarsPorts & {
  readonly excursions: ExcursionStore;
  readonly directory: DirectoryOf;
  readonly clock: Pick<Clock, 'now'>;
};

/** Kept at once: so many are some milliseconds of work, and whoever asks for a page in between is answered. */
const positionsAtOnce = 200;

/**
 * Measures how far the closed positions of a key went, those that were not measured yet or whose bars came since; returns how
 * many. A position without bars is kept as measured without a result, so that nobody tries again until bars come.
 */
export const measureExcursions = async (
  ports: MeasureExcursionsPorts,
  ledger: string,
  key: PositionKey,
): Promise<number> => {
  const ids = (await ports.directory(ledger)).idsOf(key.instrument);
  const wanted = await ports.excursions.toMeasure(ledger, key, ids);
  if (wanted.length === 0) return 0;
  // Before anything is read: bars that come while this goes on are newer, and lead to another measurement.
  const measuredAt = ports.clock.now();
  let measured: MeasuredExcursions[] = [];
  const keep = async (): Promise<void> => {
    await ports.excursions.keep(ledger, key, measured, measuredAt);
    measured = [];
  };
  for await (const position of positionsOnBars(ports, ledger, key, wanted)) {
    measured.push(measure(position));
    if (measured.length === positionsAtOnce) await keep();
  }
  await keep();
  return wanted.length;
};

const measure = ({ id, legs, product: { pointValue }, shown }: PositionOnBars): MeasuredExcursions => {
  const found = shown && excursionsOf(legs, { bars: shown.bars, lengthMs: longestOf(shown.interval), pointValue });
  return {
    position: id,
    adverse: found && text(found.adverse?.money ?? zero),
    favourable: found && text(found.favourable?.money ?? zero),
  };
};

const text = (amount: Decimal): string => formatDecimal(trim(amount));
