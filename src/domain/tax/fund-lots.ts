import type { Lot } from '#domain/lots/lot.ts';
import type { LotBook } from '#domain/lots/lot-book.ts';
import { type Decimal, divide, multiply, parseDecimal } from '#domain/values/decimal.ts';
import { heldOn } from './held-on.ts';
import type { ItemContext } from './item-context.ts';

/** A part of a lot of a fund, from its acquisition until it was released; where it lay at the end. */
export type FundLot = {
  readonly lot: Lot;
  readonly account: string;
  readonly instrument: string;
  /** ISO date of its release or departure; null: still held. */
  readonly until: string | null;
};

/** Units of a fund that somebody owned at the end of a year. */
export type OwnedUnits = {
  readonly lot: Lot;
  readonly account: string;
  readonly instrument: string;
  /** In units of that day. */
  readonly units: Decimal;
  /** It lay in a depot of this ledger then; false: it came in later, with its lots. */
  readonly inBooks: boolean;
};

/** Every part of a lot of a fund that was ever held. */
export const fundLots = ({ instrumentOf }: ItemContext, book: LotBook): readonly FundLot[] => {
  const isFund = (instrument: string) => instrumentOf(instrument)?.taxClass === 'fund';
  const held = book.holdings.flatMap(({ account, instrument, lots }) =>
    isFund(instrument) ? lots.map((lot) => ({ lot, account, instrument, until: null })) : [],
  );
  const released = book.releases.flatMap(({ account, instrument, date, parts }) =>
    isFund(instrument) ? parts.map(({ lot }) => ({ lot, account, instrument, until: date })) : [],
  );
  const left = book.departures.flatMap(({ account, instrument, date, lots }) =>
    isFund(instrument) ? lots.map((lot) => ({ lot, account, instrument, until: date })) : [],
  );
  return [...held, ...released, ...left].filter(({ lot }) => lot.side === 'long');
};

/** Says what of the lots was owned on a day, where it lay and how many units it was then, before later splits and renamings. */
export const ownedOn = (context: ItemContext, lots: readonly FundLot[]): ((date: string) => readonly OwnedUnits[]) => {
  const changes = changesOfUnits(context);
  const quantityOn = heldOn(context.inputs.book);
  const held = (account: string, instrument: string, date: string): boolean =>
    quantityOn(account, instrument, date).coefficient > 0;
  return (date) => {
    const owned: OwnedUnits[] = [];
    for (const { lot, account, instrument, until } of lots) {
      if (lot.acquiredOn === null || lot.acquiredOn > date || (until !== null && until <= date)) continue;
      const origin = context.activities.get(lot.acquiredBy.activity);
      const isHere = held(account, instrument, date);
      const place = isHere || origin === undefined ? { account, instrument } : placeBefore(origin, account, instrument);
      const units =
        place.instrument === instrument && !changes.renamed.has(instrument)
          ? scaled(lot.original, changes.splits.get(instrument) ?? [], lot.acquiredOn, date)
          : isHere
            ? unscaled(lot.quantity, changes.splits.get(instrument) ?? [], date, until)
            : scaled(lot.original, changes.splits.get(place.instrument) ?? [], lot.acquiredOn, date);
      owned.push({ lot, ...place, units, inBooks: isHere || (origin !== undefined && origin.date <= date) });
    }
    return owned;
  };
};

/** Units of a lot on a day, before later splits; renamed or merged ones count as they came in. */
export const unitsOn = (context: ItemContext, lot: Lot, instrument: string, date: string): Decimal =>
  scaled(lot.original, changesOfUnits(context).splits.get(instrument) ?? [], lot.acquiredOn ?? date, date);

/** Units at the end of a year for each one of `date`, in that year. */
export const unitsAtYearEnd = (context: ItemContext, instrument: string, date: string): Decimal =>
  scaled(one, changesOfUnits(context).splits.get(instrument) ?? [], date, `${date.slice(0, 4)}-12-31`);

const one: Decimal = { coefficient: 1, scale: 0 };

type Split = { readonly date: string; readonly more: Decimal; readonly fewer: Decimal };

/** The depot and instrument that the lot came into first. */
const placeBefore = (
  origin: { readonly account: string; readonly instrument: string | null },
  account: string,
  instrument: string,
) => ({ account: origin.account ?? account, instrument: origin.instrument ?? instrument });

type ChangesOfUnits = { readonly splits: ReadonlyMap<string, readonly Split[]>; readonly renamed: ReadonlySet<string> };

const known = new WeakMap<ItemContext, ChangesOfUnits>();

/** Read once for all lots of a ledger. */
const changesOfUnits = (context: ItemContext): ChangesOfUnits => {
  const changes = known.get(context) ?? readChanges(context);
  known.set(context, changes);
  return changes;
};

const readChanges = ({ ordered }: ItemContext): ChangesOfUnits => {
  const splits = new Map<string, Split[]>();
  const renamed = new Set<string>();
  const seen = new Set<string>();
  for (const { type, instrument, ratio, counter, date } of ordered) {
    if (type === 'split' && instrument !== null && ratio !== null) {
      // The same split stands in every depot that held the fund.
      const key = `${instrument}\n${date}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const split = { date, more: parseDecimal(ratio.new), fewer: parseDecimal(ratio.old) };
      splits.set(instrument, [...(splits.get(instrument) ?? []), split]);
    }
    if ((type === 'merger' || type === 'isin-change') && counter?.instrument != null) renamed.add(counter.instrument);
  }
  return { splits, renamed };
};

const scaled = (units: Decimal, splits: readonly Split[], after: string, upTo: string): Decimal =>
  splits.reduce(
    (all, { date, more, fewer }) =>
      date > after && date <= upTo ? divide(multiply(all, more), fewer, 18, 'half-up') : all,
    units,
  );

const unscaled = (units: Decimal, splits: readonly Split[], after: string, until: string | null): Decimal =>
  splits.reduce(
    (all, { date, more, fewer }) =>
      date > after && (until === null || date <= until) ? divide(multiply(all, fewer), more, 18, 'half-up') : all,
    units,
  );
