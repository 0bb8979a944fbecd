import type { Span } from '#application/candles/chart-window.ts';
import { candlesAtHand } from '#application/excursions/candles-at-hand.ts';
import type { PositionsOnBarsPorts } from '#application/excursions/positions-on-bars.ts';
import { tradedProducts } from '#application/instruments/traded-products.ts';
import type { PricedPosition } from '#domain/equity/equity-stretches.ts';
import { worthPieces } from '#domain/equity/worth-pieces.ts';
import { isMicro, productFamily } from '#domain/instruments/product-family.ts';
import type { PositionKey } from '#domain/ledger/fills.ts';
import { positionLegs } from '#domain/ledger/legs.ts';
import { type FoldedPosition, foldPositions } from '#domain/ledger/position.ts';
import { finestBars } from './finest-bars.ts';
import { unknownSpans } from './unknown-spans.ts';

export type PricedPositionsPorts = PositionsOnBarsPorts;

export type PositionOnEquity = PricedPosition & {
  readonly position: FoldedPosition;
  /** From its opening to its closing; of an open one to the end that was asked for, UTC milliseconds. */
  readonly held: Span;
  /** When it was open and no bar says at what price. */
  readonly unknown: readonly Span[];
};

/** Positions of so many are worked out at once; then whoever else waits is answered. */
const positionsAtOnce = 100;

/**
 * Gives positions of a key with the course of their worth on the finest bars at hand: those that `wanted` says, in the order
 * of their opening. An open position is followed up to `until` (UTC milliseconds) or the last bar.
 *
 * @throws AppError `PRODUCT_UNKNOWN`
 */
export async function* pricedPositions(
  ports: PricedPositionsPorts,
  ledger: string,
  key: PositionKey,
  { wanted, until }: { readonly wanted: (position: FoldedPosition) => boolean; readonly until: number },
): AsyncGenerator<PositionOnEquity> {
  const [product, fills, stored] = await Promise.all([
    (await tradedProducts(ports, ledger))(key.instrument),
    ports.executions.fillsOf(ledger, key, null),
    ports.candles.series(ledger, key.instrument),
  ]);
  const candles = candlesAtHand(ports.candles);
  const { pointValue, calendar, root } = product;
  let done = 0;
  for (const position of foldPositions(key, fills, pointValue)) {
    if (!wanted(position)) continue;
    if (++done % positionsAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
    const legs = positionLegs(fills, position, pointValue);
    const last = legs.at(-1)!.at;
    const held = { from: legs[0]!.at, to: position.status === 'open' ? Math.max(last, until) : last };
    const bars = await finestBars(candles, stored, held);
    yield {
      position,
      held,
      legs,
      family: productFamily(root),
      tenths: isMicro(root) ? 1 : 10,
      pieces: worthPieces(legs, bars, pointValue),
      unknown: unknownSpans(bars, { ...held, calendar, executedAt: legs.map(({ at }) => at) }),
    };
  }
}
