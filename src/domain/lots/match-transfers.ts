import type { RecordedActivity } from '#domain/activities/activity.ts';
import { compare, parseDecimal } from '#domain/values/decimal.ts';
import { dayNumber } from './days-between.ts';

/** Ids of the two sides of one transfer, each by the other; and those that fit several and say no depot. */
export type TransferMatches = {
  readonly partners: ReadonlyMap<string, string>;
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
 * quantities before unequal ones; fewer may arrive than left, since coins pay their way. Then those of equal quantity where each
 * fits no other; where several fit, none is taken.
 */
export const matchTransfers = (ordered: readonly RecordedActivity[]): TransferMatches => {
  const partners = new Map<string, string>();
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
    for (const { out, arrival } of stated) {
      if (partners.has(out.activity.id) || partners.has(arrival.activity.id)) continue;
      partners.set(out.activity.id, arrival.activity.id).set(arrival.activity.id, out.activity.id);
    }
    const free = pairs.filter(
      (pair) => !pair.stated && !partners.has(pair.out.activity.id) && !partners.has(pair.arrival.activity.id),
    );
    const fits = new Map<string, number>();
    for (const { out, arrival } of free) {
      for (const { id } of [out.activity, arrival.activity]) fits.set(id, (fits.get(id) ?? 0) + 1);
    }
    for (const { out, arrival } of free) {
      if (fits.get(out.activity.id) === 1 && fits.get(arrival.activity.id) === 1) {
        partners.set(out.activity.id, arrival.activity.id).set(arrival.activity.id, out.activity.id);
      } else {
        ambiguous.add(out.activity.id).add(arrival.activity.id);
      }
    }
  }
  return { partners, ambiguous };
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
  return fits ? { out, arrival, stated, equal: size === 0, days: Math.abs(days) } : null;
};

/** A total order: the pairs taken do not depend on the order of what was read. */
const nearest = (a: Pair, b: Pair): number => {
  if (a.equal !== b.equal) return a.equal ? -1 : 1;
  if (a.days !== b.days) return a.days - b.days;
  const names = [a.out.activity.date, a.out.activity.id, a.arrival.activity.id];
  const others = [b.out.activity.date, b.out.activity.id, b.arrival.activity.id];
  for (const [index, name] of names.entries()) {
    if (name !== others[index]) return name < others[index]! ? -1 : 1;
  }
  return 0;
};
