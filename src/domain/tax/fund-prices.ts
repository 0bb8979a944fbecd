import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { LotTerms } from '#domain/lots/lot-terms.ts';
import { worthOf } from '#domain/lots/trade-leg.ts';
import { add, type Decimal, divide, multiply, parseDecimal, subtract, zero } from '#domain/values/decimal.ts';
import { unitsAtYearEnd } from './fund-lots.ts';
import { heldOn } from './held-on.ts';
import { isMissing, toEuro } from './in-euro.ts';
import { type ItemContext, yearOf } from './item-context.ts';
import type { TermRate } from './tax-item.ts';
import type { FundYear } from './tax-profile.ts';

/** A price of one unit and what it is in euro. */
export type FundPrice = {
  readonly on: string;
  /** As it was quoted on its day. */
  readonly stated: { readonly currency: string; readonly amount: string };
  readonly rate: TermRate | null;
  /** Of one unit of the end of the year. */
  readonly euro: Decimal;
};

export type FundYearInEuro = {
  readonly first: FundPrice;
  readonly last: FundPrice;
  readonly distributions: Decimal;
  /** What the ledger's own units received, where nobody states the year's distributions. */
  readonly ownDistributions: boolean;
  readonly source: string;
};

/**
 * Returns first and last price of a fund's year and its distributions, of one unit in euro at the ECB's rates of their
 * days; or what is missing. What the profile states counts before the stored bars.
 *
 * @see InvStG § 18 (1), BMF of 21 May 2019, no. 18.6
 */
export const fundYearInEuro = (
  context: ItemContext,
  instrument: string,
  year: number,
  received: DistributionsPerUnit,
): FundYearInEuro | { readonly missing: string } => {
  const { profile, findFundYear } = context.inputs;
  const stated = profile.fundYears.find((row) => row.instrument === instrument && row.year === year);
  const found = merged(stated, findFundYear(instrument, year));
  if (found === null) return { missing: `${instrument} ${year}` };
  const first = priceOf(context, found, 'firstPrice', found.firstOn ?? `${year}-01-02`);
  const last = priceOf(context, found, 'lastPrice', found.lastOn ?? `${year}-12-31`);
  if ('missing' in first) return { missing: first.missing || `${instrument} ${year}, first` };
  if ('missing' in last) return { missing: last.missing || `${instrument} ${year}, last` };
  const own = received(instrument, year);
  if (found.distributions === null)
    return { first, last, distributions: own ?? zero, ownDistributions: own !== null, source: found.source };
  const paid = toEuro(parseDecimal(found.distributions), found.currency, last.on, null, context.inputs.findRate);
  if (isMissing(paid)) return paid;
  return { first, last, distributions: paid.euro, ownDistributions: false, source: found.source };
};

/** The last price of a year in euro, of one unit; null: none is stated, or its rate is missing. */
export const fundPriceOn = (context: ItemContext, instrument: string, year: number): Decimal | null => {
  const { profile, findFundYear } = context.inputs;
  const stated = profile.fundYears.find((row) => row.instrument === instrument && row.year === year);
  const found = merged(stated, findFundYear(instrument, year));
  const price = found === null ? null : priceOf(context, found, 'lastPrice', found.lastOn ?? `${year}-12-31`);
  return price === null || 'missing' in price ? null : price.euro;
};

const merged = (stated: FundYear | undefined, found: FundYear | null): FundYear | null => {
  if (stated === undefined) return found;
  if (found === null || found.currency !== stated.currency) return stated;
  return {
    ...stated,
    ...(stated.firstPrice === null ? { firstPrice: found.firstPrice, firstOn: found.firstOn } : {}),
    ...(stated.lastPrice === null ? { lastPrice: found.lastPrice, lastOn: found.lastOn } : {}),
    distributions: stated.distributions ?? found.distributions,
  };
};

const priceOf = (
  context: ItemContext,
  { currency, instrument, ...prices }: FundYear,
  which: 'firstPrice' | 'lastPrice',
  on: string,
): FundPrice | { readonly missing: string } => {
  const price = prices[which];
  if (price === null) return { missing: '' };
  const found = toEuro(parseDecimal(price), currency, on, null, context.inputs.findRate);
  if (isMissing(found)) return found;
  const euro = ofUnits(found.euro, unitsAtYearEnd(context, instrument, on));
  return { on, stated: { currency, amount: price }, rate: found.rate, euro };
};

/** What was of one unit, of one after a split: as many more as there are, so much less each is worth. */
const ofUnits = (amount: Decimal, units: Decimal): Decimal =>
  units.coefficient === 1 && units.scale === 0 ? amount : divide(amount, units, 18, 'half-up');

/** What one unit received in a year, in euro; null: nothing. */
export type DistributionsPerUnit = (instrument: string, year: number) => Decimal | null;

/** Reads the distributions of one unit from the ledger: each payment by the units that it says it is for, or that were held. */
export const distributionsPerUnit = (context: ItemContext): DistributionsPerUnit => {
  const { book, findRate } = context.inputs;
  const quantityOn = heldOn(book);
  const sums = new Map<string, Map<string, Decimal>>();
  for (const activity of context.ordered) {
    const { type, instrument, account, date, currency, euro } = activity;
    if ((type !== 'dividend' && type !== 'reinvestment') || instrument === null) continue;
    if (context.instrumentOf(instrument)?.taxClass !== 'fund') continue;
    const units =
      type === 'dividend' && activity.quantity !== null
        ? parseDecimal(activity.quantity)
        : subtract(quantityOn(account, instrument, date), reinvested(activity));
    const paid = worthOf(activity, perUnit);
    if (paid.missing !== null && euro?.gross == null) continue;
    const rate = euro?.rate == null ? null : parseDecimal(euro.rate);
    const worth =
      euro?.gross == null
        ? toEuro(paid.gross, currency, date, rate, findRate)
        : { euro: parseDecimal(euro.gross), rate: null, byBank: true };
    if (units.coefficient <= 0 || isMissing(worth)) continue;
    const key = `${instrument}\n${yearOf(date)}`;
    const byDate = sums.get(key) ?? new Map<string, Decimal>();
    // The same payment in two depots is one distribution of the fund.
    const atYearEnd = multiply(units, unitsAtYearEnd(context, instrument, date));
    if (!byDate.has(date)) byDate.set(date, divide(worth.euro, atYearEnd, 12, 'half-up'));
    sums.set(key, byDate);
  }
  return (instrument, year) => {
    const byDate = sums.get(`${instrument}\n${year}`);
    return byDate === undefined ? null : [...byDate.values()].reduce((sum, each) => add(sum, each), zero);
  };
};

const perUnit: LotTerms = { settles: 'worth', multiplier: '1' };

/** Units that a payment itself brought: it was not paid on them. */
const reinvested = ({ type, quantity }: RecordedActivity): Decimal =>
  type === 'reinvestment' && quantity !== null ? parseDecimal(quantity) : zero;
