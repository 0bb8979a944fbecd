import type { LotBook, LotHolding } from '#domain/lots/lot-book.ts';
import type { FindLotTerms } from '#domain/lots/lot-terms.ts';
import { add, type Decimal, negate, toNumber, zero } from '#domain/values/decimal.ts';
import { dayOf } from '#domain/values/zone.ts';
import type { CashBalance } from './cash-balances.ts';
import type { HeldCourse, PortfolioLine } from './movements.ts';

/** The lines of a portfolio, each found by what it is. */
export type PortfolioLines = {
  readonly lines: readonly PortfolioLine[];
  /** Index of a line; −1 where nothing was ever held. */
  readonly units: (account: string, instrument: string) => number;
  readonly money: (account: string, currency: string) => number;
};

type LineFacts = {
  readonly terms: FindLotTerms;
  /** Currency that an instrument is quoted in; null: it is not known. */
  readonly currencyOf: (instrument: string) => string | null;
};

/**
 * Makes a line of everything that was ever held: units by account and instrument, what is held and what is owed together,
 * and money by account and currency.
 */
export const portfolioLines = (
  book: Pick<LotBook, 'holdings'>,
  balances: readonly CashBalance[],
  { terms, currencyOf }: LineFacts,
): PortfolioLines => {
  const places = new Map<string, number>();
  const lines: PortfolioLine[] = [];
  const bySides = Map.groupBy(book.holdings, ({ account, instrument }) => key(account, instrument));
  for (const [place, sides] of bySides) {
    const [{ account, instrument }] = sides as [LotHolding];
    const currency = currencyOf(instrument);
    const multiplier = terms(instrument)?.multiplier ?? null;
    places.set(place, lines.length);
    lines.push({
      account,
      instrument,
      currency: currency ?? '',
      // Without one nothing can be said of its worth.
      multiplier: multiplier === null || currency === null ? Number.NaN : Number(multiplier),
      held: heldOfSides(sides, currency),
    });
  }
  for (const { account, currency, course } of balances) {
    places.set(key(account, null, currency), lines.length);
    lines.push({
      account,
      instrument: null,
      currency,
      multiplier: 1,
      held: {
        days: Int32Array.from(course, ({ date }) => dayOf(date)),
        units: Float64Array.from(course, ({ balance }) => toNumber(balance)),
        offset: new Float64Array(course.length),
      },
    });
  }
  return {
    lines,
    units: (account, instrument) => places.get(key(account, instrument)) ?? -1,
    money: (account, currency) => places.get(key(account, null, currency)) ?? -1,
  };
};

const key = (account: string, instrument: string | null, currency = ''): string =>
  `${account}\n${instrument ?? ''}\n${currency}`;

type Point = { readonly quantity: Decimal; readonly offset: Decimal };

const heldOfSides = (sides: readonly LotHolding[], currency: string | null): HeldCourse => {
  const entries = sides
    .flatMap((side) => side.course.map((point) => ({ side, point, day: dayOf(point.date) })))
    .toSorted((a, b) => a.day - b.day);
  const latest = new Map<LotHolding, Point>();
  const byDay = new Map<number, Point>();
  for (const { side, point, day } of entries) {
    const opened = point.cost.find((cost) => cost.currency === currency)?.amount ?? zero;
    const offset = side.settles === 'difference' ? (side.side === 'long' ? opened : negate(opened)) : zero;
    latest.set(side, { quantity: point.quantity, offset });
    byDay.set(
      day,
      [...latest.values()].reduce((sum, one) => ({
        quantity: add(sum.quantity, one.quantity),
        offset: add(sum.offset, one.offset),
      })),
    );
  }
  return {
    days: Int32Array.from(byDay.keys()),
    units: Float64Array.from(byDay.values(), ({ quantity }) => toNumber(quantity)),
    offset: Float64Array.from(byDay.values(), ({ offset }) => toNumber(offset)),
  };
};
