import { openingCommission } from './commission-split.ts';
import type { FoldColumns } from './fold-columns.ts';
import { ambiguousOrder, instantReach } from './same-instant.ts';

/**
 * A position as exact integers of the columns' scales, quantities unsigned; values are Σ quantity × price. Of the
 * kind (number or bigint) of the columns it was folded from.
 */
export type PositionFigures = {
  side: 1 | -1;
  closed: boolean;
  /** Rows of the first and the last fill with a leg in it, inclusive. */
  firstFill: number;
  lastFill: number;
  /** Quantity of the first leg: less than the fill's where the fill crossed zero. */
  firstQuantity: number;
  maxQuantity: number;
  entryQuantity: number;
  entryValue: number;
  exitQuantity: number;
  exitValue: number;
  commission: number;
  /** Opened with nothing open before, by the first fill of its instant: a fold may start here. */
  openedFlat: boolean;
  /** Closed with nothing open after, by the last fill of its instant. */
  closedFlat: boolean;
  orderAmbiguous: boolean;
  crossCheck: boolean;
  reversal: boolean;
};

/** What the source calls a fill, as the columns code it. */
const saidEntry = 1;
const saidExit = 2;

/**
 * Folds the ordered fills of one (account, instrument) into its positions: the signed quantity flows from zero to
 * zero, a fill that crosses zero has a leg in two positions.
 *
 * This is the hot loop of every rebuild: no allocation per fill, everything in local variables.
 */
export const foldFigures = (columns: FoldColumns): PositionFigures[] => {
  const { count, at, quantity, price, commission, entryExit, zero } = columns;
  const positions: PositionFigures[] = [];
  let position: PositionFigures | null = null;
  let open = zero;
  let maxQuantity = zero;
  let entryQuantity = zero;
  let entryValue = zero;
  let exitQuantity = zero;
  let exitValue = zero;
  let costs = zero;
  /** The maximum over the ends of instants, and over every order of the fills within them. */
  let settledMaximum = zero;
  let possibleMaximum = zero;
  let orderMatters = false;
  let startsInstant = true;

  for (let row = 0; row < count; row++) {
    const endsInstant = row + 1 === count || at[row + 1] !== at[row];
    if (startsInstant) {
      orderMatters = false;
      if (!endsInstant) {
        const reach = instantReach(columns, row, open);
        if (reach === ambiguousOrder) orderMatters = true;
        else if (reach > possibleMaximum) possibleMaximum = reach;
      }
    }

    const signed = quantity[row]!;
    const size = signed < zero ? -signed : signed;
    const level = price[row]!;
    const after = open + signed;
    const said = entryExit[row];
    let opening = zero;
    let openingCosts = zero;

    if (position === null) {
      opening = size;
      openingCosts = commission[row]!;
    } else if (open > zero === signed > zero) {
      entryQuantity += size;
      entryValue += size * level;
      costs += commission[row]!;
      if (said === saidExit) position.crossCheck = true;
    } else {
      const crosses = after !== zero && after > zero !== open > zero;
      if (crosses) {
        opening = after < zero ? -after : after;
        openingCosts = openingCommission(commission[row]!, opening, size, columns);
        position.reversal = true;
      } else if (said === saidEntry) {
        position.crossCheck = true;
      }
      const closing = size - opening;
      exitQuantity += closing;
      exitValue += closing * level;
      costs += commission[row]! - openingCosts;
    }
    open = after;
    const held = after < zero ? -after : after;

    if (position !== null) {
      if (orderMatters) position.orderAmbiguous = true;
      if (opening === zero) {
        if (held > maxQuantity) maxQuantity = held;
        if (endsInstant && held > settledMaximum) settledMaximum = held;
      }
      if (opening !== zero || after === zero) {
        position.closed = true;
        position.closedFlat = after === zero && endsInstant;
        position.lastFill = row;
        position.maxQuantity = maxQuantity;
        position.entryQuantity = entryQuantity;
        position.entryValue = entryValue;
        position.exitQuantity = exitQuantity;
        position.exitValue = exitValue;
        position.commission = costs;
        if (possibleMaximum > settledMaximum) position.orderAmbiguous = true;
        possibleMaximum = zero;
        settledMaximum = zero;
        if (opening === zero) position = null;
      }
    }

    if (opening !== zero) {
      const reversal: boolean = position !== null;
      maxQuantity = opening;
      entryQuantity = opening;
      entryValue = opening * level;
      exitQuantity = zero;
      exitValue = zero;
      costs = openingCosts;
      if (endsInstant) settledMaximum = opening;
      position = {
        side: signed > zero ? 1 : -1,
        closed: false,
        firstFill: row,
        lastFill: row,
        firstQuantity: opening,
        maxQuantity,
        entryQuantity,
        entryValue,
        exitQuantity,
        exitValue,
        commission: costs,
        openedFlat: !reversal && startsInstant,
        closedFlat: false,
        orderAmbiguous: orderMatters,
        crossCheck: !reversal && said === saidExit,
        reversal,
      };
      positions.push(position);
    }
    startsInstant = endsInstant;
  }

  if (position !== null) {
    position.lastFill = count - 1;
    position.maxQuantity = maxQuantity;
    position.entryQuantity = entryQuantity;
    position.entryValue = entryValue;
    position.exitQuantity = exitQuantity;
    position.exitValue = exitValue;
    position.commission = costs;
    if (possibleMaximum > settledMaximum) position.orderAmbiguous = true;
  }
  return positions;
};
