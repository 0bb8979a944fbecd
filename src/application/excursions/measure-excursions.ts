import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import { tradedProducts } from '#application/instruments/traded-products.ts';
import type { LoadPositionPorts } from '#application/positions/load-position.ts';
import { excursionsOf } from '#domain/ledger/excursions.ts';
import type { PositionKey } from '#domain/ledger/fills.ts';
import { positionLegs } from '#domain/ledger/legs.ts';
import { foldPositions } from '#domain/ledger/position.ts';
import { longestOf } from '#domain/market/multiples.ts';
import { type Decimal, formatDecimal, trim, zero } from '#domain/values/decimal.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import type { Clock } from '#ports/clock.ts';
import type { ExcursionStore, MeasuredExcursions } from '#ports/excursion-store.ts';
import { candlesAtHand } from './candles-at-hand.ts';
import { mostBars } from './most-bars.ts';

export type MeasureExcursionsPorts = Pick<LoadPositionPorts, 'executions' | 'settings' | 'instruments'> & {
  readonly excursions: ExcursionStore;
  readonly candles: CandleStore;
  readonly directory: DirectoryOf;
  readonly clock: Pick<Clock, 'now'>;
};

/** Kept at once: a crash costs no more than these. */
const positionsAtOnce = 2_000;

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
  const [product, fills, stored] = await Promise.all([
    (await tradedProducts(ports, ledger))(key.instrument),
    ports.executions.fillsOf(ledger, key, null),
    ports.candles.series(ledger, key.instrument),
  ]);
  const folded = new Map(foldPositions(key, fills, product.pointValue).map((position) => [position.id, position]));
  const candles = candlesAtHand(ports.candles);
  for (let start = 0; start < wanted.length; start += positionsAtOnce) {
    const measured: MeasuredExcursions[] = [];
    for (const { position: id, openedAt, closedAt } of wanted.slice(start, start + positionsAtOnce)) {
      const position = folded.get(id);
      if (position === undefined) continue;
      const shown = await mostBars(candles, stored, product.calendar, { from: openedAt, to: closedAt });
      const legs = positionLegs(fills, position, product.pointValue);
      const { pointValue } = product;
      const found = shown && excursionsOf(legs, { bars: shown.bars, lengthMs: longestOf(shown.interval), pointValue });
      measured.push({
        position: id,
        adverse: found && text(found.adverse?.money ?? zero),
        favourable: found && text(found.favourable?.money ?? zero),
      });
    }
    await ports.excursions.keep(ledger, key, measured, measuredAt);
  }
  return wanted.length;
};

const text = (amount: Decimal): string => formatDecimal(trim(amount));
