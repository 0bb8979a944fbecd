import type { Span } from '#application/candles/chart-window.ts';
import { candlesAtHand } from '#application/excursions/candles-at-hand.ts';
import type { PositionsOnBarsPorts } from '#application/excursions/positions-on-bars.ts';
import { tradedProducts } from '#application/instruments/traded-products.ts';
import type { PricedPosition } from '#domain/equity/equity-stretches.ts';
import { worthPieces } from '#domain/equity/worth-pieces.ts';
import { isMicro, productFamily } from '#domain/instruments/product-family.ts';
import type { PositionKey } from '#domain/ledger/fills.ts';
import { type PositionLeg, positionLegs } from '#domain/ledger/legs.ts';
import { type FoldedPosition, foldPositions } from '#domain/ledger/position.ts';
import type { BlockState, CandleStore } from '#ports/candle-store.ts';
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

/** Closed positions as they were worked out, by id, with what they rest on: their executions and the blocks of bars. */
export type KeptPositions = {
  readonly closed: Map<string, { readonly basis: string; readonly found: PositionOnEquity }>;
  readonly blocks: CandleStore['blocks'];
};

/** Positions of so many are worked out at once; then whoever else waits is answered. */
const positionsAtOnce = 100;

type Asked = {
  readonly wanted: (position: FoldedPosition) => boolean;
  readonly until: number;
  readonly kept?: KeptPositions;
};

/**
 * Gives positions of a key with the course of their worth on the finest bars at hand: those that `wanted` says, in the order
 * of their opening. An open position is followed up to `until` (UTC milliseconds) or the last bar. What is in `kept` and rests
 * on the same is not worked out again.
 *
 * @throws AppError `PRODUCT_UNKNOWN`
 */
export async function* pricedPositions(
  ports: PricedPositionsPorts,
  ledger: string,
  key: PositionKey,
  { wanted, until, kept }: Asked,
): AsyncGenerator<PositionOnEquity> {
  const [product, fills, stored] = await Promise.all([
    (await tradedProducts(ports, ledger))(key.instrument),
    ports.executions.fillsOf(ledger, key, null),
    ports.candles.series(ledger, key.instrument),
  ]);
  const blocks = kept === undefined ? [] : (await Promise.all(stored.map(kept.blocks))).flat();
  const candles = candlesAtHand(ports.candles);
  const { pointValue, calendar, root } = product;
  let done = 0;
  for (const position of foldPositions(key, fills, pointValue)) {
    if (!wanted(position)) continue;
    const legs = positionLegs(fills, position, pointValue);
    const last = legs.at(-1)!.at;
    const held = { from: legs[0]!.at, to: position.status === 'open' ? Math.max(last, until) : last };
    const basis = kept === undefined ? '' : basisOf(pointValue, legs, blocksWithin(blocks, held));
    const known = kept?.closed.get(position.id);
    if (known?.basis === basis && position.status === 'closed') {
      yield known.found;
      continue;
    }
    if (++done % positionsAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
    const bars = await finestBars(candles, stored, held);
    const found: PositionOnEquity = {
      position,
      held,
      legs,
      family: productFamily(root),
      tenths: isMicro(root) ? 1 : 10,
      pieces: worthPieces(legs, bars, pointValue),
      unknown: unknownSpans(bars, { ...held, calendar, executedAt: legs.map(({ at }) => at) }),
    };
    if (position.status === 'closed') kept?.closed.set(position.id, { basis, found });
    yield found;
  }
}

/** A bar that holds the beginning may have started before it, by less than a day. */
const leadMs = 86_400_000;

const blocksWithin = (blocks: readonly BlockState[], { from, to }: Span): readonly BlockState[] =>
  blocks.filter(({ firstAt, lastAt }) => firstAt <= to && lastAt >= from - leadMs);

const basisOf = (pointValue: string, legs: readonly PositionLeg[], blocks: readonly BlockState[]): string =>
  JSON.stringify([
    pointValue,
    legs.map(({ key, at }) => [key, at]),
    blocks.map(({ firstAt, bars, fetchedAt }) => [firstAt, bars, fetchedAt]),
  ]);
