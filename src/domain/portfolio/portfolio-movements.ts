import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { LotBook } from '#domain/lots/lot-book.ts';
import type { LotPlan, LotStep } from '#domain/lots/lot-plan.ts';
import type { Release } from '#domain/lots/release.ts';
import { toNumber } from '#domain/values/decimal.ts';
import { dayOf } from '#domain/values/zone.ts';
import type { CashPosting } from './cash-posting.ts';
import { type DailyCourse, nearestValue } from './daily-course.ts';
import type { Movement } from './movements.ts';
import type { PortfolioLines } from './portfolio-lines.ts';
import type { UnitsUnderway } from './units-underway.ts';

type MovementFacts = {
  readonly plan: LotPlan;
  readonly book: Pick<LotBook, 'releases'>;
  /** In the order of the plan. */
  readonly postings: readonly CashPosting[];
  readonly dayResults: readonly CashPosting[];
  readonly lines: PortfolioLines;
  readonly underway: readonly UnitsUnderway[];
  /** Base currency for one unit of a currency. */
  readonly rateOf: (currency: string) => DailyCourse;
  /** Price of a line, and its rate. */
  readonly priceOf: (line: number) => DailyCourse;
};

/** A movement while its activity is being read. */
type Part = { -readonly [Column in keyof Movement]: Movement[Column] };

/**
 * Returns what every activity moves on its lines, in the order of the plan.
 *
 * Money goes by its postings, at the rate of the day. What was traded for it is worth the same with the other sign, less
 * what was income, fee or tax; where units change hands without money (a transfer, a merger, a swap) they are worth their
 * price of that day on both sides. Both sides of a transfer within the portfolio are one activity here, on the day that the
 * units leave. Where a day has no price or rate, the nearest day's counts: what moves while nothing is known of its worth is
 * neither gain nor loss.
 */
export const portfolioMovements = (facts: MovementFacts): readonly Movement[] => {
  const { plan, postings, lines } = facts;
  const releases = Map.groupBy(facts.book.releases, ({ activity }) => activity);
  const numbers = new Map<string, number>();
  const movements: Part[] = [];
  const left = new Map(facts.underway.map(({ activity, from }) => [activity, from]));
  let next = 0;
  let count = 0;
  let isPaired = false;
  for (const step of plan.steps) {
    const { activity, partner } = step;
    const day = dayOf(step.date);
    const begun = movements.length;
    const pair = partner ?? moneyPair(activity);
    const number = (pair === null ? undefined : numbers.get(pair)) ?? count++;
    if (pair !== null) {
      numbers.set(activity.id, number).set(pair, number);
      isPaired = true;
    }
    const partOn = (day: number, line: number): Part => {
      for (let index = begun; index < movements.length; index += 1)
        if (movements[index]!.line === line && movements[index]!.day === day) return movements[index]!;
      const part = { line, activity: number, day, worth: 0, worthInCurrency: 0, income: 0, fee: 0, tax: 0 };
      movements.push(part);
      return part;
    };
    const partOf = (line: number): Part => partOn(day, line);
    const exchanged: { readonly part: Part; readonly base: number }[] = [];
    for (; next < postings.length && postings[next]!.activity === activity.id; next += 1) {
      const { account, currency, amount, instrument, class: kind } = postings[next]!;
      const own = toNumber(amount);
      const base = own * rateAt(facts, currency, day);
      const money = partOf(lines.money(account, currency));
      money.worthInCurrency += own;
      money.worth += base;
      // The amounts of an exchange are worth the same: its price is the one that was agreed on.
      if (kind === 'exchange') {
        exchanged.push({ part: money, base });
        continue;
      }
      const unitsLine = instrument === null ? -1 : lines.units(activity.account, instrument);
      const part = unitsLine < 0 ? money : partOf(unitsLine);
      if (kind === 'income') part.income += base;
      if (kind === 'fee' || kind === 'difference') part.fee -= base;
      if (kind === 'tax') part.tax -= base;
      if ((kind === 'trade' || kind === 'result') && unitsLine >= 0) {
        part.worth -= base;
        part.worthInCurrency -= inCurrencyOf(
          facts,
          unitsLine,
          { day, own, currency, base },
          kind === 'trade' ? activity : null,
        );
      }
    }
    const last = exchanged.at(-1);
    if (last !== undefined) last.part.worth -= exchanged.reduce((sum, { base }) => sum + base, 0);
    const moved = left.get(activity.id) ?? day;
    moveUnits(facts, step, moved, releases.get(activity.id) ?? [], (line) => partOn(moved, line));
  }
  for (const posting of facts.dayResults) movements.push(...dayResultMovements(facts, posting, count++));
  // The two sides of a pair may have others between them.
  return isPaired || facts.dayResults.length > 0
    ? movements.sort((a, b) => a.day - b.day || a.activity - b.activity)
    : movements;
};

