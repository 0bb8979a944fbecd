import type { RecordedActivity } from '#domain/activities/activity.ts';
import {
  add,
  type Decimal,
  divide,
  formatDecimal,
  isZero,
  multiply,
  parseDecimal,
  round,
  trim,
  zero,
} from '#domain/values/decimal.ts';
import { type LumpSumPerUnit, lumpSumMonths, lumpSumOfUnits, lumpSumPerUnit } from './advance-lump-sum.ts';
import { type Cents, centsOf, formatCents } from './cents.ts';
import { finishItem, plainTerm } from './finish-item.ts';
import { firstWorkingDay } from './first-working-day.ts';
import { type FundLot, fundLots, type OwnedUnits, ownedOn } from './fund-lots.ts';
import { distributionsPerUnit, type FundYearInEuro, fundYearInEuro } from './fund-prices.ts';
import { isMissing, toEuro } from './in-euro.ts';
import { type ItemContext, yearOf } from './item-context.ts';
import { LumpSumsOfLots } from './lump-sums-of-lots.ts';
import { basisRateOf } from './parameters.ts';
import type { TaxItem } from './tax-item.ts';

/** Vorabpauschale of one fund in one depot for one year, with everything it was made of. Amounts are text in euro. */
export type LumpSum = {
  /** The year of the increase; it is received at the start of the next. */
  readonly year: number;
  readonly receivedOn: string;
  readonly account: string;
  readonly instrument: string;
  readonly basisRate: { readonly rate: string; readonly source: string } | null;
  readonly prices: LumpSumPrices | null;
  readonly lots: readonly LumpSumOfLot[];
  /** By the rule, before the exempt part; null: a price or rate is missing. */
  readonly computed: string | null;
  /** As the bank states it; null: it states nothing. */
  readonly stated: string | null;
};

export type LumpSumPrices = {
  readonly first: {
    readonly on: string;
    readonly currency: string;
    readonly price: string;
    readonly perEuro: string | null;
  };
  readonly last: {
    readonly on: string;
    readonly currency: string;
    readonly price: string;
    readonly perEuro: string | null;
  };
  readonly baseReturn: string;
  readonly increase: string;
  readonly distributions: string;
  readonly perUnit: string;
  readonly source: string;
};

export type LumpSumOfLot = {
  readonly lot: string;
  readonly acquiredOn: string;
  readonly units: string;
  readonly months: number;
  readonly amount: string | null;
};

export type LumpSums = {
  readonly items: readonly TaxItem[];
  readonly sums: readonly LumpSum[];
  readonly ofLots: LumpSumsOfLots;
};

const firstYear = 2018;

/**
 * Works out the advance lump sums of all funds for the years before `lastYear`, this included as the year in which the last
 * one is received. What a bank states counts before what is computed; both are shown.
 *
 * @see InvStG § 18, § 16 (1) no. 2
 */
export const advanceLumpSums = (context: ItemContext, lastYear: number): LumpSums => {
  const ofLots = new LumpSumsOfLots();
  const lots = fundLots(context, context.inputs.book);
  const stated = statedSums(context);
  const items: TaxItem[] = [];
  const sums: LumpSum[] = [];
  const owned = ownedOn(context, lots);
  const received = distributionsPerUnit(context);
  for (let year = Math.max(firstYear, firstYearOf(lots)); year < lastYear; year += 1) {
    for (const group of byDepot(owned(`${year}-12-31`))) {
      const key = `${group.account}\n${group.instrument}\n${year}`;
      const made = sumOfDepot(context, { year, ...group, stated: stated.get(key) ?? [], received }, ofLots);
      stated.delete(key);
      if (made === null) continue;
      sums.push(made.sum);
      items.push(...made.items);
    }
  }
  for (const activities of stated.values()) {
    for (const activity of activities) items.push(...itemOfStated(context, activity));
  }
  return { items, sums, ofLots };
};

const firstYearOf = (lots: readonly FundLot[]): number =>
  lots.reduce((first, { lot }) => Math.min(first, lot.acquiredOn === null ? first : yearOf(lot.acquiredOn)), 9999);

/** Activities in which a bank states a lump sum, by depot, fund and the year it is for. */
const statedSums = ({ ordered }: ItemContext): Map<string, RecordedActivity[]> => {
  const byKey = new Map<string, RecordedActivity[]>();
  for (const activity of ordered) {
    if (activity.type !== 'advance-lump-sum' || activity.instrument === null) continue;
    const key = `${activity.account}\n${activity.instrument}\n${yearOf(activity.date) - 1}`;
    byKey.set(key, [...(byKey.get(key) ?? []), activity]);
  }
  return byKey;
};

