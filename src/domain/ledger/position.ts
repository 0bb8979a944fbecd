import { formatMoney } from '#domain/values/currency.ts';
import {
  compare,
  type Decimal,
  decimalOf,
  divide,
  formatDecimal,
  multiply,
  parseDecimal,
  subtract,
  trim,
} from '#domain/values/decimal.ts';
import { deterministicId } from '#domain/values/ids.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { KeyFills, PositionKey } from './fills.ts';
import { realisedSoFar } from './first-in-first-out.ts';
import { foldFigures, type PositionFigures } from './fold.ts';
import { type FoldColumns, foldColumns } from './fold-columns.ts';

/** `order-ambiguous`: see `instantReach`, and for an open position `Realised`; `cross-check`: the source's entry/exit column says otherwise. */
export type PositionFlag = 'order-ambiguous' | 'cross-check' | 'reversal';

/**
 * One position from flat, or from the fill that turned another around, to flat or to now. Amounts are exact decimal
 * text, instants ISO 8601 in UTC, quantities unsigned.
 */
export type Position = {
  readonly id: string;
  readonly account: string;
  readonly instrument: string;
  readonly side: 'long' | 'short';
  readonly status: 'open' | 'closed';
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly maxQuantity: string;
  readonly averageEntry: string;
  readonly averageExit: string | null;
  /** Exit minus entry in price points, signed by the side; null while open. */
  readonly points: string | null;
  /** While open: the part realised on the matched quantity, first in first out. */
  readonly grossPnl: string;
  readonly commission: string;
  readonly netPnl: string;
  readonly currency: string;
  readonly executions: number;
  readonly flags: readonly PositionFlag[];
  readonly demo: boolean;
  /** No fill before it shares its first instant, and nothing was open: a fold that starts at `openedAt` finds the same. */
  readonly openedFlat: boolean;
  /** No fill after it shares its last instant, and nothing is open. */
  readonly closedFlat: boolean;
  /** Key of the execution that opened it. */
  readonly firstKey: string;
};

/** A position and where its fills stand in what was folded, inclusive; `firstQuantity` is its part of the first one. */
export type FoldedPosition = Position & {
  readonly firstFill: number;
  readonly lastFill: number;
  readonly firstQuantity: string;
};

/**
 * Folds the fills of one key, from a flat point on, into positions; `pointValue` is money per 1.0 of price and contract.
 *
 * Ids depend on the account, the instrument and the first execution alone. Averages are rounded half to even at six
 * digits more than the position's prices have, money is exact; both without trailing zeros beyond the currency's minor unit.
 *
 * @throws AppError `INVALID_VALUE` for a fill of no quantity or a point value that is no decimal.
 */
export const foldPositions = (key: PositionKey, fills: KeyFills, pointValue: string): readonly FoldedPosition[] => {
  const columns = foldColumns(fills);
  const multiplier = parseDecimal(pointValue);
  return foldFigures(columns).map((figures) => describe(key, fills, multiplier, columns, figures));
};

const describe = (
  key: PositionKey,
  fills: KeyFills,
  pointValue: Decimal,
  columns: FoldColumns,
  figures: PositionFigures,
): FoldedPosition => {
  const { priceScale, quantityScale, currency } = fills;
  const { side, closed, firstFill, lastFill, entryValue, entryQuantity, exitValue, exitQuantity } = figures;
  const gain = side > 0 ? exitValue - entryValue : entryValue - exitValue;
  const realised = closed ? { value: gain, orderMatters: false } : realisedSoFar(columns, figures);
  const gross = multiply(decimalOf(realised.value, priceScale + quantityScale), pointValue);
  const commission = decimalOf(figures.commission, columns.commissionScale);
  const average = (sum: number, quantity: number): string =>
    formatDecimal(averageOf(sum, quantity, priceScale, () => ownPriceScale(columns, figures, priceScale)));
  const firstKey = fills.keys[firstFill]!;
  return {
    id: deterministicId(key.account, key.instrument, firstKey),
    account: key.account,
    instrument: key.instrument,
    side: side > 0 ? 'long' : 'short',
    status: closed ? 'closed' : 'open',
    openedAt: isoInstant(columns.at[firstFill]!),
    closedAt: closed ? isoInstant(columns.at[lastFill]!) : null,
    maxQuantity: formatDecimal(trim(decimalOf(figures.maxQuantity, quantityScale))),
    averageEntry: average(entryValue, entryQuantity),
    averageExit: closed ? average(exitValue, exitQuantity) : null,
    points: closed ? average(gain, entryQuantity) : null,
    grossPnl: formatMoney(gross, currency),
    commission: formatMoney(commission, currency),
    netPnl: formatMoney(subtract(gross, commission), currency),
    currency,
    executions: lastFill - firstFill + 1,
    flags: flagsOf(figures, realised.orderMatters),
    demo: fills.demo,
    openedFlat: figures.openedFlat,
    closedFlat: figures.closedFlat,
    firstKey,
    firstFill,
    lastFill,
    firstQuantity: formatDecimal(trim(decimalOf(figures.firstQuantity, quantityScale))),
  };
};

/** Digits that an average keeps beyond the prices it is of. */
export const averageDigits = 6;

/** The average of a sum at `scale`; the prices' own scale is asked for only where it matters. */
const averageOf = (sum: number, quantity: number, scale: number, ownScale: () => number): Decimal => {
  const total = decimalOf(sum, scale);
  const count = decimalOf(quantity, 0);
  const cut = divide(total, count, scale, 'down');
  if (compare(multiply(cut, count), total) === 0) {
    const exact = trim(cut);
    if (exact.scale <= averageDigits) return exact;
  }
  return trim(divide(total, count, ownScale() + averageDigits, 'half-even'));
};

/**
 * The fraction digits of the position's own prices. The columns' scale depends on which fills were folded with it, and
 * a position must come out the same in whatever company.
 */
const ownPriceScale = ({ price }: FoldColumns, { firstFill, lastFill }: PositionFigures, scale: number): number => {
  let own = 0;
  for (let row = firstFill; row <= lastFill && own < scale; row++) {
    own = Math.max(own, trim(decimalOf(price[row]!, scale)).scale);
  }
  return own;
};

const flagsOf = (
  { orderAmbiguous, crossCheck, reversal }: PositionFigures,
  orderMatters: boolean,
): readonly PositionFlag[] => {
  const flags: PositionFlag[] = [];
  if (orderAmbiguous || orderMatters) flags.push('order-ambiguous');
  if (crossCheck) flags.push('cross-check');
  if (reversal) flags.push('reversal');
  return flags;
};