/** What a day's trades of an instrument brought, or cost: of the line of the instrument, which holds nothing in the evening. */
const dayResultMovements = (
  facts: MovementFacts,
  { account, instrument, currency, amount, date, class: kind }: CashPosting,
  activity: number,
): readonly Movement[] => {
  const day = dayOf(date);
  const own = toNumber(amount);
  const worth = own * rateAt(facts, currency, day);
  const { lines } = facts;
  const common = { activity, day, income: 0, tax: 0 };
  const money = { ...common, line: lines.money(account, currency), worth, worthInCurrency: own, fee: 0 };
  const line = instrument === null ? -1 : lines.units(account, instrument);
  if (line < 0) return [kind === 'fee' ? { ...money, fee: -worth } : { ...money, income: worth }];
  return kind === 'fee'
    ? [money, { ...common, line, worth: 0, worthInCurrency: 0, fee: -worth }]
    : [money, { ...common, line, worth: -worth, worthInCurrency: -own, fee: 0 }];
};

/** Names money that goes from one account of the portfolio to another by what both sides say of it; null: it does not. */
const moneyPair = ({ type, account, counter, date, currency, gross }: RecordedActivity): string | null => {
  if ((type !== 'deposit' && type !== 'withdrawal') || counter?.account == null) return null;
  const [from, to] = type === 'withdrawal' ? [account, counter.account] : [counter.account, account];
  return JSON.stringify([from, to, date, currency, gross]);
};

/** Base currency for one unit; 0 where no day has a rate: what is not known is in no sum, and it is no part of the value. */
const rateAt = ({ rateOf }: MovementFacts, currency: string, day: number): number => {
  const rate = nearestValue(rateOf(currency), day);
  return Number.isNaN(rate) ? 0 : rate;
};

/**
 * An amount in the currency that a line is quoted in. Of a trade that is stated in it, and settled in another, it is what is
 * stated: the rate that a bank settled at is no price.
 */
const inCurrencyOf = (
  facts: MovementFacts,
  line: number,
  {
    day,
    own,
    currency,
    base,
  }: { readonly day: number; readonly own: number; readonly currency: string; readonly base: number },
  trade: RecordedActivity | null,
): number => {
  const of = facts.lines.lines[line]!;
  if (of.currency === currency) return own;
  if (trade !== null && (trade.type === 'buy' || trade.type === 'sell') && trade.currency === of.currency) {
    const stated = trade.gross ?? Number(trade.quantity) * Number(trade.price) * of.multiplier;
    return Math.sign(own) * Number(stated);
  }
  return base / rateAt(facts, of.currency, day);
};

/** Adds what moves between lines of units without money. */
const moveUnits = (
  facts: MovementFacts,
  { activity }: LotStep,
  day: number,
  releases: readonly Release[],
  partOf: (line: number) => Part,
): void => {
  const { type, account, instrument, quantity, counter } = activity;
  if (instrument === null) return;
  const own = facts.lines.units(account, instrument);
  const other = counter?.instrument == null ? -1 : facts.lines.units(counter.account ?? account, counter.instrument);
  const move = (line: number, worth: number): void => {
    if (line < 0 || Number.isNaN(worth)) return;
    const part = partOf(line);
    part.worth += worth;
    part.worthInCurrency += worth / rateAt(facts, facts.lines.lines[line]!.currency, day);
  };
  if (type === 'transfer-in') move(own, worthAt(facts, own, quantity, day));
  if (type === 'transfer-out') move(own, -worthAt(facts, own, quantity, day));
  if (type === 'spin-off' || type === 'merger' || type === 'isin-change' || type === 'rights') {
    const units = counter?.quantity ?? (type === 'isin-change' ? unitsBefore(facts, own, day) : null);
    let worth = worthAt(facts, other, units, day);
    // What all units become is worth what they were, where nobody knows better.
    if (Number.isNaN(worth) && (type === 'merger' || type === 'isin-change'))
      worth = worthAt(facts, own, unitsBefore(facts, own, day), day);
    move(own, -worth);
    if (!Number.isNaN(worth)) move(other, worth);
  }
  if (type === 'swap') {
    const [release] = releases;
    const worth =
      release === undefined || !release.closingKnown
        ? worthAt(facts, own, quantity, day)
        : toNumber(release.closing.gross) * rateAt(facts, release.closing.currency, day);
    move(own, -worth);
    if (!Number.isNaN(worth)) move(other, worth);
  }
};

const worthAt = (facts: MovementFacts, line: number, units: string | null, day: number): number => {
  if (line < 0 || units === null) return Number.NaN;
  const { multiplier, currency } = facts.lines.lines[line]!;
  return (
    Number(units) * multiplier * nearestValue(facts.priceOf(line), day) * nearestValue(facts.rateOf(currency), day)
  );
};

/** What a line held on the evening before a day, as text. */
const unitsBefore = ({ lines }: MovementFacts, line: number, day: number): string | null => {
  if (line < 0) return null;
  const { days, units } = lines.lines[line]!.held;
  const index = days.findLastIndex((one) => one < day);
  return index < 0 ? null : String(units[index]);
};
