import { type Cents, halves } from './cents.ts';
import { gainsOf, type Pots, setOffAcross } from './pots.ts';
import {
  addTax,
  type ChurchPercent,
  flatTax,
  noTax,
  subtractTax,
  type TariffRates,
  type TaxAmounts,
  usableCredit,
} from './tariff.ts';
import type { ReplayRounding } from './tax-profile.ts';
import { type BankTax, reasonOf, type WithholdingDifference } from './withholding-difference.ts';

/** One event as a bank's customer has it; amounts in cents, signed. */
export type BankEvent = {
  /** Ids of the items that make it. */
  readonly items: readonly string[];
  readonly activity: string | null;
  readonly account: string;
  readonly date: string;
  readonly pots: Pots;
  readonly creditable: Cents;
  /** What the bank says it withheld; null: it says nothing. */
  readonly stated: BankTax | null;
};

/** A customer of a bank for one year: a person, or both with a common depot. */
export type BankCustomer = {
  readonly owners: readonly string[];
  /** Of each owner. */
  readonly church: readonly ChurchPercent[];
  /** Losses of earlier years that the bank keeps, positive. */
  readonly start: Pots;
  readonly events: readonly BankEvent[];
};

export type BankOrder = { readonly owners: readonly string[]; readonly amount: Cents };

export type ReplayedEvent = BankEvent & {
  readonly owners: readonly string[];
  /** Running pots of the year, losses of earlier years in them: below zero are losses that wait. */
  readonly before: Pots;
  readonly after: Pots;
  readonly allowanceUsed: Cents;
  readonly allowanceLeft: Cents;
  readonly creditUsed: Cents;
  /** What was taxed, or, below zero, what tax is paid back for. */
  readonly base: Cents;
  readonly tax: TaxAmounts;
  readonly difference: WithholdingDifference | null;
};

export type CustomerYear = {
  readonly owners: readonly string[];
  readonly start: Pots;
  /** Set off across the pots: gains are the certificate's income, losses roll over or are certified. */
  readonly end: Pots;
  readonly allowanceUsed: Cents;
  readonly allowanceLeft: Cents;
  readonly creditable: Cents;
  readonly creditUsed: Cents;
  readonly tax: TaxAmounts;
};

export type ReplayedBank = { readonly events: readonly ReplayedEvent[]; readonly customers: readonly CustomerYear[] };

type Book = {
  readonly customer: BankCustomer;
  net: Pots;
  creditable: Cents;
  allowanceUsed: Cents;
  creditUsed: Cents;
  base: Cents;
  tax: TaxAmounts;
};

/**
 * Withholds as a paying agent does: each event against the pots, the allowance order, then four times the creditable
 * foreign tax; what is left is taxed, and a loss after a taxed gain of the same year is paid back.
 *
 * The state after each event is that of the year so far, so that losses, allowance and foreign tax find their gains whatever
 * came first. `per-event` cuts the surcharges off at each event, `cumulative` on the year's sum.
 *
 * @see EStG § 43a (3)
 */
export const replayBank = (
  customers: readonly BankCustomer[],
  orders: readonly BankOrder[],
  rates: TariffRates,
  rounding: ReplayRounding,
): ReplayedBank => {
  const books = customers.map(
    (customer): Book => ({
      customer,
      net: { shares: 0 - customer.start.shares, other: 0 - customer.start.other },
      creditable: 0,
      allowanceUsed: 0,
      creditUsed: 0,
      base: 0,
      tax: noTax,
    }),
  );
  const queue = books
    .flatMap((book) => book.customer.events.map((event) => ({ book, event })))
    .toSorted((a, b) => (a.event.date < b.event.date ? -1 : a.event.date > b.event.date ? 1 : 0));
  const events = queue.map(({ book, event }) => take(book, event, { books, orders, rates, rounding }));
  return {
    events,
    customers: books.map((book) => ({
      owners: book.customer.owners,
      start: book.customer.start,
      end: setOffAcross(book.net),
      allowanceUsed: book.allowanceUsed,
      allowanceLeft: availableTo(book, { books, orders }) - book.allowanceUsed,
      creditable: book.creditable,
      creditUsed: book.creditUsed,
      tax: book.tax,
    })),
  };
};

