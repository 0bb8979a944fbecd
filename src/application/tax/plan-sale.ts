import { requireInstrument } from '#application/instruments/require-instrument.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import { type PlannedSale, whatIfSale } from '#domain/tax/what-if-sale.ts';
import { compare, formatDecimal, parseDecimal } from '#domain/values/decimal.ts';
import type { LedgerTax } from './tax-inputs-of-ledger.ts';
import { germanDay, type TaxPorts } from './tax-ports.ts';
import { latestRates, unitPriceOn } from './unit-worth.ts';

/** A sale as it is asked for: what is left out has the last price, the instrument's currency, today. */
export type SaleAsked = {
  readonly account: string;
  readonly instrument: string;
  readonly quantity: string;
  readonly price?: string | undefined;
  readonly currency?: string | undefined;
  readonly fee: string;
  readonly date?: string | undefined;
};

/**
 * Says what selling would do to the tax of the year, and what exactly was worked out.
 *
 * @throws AppError `NOT_FOUND` for an instrument that is not known; `INVALID_INPUT` where the account does not hold so much of it, or
 * no price is known and none is said; `TAX_YEAR_NOT_RELEASED`
 */
export const planSale = async (ports: TaxPorts, { ledger }: LedgerContext, asked: SaleAsked) => {
  const tax = await ports.ledgerTax(ledger);
  const sale = await completed(tax, asked, germanDay(ports));
  const inputs = { ...tax.inputs, findRate: latestRates(tax.inputs.findRate) };
  return { sale, ...whatIfSale(inputs, tax.foldBook, sale) };
};

const completed = async (tax: LedgerTax, asked: SaleAsked, today: string): Promise<PlannedSale> => {
  const { id, currency: own } = requireInstrument(tax.directory, asked.instrument);
  const date = asked.date ?? today;
  assertHeld(tax, asked, id);
  const known = asked.price === undefined ? await unitPriceOn(tax, id, date) : null;
  const price = asked.price ?? known?.price;
  const currency = asked.currency ?? known?.currency ?? own;
  if (price === undefined) throw wrong('price', `a price, as none of ${id} is known`, 'nothing');
  if (currency === null) throw wrong('currency', `the currency of the price of ${id}`, 'nothing');
  return { account: asked.account, instrument: id, quantity: asked.quantity, price, currency, fee: asked.fee, date };
};

const assertHeld = ({ inputs }: LedgerTax, { account, quantity }: SaleAsked, instrument: string): void => {
  const held = inputs.book.holdings.find((one) => one.account === account && one.instrument === instrument);
  const wanted = parseDecimal(quantity);
  if (wanted.coefficient <= 0) throw wrong('quantity', 'more than zero', quantity);
  const size = held === undefined ? '0' : formatDecimal(held.quantity).replace('-', '');
  if (compare(wanted, parseDecimal(size)) > 0)
    throw wrong('quantity', `at most what ${account} holds of ${instrument}: ${size}`, quantity);
};

const wrong = (field: string, expected: string, found: string): AppError =>
  new AppError('INVALID_INPUT', `${field}: expected ${expected}, found ${found}`, {
    details: { field, expected, found },
  });
