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
  /** `spouse-offset`: at the end of the year, between two customers of a common order. */
  readonly kind: 'booking' | 'spouse-offset';
  /** Ids of the items that make it. */
  readonly items: readonly string[];
  readonly activity: string | null;
  /** null: an event of the customer, not of an account. */
  readonly account: string | null;
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
 * On the last day (ISO date) a bank that has a common order of spouses sets losses of one off against gains of the other.
 *
 * @see EStG § 43a (3)
 */
export const replayBank = (
  customers: readonly BankCustomer[],
  terms: {
    readonly orders: readonly BankOrder[];
    readonly rates: TariffRates;
    readonly rounding: ReplayRounding;
    readonly lastDay: string;
  },
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
  const events = queue.map(({ book, event }) => take(book, event, { books, ...terms }));
  for (const { book, pots } of spouseOffsets(books, terms.orders))
    events.push(take(book, yearEndEvent(pots, terms.lastDay), { books, ...terms }));
  return {
    events,
    customers: books.map((book) => ({
      owners: book.customer.owners,
      start: book.customer.start,
      end: setOffAcross(book.net),
      allowanceUsed: book.allowanceUsed,
      allowanceLeft: availableTo(book, { books, orders: terms.orders }) - book.allowanceUsed,
      creditable: book.creditable,
      creditUsed: book.creditUsed,
      tax: book.tax,
    })),
  };
};

const yearEndEvent = (pots: Pots, date: string): BankEvent => ({
  kind: 'spouse-offset',
  items: [],
  activity: null,
  account: null,
  date,
  pots,
  creditable: 0,
  stated: null,
});

/** What each book gains or gives: § 43a (3) sentence 2, losses of shares against gains of shares alone. */
const spouseOffsets = (
  books: readonly Book[],
  orders: readonly BankOrder[],
): readonly { readonly book: Book; readonly pots: Pots }[] => {
  const order = orders.find(({ owners }) => owners.length === 2);
  if (order === undefined || books.length < 2) return [];
  const own = books.map((book) => ({ book, start: setOffAcross(book.net), end: setOffAcross(book.net) }));
  for (const [from, to] of [
    ['shares', 'shares'],
    ['other', 'other'],
    ['other', 'shares'],
  ] as const) {
    for (const loser of own) {
      for (const winner of own) {
        const amount = loser === winner ? 0 : Math.min(Math.max(0, -loser.end[from]), Math.max(0, winner.end[to]));
        if (amount === 0) continue;
        loser.end = { ...loser.end, [from]: loser.end[from] + amount };
        winner.end = { ...winner.end, [to]: winner.end[to] - amount };
      }
    }
  }
  return own
    .filter(({ start, end }) => start.shares !== end.shares || start.other !== end.other)
    .map(({ book, start, end }) => ({
      book,
      pots: { shares: end.shares - start.shares, other: end.other - start.other },
    }));
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