type Terms = {
  readonly books: readonly Book[];
  readonly orders: readonly BankOrder[];
  readonly rates: TariffRates;
  readonly rounding: ReplayRounding;
};

const take = (book: Book, event: BankEvent, terms: Terms): ReplayedEvent => {
  const before = book.net;
  const past = { base: book.base, tax: book.tax, creditUsed: book.creditUsed, allowanceUsed: book.allowanceUsed };
  book.net = { shares: before.shares + event.pots.shares, other: before.other + event.pots.other };
  book.creditable += event.creditable;
  const gains = gainsOf(setOffAcross(book.net));
  const allowance = availableTo(book, terms);
  book.allowanceUsed = Math.min(allowance, gains);
  const income = gains - book.allowanceUsed;
  book.creditUsed = usableCredit(income, book.creditable, terms.rates.divisor);
  book.base = Math.max(0, income - terms.rates.divisor * book.creditable);
  const base = book.base - past.base;
  const perEvent = taxOf(base, book.customer, terms.rates);
  const cumulative = subtractTax(taxOf(book.base, book.customer, terms.rates), past.tax);
  const tax = terms.rounding === 'per-event' ? perEvent : cumulative;
  book.tax = addTax(past.tax, tax);
  const full = event.pots.shares + event.pots.other;
  const credit = book.creditUsed - past.creditUsed;
  return {
    ...event,
    owners: book.customer.owners,
    before,
    after: book.net,
    allowanceUsed: book.allowanceUsed - past.allowanceUsed,
    allowanceLeft: allowance - book.allowanceUsed,
    creditUsed: credit,
    base,
    tax,
    difference:
      event.stated === null
        ? null
        : reasonOf(tax, event.stated, {
            otherRounding: terms.rounding === 'per-event' ? cumulative : perEvent,
            withoutAllowance: taxOf(base + book.allowanceUsed - past.allowanceUsed, book.customer, terms.rates),
            withoutPots: taxOf(full - terms.rates.divisor * credit, book.customer, terms.rates),
            withoutCredit: taxOf(
              income - (past.base + terms.rates.divisor * past.creditUsed),
              book.customer,
              terms.rates,
            ),
            church: ([0, 8, 9] as const).map((percent) => flatTax(base, percent, terms.rates)),
            divisor: terms.rates.divisor,
          }),
  };
};

/** Own order first, then a common one of both spouses, as far as others of this bank have left it. */
const availableTo = (book: Book, { books, orders }: Pick<Terms, 'books' | 'orders'>): Cents => {
  const { owners } = book.customer;
  const serves = (order: BankOrder, of: readonly string[]) => of.every((owner) => order.owners.includes(owner));
  let sum = 0;
  for (const order of orders) {
    if (!serves(order, owners)) continue;
    const shared = books.filter((other) => other !== book && serves(order, other.customer.owners));
    const ownOf = (other: Book) =>
      orders
        .filter(
          (each) => each !== order && each.owners.length < order.owners.length && serves(each, other.customer.owners),
        )
        .reduce((all, each) => all + each.amount, 0);
    const taken = shared.reduce((all, other) => all + Math.max(0, other.allowanceUsed - ownOf(other)), 0);
    sum += Math.max(0, order.amount - taken);
  }
  return sum;
};

/** A common depot is taxed by halves, the odd cent with the first owner. */
const taxOf = (base: Cents, { church, owners }: BankCustomer, rates: TariffRates): TaxAmounts => {
  if (owners.length < 2) return flatTax(base, church[0] ?? 0, rates);
  const [first, second] = halves(base);
  return addTax(flatTax(first, church[0]!, rates), flatTax(second, church[1]!, rates));
};
