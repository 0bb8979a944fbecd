import type { Position } from '#domain/ledger/position.ts';
import { formatMoney } from '#domain/values/currency.ts';
import {
  compare,
  type Decimal,
  divide,
  formatDecimal,
  multiply,
  parseDecimal,
  subtract,
  trim,
  zero,
} from '#domain/values/decimal.ts';

/** Why there is no R: nothing was planned, the stop would have won money, or the result is not there yet. */
export type NoMultiple = 'no-stop' | 'stop-not-behind-entry' | 'open';

export type PlannedRisk = {
  /** Money at risk at the planned stop, in the position's currency; null without a stop behind the entry. */
  readonly risk: string | null;
  /** Net result ÷ risk; 1 is the amount that was put at risk. */
  readonly multiple: string | null;
  readonly none: NoMultiple | null;
  /** What the planned target would have brought before commission, in multiples of the risk. */
  readonly plannedMultiple: string | null;
  /** The formulas with their numbers, as they were worked out. */
  readonly riskCalculation: string | null;
  readonly multipleCalculation: string | null;
};

type Facts = Pick<Position, 'side' | 'status' | 'averageEntry' | 'maxQuantity' | 'netPnl' | 'currency'>;
type Plan = { readonly plannedStop: string | null; readonly plannedTarget: string | null };

const multipleDigits = 4;

/**
 * Returns what a position put at risk and what it made of it.
 *
 * Risk = (average entry − planned stop) × largest quantity × point value, for a short the other way round: the loss if
 * all that was ever held had been closed at the stop. Commission is in the net result, not in the risk, so that a loss
 * at the stop is a little more than −1 R. Multiples are rounded half to even at four digits, money is exact.
 *
 * @see Van K. Tharp, Trade Your Way to Financial Freedom: R is the initial risk
 */
export const plannedRisk = (position: Facts, pointValue: string, { plannedStop, plannedTarget }: Plan): PlannedRisk => {
  if (plannedStop === null) return without('no-stop');
  const { side, averageEntry, maxQuantity, netPnl, currency } = position;
  const entry = parseDecimal(averageEntry);
  const along = (from: Decimal, to: Decimal): Decimal => (side === 'long' ? subtract(to, from) : subtract(from, to));
  const distance = along(parseDecimal(plannedStop), entry);
  if (compare(distance, zero) <= 0) return without('stop-not-behind-entry');
  const risk = multiply(multiply(distance, parseDecimal(maxQuantity)), parseDecimal(pointValue));
  const open = position.status === 'open';
  const multiple = open ? null : rounded(parseDecimal(netPnl), risk);
  const riskText = formatMoney(risk, currency);
  const [first, second] = side === 'long' ? [averageEntry, plannedStop] : [plannedStop, averageEntry];
  return {
    risk: riskText,
    multiple,
    none: open ? 'open' : null,
    plannedMultiple: plannedTarget === null ? null : rounded(along(entry, parseDecimal(plannedTarget)), distance),
    riskCalculation: `(${first} − ${second}) × ${maxQuantity} × ${pointValue} = ${riskText}`,
    multipleCalculation: multiple === null ? null : `${netPnl} ÷ ${riskText} = ${multiple}`,
  };
};

const rounded = (value: Decimal, by: Decimal): string =>
  formatDecimal(trim(divide(value, by, multipleDigits, 'half-even')), 2);

const without = (none: NoMultiple): PlannedRisk => ({
  risk: null,
  multiple: null,
  none,
  plannedMultiple: null,
  riskCalculation: null,
  multipleCalculation: null,
});
