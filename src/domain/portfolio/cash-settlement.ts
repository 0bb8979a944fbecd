import type { EuroAmounts, Settlement } from '#domain/activities/activity.ts';
import { splitDigits } from '#domain/lots/apportion.ts';
import {
  add,
  type Decimal,
  divide,
  isZero,
  multiply,
  negate,
  parseDecimal,
  subtract,
  zero,
} from '#domain/values/decimal.ts';
import type { CashPart } from './cash-parts.ts';

/** The parts in the currency that was settled in; `difference`: what the stated sum has more than they come to. */
export type SettledParts = { readonly parts: readonly CashPart[]; readonly difference: Decimal };

/**
 * Brings the parts of an activity to the sum that its source states to have moved: this sum counts.
 *
 * Parts in the currency of the settlement stay as they are. Parts in another are shared out of what is left of the sum, by
 * the euro amounts that the bank states, else in proportion to their size, the rest on the first that is not stated. What
 * is left then, or where all parts are in the currency of the settlement, is the difference.
 */
export const settle = (
  parts: readonly CashPart[],
  { currency, amount }: Settlement,
  euro: EuroAmounts | null,
): SettledParts => {
  const stated = parseDecimal(amount);
  const own = parts.filter((part) => part.currency === currency);
  const foreign = parts.filter((part) => part.currency !== currency);
  const left = subtract(stated, sumOf(own));
  const weight = sumOf(foreign);
  // What comes to nothing in its own currency, such as income that is reinvested at once, moves none.
  if (foreign.length === 0 || isZero(weight)) return { parts, difference: left };
  const digits = Math.max(splitDigits(currency), left.scale);
  const shared = foreign.map((part): CashPart => {
    const said = currency === 'EUR' ? statedInEuro(part, euro) : null;
    return { ...part, currency, amount: said ?? divide(multiply(left, part.amount), weight, digits, 'half-up') };
  });
  const rest = subtract(left, sumOf(shared));
  const open = foreign.findIndex((part) => currency !== 'EUR' || statedInEuro(part, euro) === null);
  // Where the bank states every part, what they do not add up to is no part's.
  if (open < 0) return { parts: [...shared, ...own], difference: rest };
  const closed = shared.map((part, index) => (index === open ? { ...part, amount: add(part.amount, rest) } : part));
  return { parts: [...closed, ...own], difference: zero };
};

const statedInEuro = (part: CashPart, euro: EuroAmounts | null): Decimal | null => {
  if (euro === null) return null;
  const text =
    { trade: euro.gross, income: euro.gross, fee: euro.fee, tax: euro.foreignTax }[part.class as 'trade'] ?? null;
  if (text === null) return null;
  const amount = parseDecimal(text);
  return part.amount.coefficient < 0 === amount.coefficient < 0 ? amount : negate(amount);
};

const sumOf = (parts: readonly CashPart[]): Decimal => parts.reduce((sum, { amount }) => add(sum, amount), zero);
