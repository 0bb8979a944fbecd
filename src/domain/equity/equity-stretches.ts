import { add, compare, type Decimal, subtract, zero } from '#domain/values/decimal.ts';
import { type HeldPosition, type HeldWithin, heldContracts } from './held-contracts.ts';
import type { WorthPiece } from './worth-pieces.ts';

/** A position by the pieces of its worth, with what it counts as where contracts are counted. */
export type PricedPosition = HeldPosition & { readonly pieces: readonly WorthPiece[] };

/** Money beside the trades. `flow`: from or to outside, neither won nor lost. */
export type EquityCash = { readonly at: number; readonly amount: Decimal; readonly flow: boolean };

/**
 * The equity over a stretch of time, open positions at their prices. `at` and `to` in UTC milliseconds.
 *
 * `low` and `high` are the worst case and the best within it, in an order that nobody knows; `knownLow` and `knownHigh`
 * were reached for sure.
 */
export type EquityStretch = {
  readonly at: number;
  readonly to: number;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly end: Decimal;
  readonly knownLow: Decimal;
  readonly knownHigh: Decimal;
  /** Money that came or went at its beginning. */
  readonly flow: Decimal;
  readonly held: HeldWithin;
};

type Moment =
  | { readonly at: number; readonly to: number; readonly piece: WorthPiece; readonly position: number }
  | { readonly at: number; readonly to: number; readonly cash: EquityCash };

/**
 * Returns the equity that `start`, positions and cash come to, stretch by stretch; exact. A stretch is a bar, or as many
 * bars of several instruments as lie over each other; in the time between, nothing was open or no bar is known.
 *
 * Of several positions at once the lows are added, as if they had come together: a bound that the equity never was below.
 * What it was for sure is then its end alone.
 */
export const equityStretches = (
  start: Decimal,
  positions: readonly PricedPosition[],
  cash: readonly EquityCash[] = [],
): readonly EquityStretch[] => {
  const moments: readonly Moment[] = [
    ...cash.map((one) => ({ at: one.at, to: one.at, cash: one })),
    ...positions.flatMap(({ pieces }, position) =>
      pieces.map((piece) => ({ at: piece.from, to: piece.to, piece, position })),
    ),
  ].toSorted((a, b) => a.at - b.at || a.to - b.to);
  const worth = new Map<number, Decimal>();
  const heldWithin = heldContracts(positions);
  const stretches: EquityStretch[] = [];
  let equity = start;
  for (let next = 0; next < moments.length; ) {
    const { at } = moments[next]!;
    let { to } = moments[next]!;
    const first = next++;
    while (next < moments.length && (moments[next]!.at < to || moments[next]!.at === at))
      to = Math.max(to, moments[next++]!.to);
    const part = next - first === 1 ? [moments[first]!] : moments.slice(first, next);
    const moved = cashOf(part);
    const before = moved === null ? equity : add(equity, moved.all);
    const reached = reachedBy(part, worth);
    equity = add(before, reached.end);
    const bounds = (low: Decimal, high: Decimal) => ({ low: least(low, equity), high: most(high, equity) });
    const worst = bounds(add(before, reached.low), add(before, reached.high));
    const known =
      reached.positions === 1 ? bounds(add(before, reached.knownLow), add(before, reached.knownHigh)) : null;
    stretches.push({
      at,
      to,
      ...worst,
      end: equity,
      knownLow: known?.low ?? equity,
      knownHigh: known?.high ?? equity,
      flow: moved?.flows ?? zero,
      // An execution outside of every bar is an instant.
      held: heldWithin(at, Math.max(to, at + 1)),
    });
  }
  return stretches;
};

const cashOf = (moments: readonly Moment[]): { readonly all: Decimal; readonly flows: Decimal } | null => {
  let all: Decimal | null = null;
  let flows = zero;
  for (const moment of moments) {
    if (!('cash' in moment)) continue;
    const { amount, flow } = moment.cash;
    all = add(all ?? zero, amount);
    if (flow) flows = add(flows, amount);
  }
  return all && { all, flows };
};

type Reached = Pick<WorthPiece, 'low' | 'high' | 'end' | 'knownLow' | 'knownHigh'>;

/** What the positions of some moments changed at their worst, best and in the end; keeps what each is worth then. */
const reachedBy = (
  moments: readonly Moment[],
  worth: Map<number, Decimal>,
): Reached & { readonly positions: number } => {
  const [only] = moments;
  if (moments.length === 1 && only !== undefined && 'piece' in only) {
    const changed = changeOf(only.piece, worth.get(only.position) ?? zero);
    worth.set(only.position, only.piece.end);
    return { ...changed, positions: 1 };
  }
  const own = new Map<number, Reached>();
  for (const moment of moments) {
    if ('cash' in moment) continue;
    const { position, piece } = moment;
    const known = own.get(position);
    own.set(position, {
      low: known ? least(known.low, piece.low) : piece.low,
      high: known ? most(known.high, piece.high) : piece.high,
      end: piece.end,
      knownLow: known ? least(known.knownLow, piece.knownLow) : piece.knownLow,
      knownHigh: known ? most(known.knownHigh, piece.knownHigh) : piece.knownHigh,
    });
  }
  let sum: Reached = { low: zero, high: zero, end: zero, knownLow: zero, knownHigh: zero };
  for (const [position, reached] of own) {
    const changed = changeOf(reached, worth.get(position) ?? zero);
    sum = {
      low: add(sum.low, changed.low),
      high: add(sum.high, changed.high),
      end: add(sum.end, changed.end),
      knownLow: add(sum.knownLow, changed.knownLow),
      knownHigh: add(sum.knownHigh, changed.knownHigh),
    };
    worth.set(position, reached.end);
  }
  return { ...sum, positions: own.size };
};

const changeOf = ({ low, high, end, knownLow, knownHigh }: Reached, before: Decimal): Reached => ({
  low: subtract(low, before),
  high: subtract(high, before),
  end: subtract(end, before),
  knownLow: subtract(knownLow, before),
  knownHigh: subtract(knownHigh, before),
});

const least = (a: Decimal, b: Decimal): Decimal => (compare(b, a) < 0 ? b : a);
const most = (a: Decimal, b: Decimal): Decimal => (compare(b, a) > 0 ? b : a);
