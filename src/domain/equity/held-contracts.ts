import type { PositionLeg } from '#domain/ledger/legs.ts';
import { abs, toNumber } from '#domain/values/decimal.ts';

/** What is held by product family, in tenths of a contract: a micro is one tenth. Empty: nothing. */
export type HeldTenths = Readonly<Record<string, number>>;

export type HeldPosition = {
  readonly legs: readonly PositionLeg[];
  /** `productFamily` of its root. */
  readonly family: string;
  /** Tenths of a contract that one of it counts as. */
  readonly tenths: number;
};

const nothing: HeldTenths = {};

/** The most that was held at once within a time, and what is held at its end. */
export type HeldWithin = { readonly most: HeldTenths; readonly after: HeldTenths };

/**
 * Returns a function that gives what was held of each family within [`from`, `to`), long and short positions added up as
 * they stand; asked in ascending order. By the executions alone: exact, without any bar.
 */
export const heldContracts = (positions: readonly HeldPosition[]): ((from: number, to: number) => HeldWithin) => {
  // All of an instant counts together, so the order of positions in it does not matter; that within each is its own.
  const steps = positions
    .flatMap((position, nth) => position.legs.map((leg) => ({ position, nth, leg })))
    .toSorted((a, b) => a.leg.at - b.leg.at);
  const byPosition = new Map<number, { readonly family: string; readonly held: number }>();
  let next = 0;
  let now = nothing;
  const goOn = (): void => {
    const { position, nth, leg } = steps[next++]!;
    const held = toNumber(abs(leg.running)) * position.tenths;
    if (held === 0) byPosition.delete(nth);
    else byPosition.set(nth, { family: position.family, held });
  };
  return (from, to) => {
    const before = next;
    while (next < steps.length && steps[next]!.leg.at < from) goOn();
    if (next !== before) now = sumOf(byPosition.values());
    let most = now;
    while (next < steps.length && steps[next]!.leg.at < to) {
      const { at } = steps[next]!.leg;
      while (next < steps.length && steps[next]!.leg.at === at) goOn();
      now = sumOf(byPosition.values());
      most = mostOf(most, now);
    }
    return { most, after: now };
  };
};

const sumOf = (held: Iterable<{ readonly family: string; readonly held: number }>): HeldTenths => {
  const sums: Record<string, number> = {};
  for (const { family, held: tenths } of held) sums[family] = (sums[family] ?? 0) + tenths;
  return sums;
};

const mostOf = (a: HeldTenths, b: HeldTenths): HeldTenths =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((family) => [
      family,
      Math.max(a[family] ?? 0, b[family] ?? 0),
    ]),
  );
