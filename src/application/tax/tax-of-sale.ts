import type { LedgerContext } from '#application/ledger-context.ts';
import { isAppError } from '#domain/errors.ts';
import { parseCents } from '#domain/tax/cents.ts';
import { isReleased } from '#domain/tax/parameters.ts';
import { whatIfSales } from '#domain/tax/what-if-sales.ts';
import { compare, type Decimal, formatDecimal, parseDecimal, subtract, trim, zero } from '#domain/values/decimal.ts';
import { germanDay, type TaxPorts } from './tax-ports.ts';
import { latestRates, unitPriceOn } from './unit-worth.ts';

/**
 * Returns by how much the tax of the year rises if so many units are sold today at the last price, in euro: the accounts that hold
 * them give theirs in the order of their oldest lots. null: it cannot be said, as a price, cost, rate, class or owner is missing.
 */
export const taxOfSale = async (
  ports: TaxPorts,
  { ledger }: LedgerContext,
  instrument: string,
  units: number,
): Promise<number | null> => {
  const tax = await ports.ledgerTax(ledger);
  const date = germanDay(ports);
  const price = await unitPriceOn(tax, instrument, date);
  if (price === null || !isReleased(Number(date.slice(0, 4)))) return null;
  const parts = partsOf(tax.inputs.book.holdings, instrument, parseDecimal(units.toFixed(unitDigits)));
  if (parts === null) return null;
  const sales = parts.map(([account, quantity]) => ({
    ...{ account, instrument, quantity: formatDecimal(trim(quantity)), date, fee: '0' },
    ...{ price: price.price, currency: price.currency },
  }));
  const inputs = { ...tax.inputs, findRate: latestRates(tax.inputs.findRate) };
  try {
    const { isComplete, tax: more, privateSale } = whatIfSales(inputs, tax.foldBook, sales);
    if (!isComplete || privateSale?.tax === null) return null;
    return (parseCents(more.all) + parseCents(privateSale?.tax ?? '0')) / 100;
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
};

const unitDigits = 8;

type Holding = {
  readonly account: string;
  readonly instrument: string;
  readonly quantity: Decimal;
  readonly lots: readonly { readonly acquiredOn: string | null }[];
};

/** What each account gives, the one with the oldest lot first; null: they do not hold so much. */
const partsOf = (
  holdings: readonly Holding[],
  instrument: string,
  units: Decimal,
): readonly (readonly [account: string, quantity: Decimal])[] | null => {
  const oldest = ({ lots }: Holding): string => lots[0]?.acquiredOn ?? '';
  const held = holdings
    .filter((one) => one.instrument === instrument && compare(one.quantity, zero) > 0)
    .toSorted((a, b) => (oldest(a) < oldest(b) ? -1 : 1));
  const parts: [string, Decimal][] = [];
  let rest = units;
  for (const { account, quantity } of held) {
    if (compare(rest, zero) <= 0) break;
    const taken = compare(quantity, rest) < 0 ? quantity : rest;
    parts.push([account, taken]);
    rest = subtract(rest, taken);
  }
  // What float64 lost in the last digit is no unit that is missing.
  return compare(rest, parseDecimal('0.00001')) > 0 || parts.length === 0 ? null : parts;
};
