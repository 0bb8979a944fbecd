import type { RecordedActivity } from '#domain/activities/activity.ts';
import { add, compare, parseDecimal, zero } from '#domain/values/decimal.ts';
import { compareActivities } from './activity-order.ts';
import { dayNumber } from './days-between.ts';

/** Ids of the two sides of transfers, and those that fit several and say no depot. */
export type TransferMatches = {
  /** By what leaves, what arrives of it: one, or the pieces that it was booked in, by day. */
  readonly arrivals: ReadonlyMap<string, readonly string[]>;
  /** By what arrives, what left. */
  readonly sources: ReadonlyMap<string, string>;
  readonly ambiguous: ReadonlySet<string>;
};

/** Where a side names the depot of the other, they may be this far apart. */
const statedDays = 30;
/** Where neither does. Units do not arrive before they left, but depots book on different days. */
const unstatedDays = { before: 2, after: 10 };

/**
 * Finds which transfers out of a depot are the transfers into another.
 *
 * First those of which one names the other's depot and neither names another one, as near in time as can be, with equal
 * quantities first, then pieces that add up to what left, then fewer units than left, since coins pay their way. Then those of
 * equal quantity where each fits no other; where several fit, none is taken.
 */
export const matchTransfers = (ordered: readonly RecordedActivity[]): TransferMatches => {
  const arrivals = new Map<string, readonly string[]>();
  const sources = new Map<string, string>();
  const take = (out: Side, pieces: readonly Side[]): void => {
    arrivals.set(
      out.activity.id,
      pieces.map(({ activity }) => activity.id),
    );
    for (const { activity } of pieces) sources.set(activity.id, out.activity.id);
  };
  const isFree = ({ out, arrival }: Pair): boolean =>
    !arrivals.has(out.activity.id) && !sources.has(arrival.activity.id);
  const ambiguous = new Set<string>();
  const byInstrument = new Map<string, { outs: Side[]; ins: Side[] }>();
  for (const activity of ordered) {
    if (activity.type !== 'transfer-out' && activity.type !== 'transfer-in') continue;
    if (activity.instrument === null || activity.quantity === null) continue;
    let sides = byInstrument.get(activity.instrument);
    if (sides === undefined) {
      sides = { outs: [], ins: [] };
      byInstrument.set(activity.instrument, sides);
    }
    const { date, quantity, counter } = activity;
    const side = {
      activity,
      day: dayNumber(date),
      quantity: parseDecimal(quantity),
      counter: counter?.account ?? null,
    };
    (activity.type === 'transfer-out' ? sides.outs : sides.ins).push(side);
  }
  for (const { outs, ins } of byInstrument.values()) {
    const pairs = pairsNear(outs, ins);
    const stated = pairs.filter((pair) => pair.stated).sort(nearest);
    for (const pair of stated) if (pair.equal && isFree(pair)) take(pair.out, [pair.arrival]);
    for (const [out, own] of Map.groupBy(stated.filter(isFree).sort(byOut), (pair) => pair.out)) {
      const pieces = piecesOf(
        out,
        own.filter(isFree).map(({ arrival }) => arrival),
      );
      if (pieces.length > 0) take(out, pieces);
    }
    for (const pair of stated) if (isFree(pair)) take(pair.out, [pair.arrival]);
    const free = pairs.filter((pair) => !pair.stated && isFree(pair));
    const fits = new Map<string, number>();
    for (const { out, arrival } of free) {
      for (const { id } of [out.activity, arrival.activity]) fits.set(id, (fits.get(id) ?? 0) + 1);
    }
    for (const { out, arrival } of free) {
      if (fits.get(out.activity.id) === 1 && fits.get(arrival.activity.id) === 1) {
        take(out, [arrival]);
      } else {
        ambiguous.add(out.activity.id).add(arrival.activity.id);
      }
    }
  }
  return { arrivals, sources, ambiguous };
};

type Side = {
  readonly activity: RecordedActivity;
  readonly day: number;
  readonly quantity: ReturnType<typeof parseDecimal>;
  readonly counter: string | null;
};

type Pair = {
  readonly out: Side;
  readonly arrival: Side;
  readonly stated: boolean;
  readonly equal: boolean;
  readonly days: number;
};

/** The nearest arrivals that add up to what left, by day; none where no number of them does. */
const piecesOf = (out: Side, nearestFirst: readonly Side[]): readonly Side[] => {
  let sum = zero;
  for (const [index, { quantity }] of nearestFirst.entries()) {
    sum = add(sum, quantity);
    if (compare(sum, out.quantity) < 0) continue;
    const pieces = nearestFirst.slice(0, index + 1);
    return compare(sum, out.quantity) > 0 ? [] : pieces.sort((a, b) => compareActivities(a.activity, b.activity));
  }
  return [];
};

/** Both ascend by day. */
const pairsNear = (outs: readonly Side[], ins: readonly Side[]): readonly Pair[] => {
  const pairs: Pair[] = [];
  let first = 0;
  for (const out of outs) {
    while (first < ins.length && ins[first]!.day < out.day - statedDays) first++;
    for (let index = first; index < ins.length && ins[index]!.day <= out.day + statedDays; index++) {
      const pair = pairOf(out, ins[index]!);
      if (pair !== null) pairs.push(pair);
    }
  }
  return pairs;
};

const pairOf = (out: Side, arrival: Side): Pair | null => {
  if (out.activity.account === arrival.activity.account) return null;
  if (out.counter !== null && out.counter !== arrival.activity.account) return null;
  if (arrival.counter !== null && arrival.counter !== out.activity.account) return null;
  const days = arrival.day - out.day;
  const size = compare(arrival.quantity, out.quantity);
  const stated = out.counter !== null || arrival.counter !== null;
  const fits = stated ? size <= 0 : days >= -unstatedDays.before && days <= unstatedDays.after && size === 0;
  return fits ? { out, arrival, stated, equal: size === 0, days } : null;
};

const byOut = (a: Pair, b: Pair): number => compareActivities(a.out.activity, b.out.activity);

/** A total order: the pairs taken do not depend on the order of what was read. */
const nearest = (a: Pair, b: Pair): number => {
  if (a.equal !== b.equal) return a.equal ? -1 : 1;
  // Arriving before leaving is a matter of booking, and rarer.
  if (a.days < 0 !== b.days < 0) return a.days < 0 ? 1 : -1;
  if (a.days !== b.days) return Math.abs(a.days) - Math.abs(b.days);
  const names = [a.out.activity.date, a.out.activity.id, a.arrival.activity.id];
  const others = [b.out.activity.date, b.out.activity.id, b.arrival.activity.id];
  for (const [index, name] of names.entries()) {
    if (name !== others[index]) return name < others[index]! ? -1 : 1;
  }
  return 0;
};
