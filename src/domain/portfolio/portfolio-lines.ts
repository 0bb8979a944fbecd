import type { LotBook, LotHolding } from '#domain/lots/lot-book.ts';
import type { FindLotTerms } from '#domain/lots/lot-terms.ts';
import { toNumber } from '#domain/values/decimal.ts';
import { dayOf } from '#domain/values/zone.ts';
import type { CashBalance } from './cash-balances.ts';
import type { CashPosting } from './cash-posting.ts';
import type { HeldCourse, PortfolioLine } from './movements.ts';
import type { UnitsUnderway } from './units-underway.ts';

/** The lines of a portfolio, each found by what it is. */
export type PortfolioLines = {
  readonly lines: readonly PortfolioLine[];
  /** Index of a line; −1 where nothing was ever held. */
  readonly units: (account: string, instrument: string) => number;
  readonly money: (account: string, currency: string) => number;
};

type HeldFacts = Pick<LotBook, 'holdings'> & {
  readonly balances: readonly CashBalance[];
  readonly dayResults: readonly CashPosting[];
  readonly underway: readonly UnitsUnderway[];
};

type LineFacts = {
  readonly terms: FindLotTerms;
  /** Currency that an instrument is quoted in; null: it is not known. */
  readonly currencyOf: (instrument: string) => string | null;
};

/** Traded within days: nothing is left on any evening. */
const nothingHeld: HeldCourse = {
  days: new Int32Array(0),
  units: new Float64Array(0),
  offset: new Float64Array(0),
};

/**
 * Makes a line of everything that was ever held: units by account and instrument, what is held and what is owed together,
 * and money by account and currency.
 */
export const portfolioLines = (
  { holdings, balances, dayResults, underway }: HeldFacts,
  { terms, currencyOf }: LineFacts,
): PortfolioLines => {
  const units = new Map<string, Map<string, number>>();
  const money = new Map<string, Map<string, number>>();
  const put = (places: Map<string, Map<string, number>>, account: string, name: string): void => {
    const own = places.get(account) ?? new Map<string, number>();
    places.set(account, own.set(name, lines.length));
  };
  const lines: PortfolioLine[] = [];
  const bySides = Map.groupBy(holdings, ({ account, instrument }) => `${account}\n${instrument}`);
  for (const sides of bySides.values()) {
    const [{ account, instrument }] = sides as [LotHolding];
    const currency = currencyOf(instrument);
    const multiplier = terms(instrument)?.multiplier ?? null;
    put(units, account, instrument);
    lines.push({
      account,
      instrument,
      currency: currency ?? '',
      // Without one nothing can be said of its worth.
      multiplier: multiplier === null || currency === null ? Number.NaN : Number(multiplier),
      held: withUnderway(
        heldOfSides(sides, currency),
        underway.filter((one) => one.account === account && one.instrument === instrument),
      ),
    });
  }
  for (const { account, instrument, currency } of dayResults) {
    if (instrument === null || units.get(account)?.has(instrument)) continue;
    put(units, account, instrument);
    lines.push({ account, instrument, currency, multiplier: 1, held: nothingHeld });
  }
  for (const { account, currency, course } of balances) {
    put(money, account, currency);
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
    units: (account, instrument) => units.get(account)?.get(instrument) ?? -1,
    money: (account, currency) => money.get(account)?.get(currency) ?? -1,
  };
};

/** What is held and what is owed; each side has its own course. */
const heldOfSides = (sides: readonly LotHolding[], currency: string | null): HeldCourse => {
  const courses = sides.map((side) => courseOf(side, currency));
  const [only, other] = courses;
  if (other === undefined) return only!;
  const days = Int32Array.from(new Set(courses.flatMap((course) => [...course.days]))).sort();
  const sumOf = (column: 'units' | 'offset'): Float64Array =>
    Float64Array.from(days, (day) =>
      courses.reduce((sum, course) => {
        const entry = course.days.findLastIndex((one) => one <= day);
        return sum + (course[column][entry] ?? 0);
      }, 0),
    );
  return { days, units: sumOf('units'), offset: sumOf('offset') };
};

/** Units are there from the day on that they left for it. */
const withUnderway = (held: HeldCourse, underway: readonly UnitsUnderway[]): HeldCourse => {
  if (underway.length === 0) return held;
  const days = Int32Array.from(new Set([...held.days, ...underway.flatMap(({ from, until }) => [from, until])])).sort();
  const entries = Array.from(days, (day) => held.days.findLastIndex((one) => one <= day));
  return {
    days,
    units: Float64Array.from(days, (day, nth) =>
      underway.reduce(
        (sum, { from, until, quantity }) => (from <= day && day < until ? sum + quantity : sum),
        held.units[entries[nth]!] ?? 0,
      ),
    ),
    offset: Float64Array.from(entries, (entry) => held.offset[entry] ?? 0),
  };
};

const courseOf = ({ course, settles, side }: LotHolding, currency: string | null): HeldCourse => {
  const held = {
    days: new Int32Array(course.length),
    units: new Float64Array(course.length),
    offset: new Float64Array(course.length),
  };
  const sign = side === 'long' ? 1 : -1;
  for (let entry = 0; entry < course.length; entry += 1) {
    const { date, quantity, cost } = course[entry]!;
    held.days[entry] = dayOf(date);
    held.units[entry] = toNumber(quantity);
    if (settles !== 'difference') continue;
    const opened = cost.find((one) => one.currency === currency);
    held.offset[entry] = opened === undefined ? 0 : sign * toNumber(opened.amount);
  }
  return held;
};
