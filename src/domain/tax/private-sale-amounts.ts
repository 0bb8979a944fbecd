import { type Cents, parseCents } from './cents.ts';
import type { LineAmount } from './form-amounts.ts';
import type { Share } from './person-books.ts';

/** The taxed private sales of one good in a year, as the form wants them. */
export type PrivateSaleGroup = {
  readonly instrument: string;
  readonly isCrypto: boolean;
  readonly acquired: readonly [first: string, last: string];
  readonly sold: readonly [first: string, last: string];
  /** Before the costs of the sale, which are `expenses`. */
  readonly price: LineAmount;
  readonly cost: LineAmount;
  readonly expenses: LineAmount;
  readonly gain: LineAmount;
};

/** Sums the taxed lots of a person's private sales by good; sales that are free of tax are not declared. */
export const privateSaleGroups = (shares: readonly Share[]): readonly PrivateSaleGroup[] => {
  const taxed = shares.filter(({ item }) => item.lots.some((lot) => lot.taxed) || item.origin === 'judgement');
  const groups = Map.groupBy(taxed, ({ item }) => item.instrument ?? item.id.slice(item.id.indexOf('#') + 1));
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([instrument, own]) => groupOf(instrument, own));
};

const groupOf = (instrument: string, shares: readonly Share[]): PrivateSaleGroup => {
  const items = shares.map(({ item }) => item);
  const lots = items.flatMap((item) => item.lots.filter(({ taxed }) => taxed));
  const sum = (pick: (share: Share) => Cents): LineAmount => ({
    amount: shares.reduce((all, share) => all + share.half(pick(share)), 0),
    items,
  });
  const taxedLots = ({ item }: Share) => item.lots.filter(({ taxed }) => taxed);
  const fees = (share: Share): Cents =>
    taxedLots(share)
      .flatMap(({ terms }) => terms.filter(({ name }) => name === 'sale-fee'))
      .reduce((all, { amount }) => all - parseCents(amount), 0);
  const gain = sum(({ item }) => parseCents(item.amount));
  const cost = sum((share) => taxedLots(share).reduce((all, lot) => all + parseCents(lot.cost ?? '0'), 0));
  const expenses = sum(fees);
  return {
    instrument,
    isCrypto: items.some(({ law }) => law.includes('bmf-crypto')),
    acquired: rangeOf(lots.flatMap(({ acquiredOn }) => acquiredOn ?? [])),
    sold: rangeOf(items.map(({ date }) => date)),
    price: { amount: gain.amount + cost.amount + expenses.amount, items },
    cost,
    expenses,
    gain,
  };
};

const rangeOf = (dates: readonly string[]): readonly [string, string] => {
  const sorted = dates.toSorted();
  return [sorted[0] ?? '', sorted.at(-1) ?? ''];
};