type Depot = { readonly account: string; readonly instrument: string; readonly units: readonly OwnedUnits[] };

const byDepot = (owned: readonly OwnedUnits[]): readonly Depot[] => {
  const groups = new Map<string, OwnedUnits[]>();
  for (const each of owned) {
    const key = `${each.account}\n${each.instrument}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].map((units) => ({
    account: units[0]!.account,
    instrument: units[0]!.instrument,
    units: units.toSorted((a, b) =>
      a.lot.acquiredOn! < b.lot.acquiredOn! || (a.lot.acquiredOn === b.lot.acquiredOn && a.lot.id < b.lot.id) ? -1 : 1,
    ),
  }));
};

type DepotYear = Depot & {
  readonly year: number;
  readonly stated: readonly RecordedActivity[];
  readonly received: ReturnType<typeof distributionsPerUnit>;
};

const sumOfDepot = (
  context: ItemContext,
  depot: DepotYear,
  ofLots: LumpSumsOfLots,
): { readonly sum: LumpSum; readonly items: readonly TaxItem[] } | null => {
  const { year, account, instrument, units, stated } = depot;
  const basis = basisRateOf(year, context.inputs.profile);
  const bank = stated.length === 0 ? null : statedWorth(context, stated);
  const none = basis !== null && (basis.rate.startsWith('-') || isZero(parseDecimal(basis.rate)));
  if (none && bank === null) return null;
  const prices = basis === null ? null : fundYearInEuro(context, instrument, year, depot.received);
  const known = prices === null || 'missing' in prices ? null : prices;
  const perUnit = known === null || basis === null ? null : unitSum(known, basis.rate);
  const months = units.map(({ lot }) => lumpSumMonths(lot.acquiredOn!, year));
  const weights = units.map((each, index) => lumpSumOfUnits(each.units, perUnit?.perUnit ?? one, months[index]!));
  const computed = perUnit === null ? null : weights.reduce((sum, each) => add(sum, each), zero);
  if (bank !== null) shareStated(ofLots, depot, bank, weights);
  else if (computed !== null)
    units.forEach(({ lot }, index) => {
      ofLots.note(lot.id, year, weights[index]!, lot.original);
    });
  const receivedOn = stated[0]?.date ?? firstWorkingDay(year + 1);
  const use = context.accountOf(account)?.use;
  if (computed === null && bank === null && use === 'private' && units.some(({ inBooks }) => inBooks)) {
    const missing = prices !== null && 'missing' in prices ? prices.missing : String(year);
    const kind = basis === null ? 'basis-rate' : 'fund-price';
    context.gaps.push({ kind, activity: null, account, instrument, date: receivedOn, wanted: missing });
  }
  const sum: LumpSum = {
    year,
    receivedOn,
    account,
    instrument,
    basisRate: basis === null ? null : { rate: basis.rate, source: basis.source },
    prices: known === null || perUnit === null ? null : shownPrices(known, perUnit),
    lots: units.map((each, index) => ({
      lot: each.lot.id,
      acquiredOn: each.lot.acquiredOn!,
      units: formatDecimal(trim(each.units)),
      months: months[index]!,
      amount: computed === null ? null : formatDecimal(trim(round(weights[index]!, 6, 'half-up'), 2), 2),
    })),
    computed: computed === null ? null : formatCents(centsOf(computed)),
    stated: bank === null ? null : formatCents(bank),
  };
  if (stated.length > 0) return { sum, items: stated.flatMap((activity) => itemOfStated(context, activity)) };
  const inBooks = weights.reduce((all, each, index) => (units[index]!.inBooks ? add(all, each) : all), zero);
  return {
    sum,
    items: computed === null ? [] : itemOfComputed(context, sum, inBooks, known?.ownDistributions ?? false),
  };
};

const one: Decimal = { coefficient: 1, scale: 0 };

const unitSum = ({ first, last, distributions }: FundYearInEuro, basisRate: string): LumpSumPerUnit =>
  lumpSumPerUnit({ first: first.euro, last: last.euro, distributions }, basisRate);

/** What the bank states is laid out over the lots as the rule would. */
const shareStated = (
  ofLots: LumpSumsOfLots,
  { year, units }: DepotYear,
  bank: Cents,
  weights: readonly Decimal[],
): void => {
  const zeroSum = weights.every((weight) => isZero(weight));
  const shares = zeroSum ? units.map(({ units: held }) => held) : weights;
  const all = shares.reduce((sum, each) => add(sum, each), zero);
  if (isZero(all)) return;
  units.forEach(({ lot }, index) => {
    const part = divide(multiply({ coefficient: bank, scale: 2 }, shares[index]!), all, 18, 'half-up');
    ofLots.note(lot.id, year, part, lot.original);
  });
};

const statedWorth = (context: ItemContext, stated: readonly RecordedActivity[]): Cents | null => {
  let sum = 0;
  for (const activity of stated) {
    const cents = worthOfStated(context, activity);
    if (cents === null) return null;
    sum += cents;
  }
  return sum;
};

const worthOfStated = (context: ItemContext, activity: RecordedActivity): Cents | null => {
  const { gross, quantity, price, currency, date, euro } = activity;
  if (euro?.gross != null) return centsOf(parseDecimal(euro.gross));
  const worth =
    gross !== null
      ? parseDecimal(gross)
      : quantity !== null && price !== null
        ? multiply(parseDecimal(quantity), parseDecimal(price))
        : null;
  if (worth === null) return null;
  const found = toEuro(
    worth,
    currency,
    date,
    euro?.rate == null ? null : parseDecimal(euro.rate),
    context.inputs.findRate,
  );
  return isMissing(found) ? null : centsOf(found.euro);
};

const itemOfStated = (context: ItemContext, activity: RecordedActivity): readonly TaxItem[] => {
  const amount = worthOfStated(context, activity);
  if (amount === null) {
    const { id, account, instrument, date } = activity;
    context.gaps.push({ kind: 'worth', activity: id, account, instrument, date, wanted: id });
    return [];
  }
  const item = finishItem(context, {
    id: activity.id,
    activity,
    instrument: context.instrumentOf(activity.instrument!),
    category: 'advance-lump-sum',
    amount,
    byBank: true,
    terms: [plainTerm('bank-stated', amount, activity)],
    law: ['invstg-16', 'invstg-18'],
  });
  return item === null ? [] : [item];
};

/** The taxable part is rounded from the exact sum; the exempt one is what is left (decision 42). */
const itemOfComputed = (context: ItemContext, sum: LumpSum, exact: Decimal, own: boolean): readonly TaxItem[] => {
  const { account, instrument, receivedOn, year } = sum;
  const amount = centsOf(exact);
  if (amount === 0) return [];
  const id = `lump-sum:${account}:${instrument}:${year}`;
  const found = context.instrumentOf(instrument)!;
  if (found.fundType === null) {
    context.gaps.push({ kind: 'fund-type', activity: null, account, instrument, date: receivedOn, wanted: found.name });
    return [];
  }
  const permille = context.parametersOf(yearOf(receivedOn)).exemptPermille?.[found.fundType] ?? 0;
  const taxable = centsOf(multiply(exact, { coefficient: 1000 - permille, scale: 3 }));
  const byBank = context.accountOf(account)?.withholding === 'german-bank';
  return [
    {
      id,
      activity: null,
      account,
      instrument,
      date: receivedOn,
      category: 'advance-lump-sum',
      regime: 'capital',
      pot: 'other',
      fundType: found.fundType,
      worthless: false,
      amount: formatCents(amount),
      exempt: formatCents(amount - taxable),
      taxable: formatCents(taxable),
      foreignTax: '0.00',
      creditable: '0.00',
      lots: [],
      terms: [
        {
          name: 'base-return',
          amount: formatCents(amount),
          activity: null,
          date: receivedOn,
          stated: null,
          rate: null,
        },
      ],
      origin: 'computed',
      law: permille === 0 ? ['invstg-16', 'invstg-18'] : ['invstg-16', 'invstg-18', 'invstg-20'],
      hints: [
        ...(own ? (['own-distributions'] as const) : []),
        ...(byBank ? (['by-rule-not-stated-by-bank'] as const) : []),
      ],
      why: null,
    },
  ];
};

const shownPrices = (known: FundYearInEuro, perUnit: LumpSumPerUnit): LumpSumPrices => {
  const shown = ({ on, stated, rate }: FundYearInEuro['first']) => ({
    on,
    currency: stated.currency,
    price: stated.amount,
    perEuro: rate?.perEuro ?? null,
  });
  const text = (value: Decimal) => formatDecimal(trim(round(value, 8, 'half-up'), 2), 2);
  return {
    first: shown(known.first),
    last: shown(known.last),
    baseReturn: text(perUnit.baseReturn),
    increase: text(perUnit.increase),
    distributions: text(perUnit.distributions),
    perUnit: text(perUnit.perUnit),
    source: known.source,
  };
};
