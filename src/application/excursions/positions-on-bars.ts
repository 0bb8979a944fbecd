import type { ShownBars } from '#application/candles/shown-bars.ts';
import { tradedProducts } from '#application/instruments/traded-products.ts';
import type { LoadPositionPorts } from '#application/positions/load-position.ts';
import type { Product } from '#domain/instruments/product.ts';
import type { PositionKey } from '#domain/ledger/fills.ts';
import { type PositionLeg, positionLegs } from '#domain/ledger/legs.ts';
import { foldPositions } from '#domain/ledger/position.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import { candlesAtHand } from './candles-at-hand.ts';
import { mostBars } from './most-bars.ts';

export type PositionsOnBarsPorts = Pick<LoadPositionPorts, 'executions' | 'settings' | 'changes'> & {
  readonly candles: Pick<CandleStore, 'series' | 'readBlocks'>;
};

/** Instants in UTC milliseconds. */
export type WantedPosition = { readonly position: string; readonly openedAt: number; readonly closedAt: number };

export type PositionOnBars = {
  readonly id: string;
  readonly legs: readonly PositionLeg[];
  readonly product: Product;
  /** The bars that its chart shows by itself; null without any. */
  readonly shown: ShownBars | null;
};

/**
 * Gives closed positions of a key with their legs and their bars, in the order asked for; by their opening it reads each bar
 * about once. One that is no longer there is left out.
 */
export async function* positionsOnBars(
  ports: PositionsOnBarsPorts,
  ledger: string,
  key: PositionKey,
  wanted: readonly WantedPosition[],
): AsyncGenerator<PositionOnBars> {
  const [product, fills, stored] = await Promise.all([
    (await tradedProducts(ports, ledger))(key.instrument),
    ports.executions.fillsOf(ledger, key, null),
    ports.candles.series(ledger, key.instrument),
  ]);
  const folded = new Map(foldPositions(key, fills, product.pointValue).map((position) => [position.id, position]));
  const candles = candlesAtHand(ports.candles);
  for (const { position: id, openedAt, closedAt } of wanted) {
    const position = folded.get(id);
    if (position === undefined) continue;
    yield {
      id,
      legs: positionLegs(fills, position, product.pointValue),
      product,
      shown: await mostBars(candles, stored, product.calendar, { from: openedAt, to: closedAt }),
    };
  }
}
