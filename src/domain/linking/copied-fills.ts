import { add, compare, type Decimal, multiply, zero } from '#domain/values/decimal.ts';

/** A fill to be compared; `at` in UTC milliseconds, the quantity unsigned. */
export type ComparedFill = {
  readonly key: string;
  readonly at: number;
  readonly side: 'buy' | 'sell';
  readonly quantity: Decimal;
};

/** `copied`: nothing says which size was meant. */
export type CopyStatus = 'missed' | 'partial' | 'full' | 'over' | 'copied';

export type CopiedFill<Fill extends ComparedFill> = {
  readonly leader: Fill;
  /** Those that copy it, in order. */
  readonly followers: readonly Fill[];
  readonly status: CopyStatus;
};

/** Sizes in money per point, to set the fills of two products beside each other; `ratio` null: no rule says it. */
type Sizes = { readonly leader: Decimal; readonly follower: Decimal; readonly ratio: Decimal | null };

/**
 * Sets each fill of a follower beside the leader's nearest of the same side, at most `withinMs` away, the earlier of two
 * equally near; several may copy one, as parts of it. What is near none is extra.
 */
export const copiedFills = <Fill extends ComparedFill>(
  leaders: readonly Fill[],
  followers: readonly Fill[],
  withinMs: number,
  sizes: Sizes,
): { readonly fills: readonly CopiedFill<Fill>[]; readonly extra: readonly Fill[] } => {
  const copies = new Map<string, Fill[]>(leaders.map(({ key }) => [key, []]));
  const extra: Fill[] = [];
  for (const fill of followers) {
    const nearest = leaders
      .filter(({ side, at }) => side === fill.side && Math.abs(at - fill.at) <= withinMs)
      .toSorted((a, b) => Math.abs(a.at - fill.at) - Math.abs(b.at - fill.at) || a.at - b.at)[0];
    if (nearest === undefined) extra.push(fill);
    else copies.get(nearest.key)!.push(fill);
  }
  return {
    fills: leaders.map((leader) => {
      const own = copies.get(leader.key)!;
      return { leader, followers: own, status: statusOf(leader, own, sizes) };
    }),
    extra,
  };
};

const statusOf = (leader: ComparedFill, own: readonly ComparedFill[], sizes: Sizes): CopyStatus => {
  if (own.length === 0) return 'missed';
  if (sizes.ratio === null) return 'copied';
  const taken = multiply(
    own.reduce((sum, { quantity }) => add(sum, quantity), zero),
    sizes.follower,
  );
  const sign = compare(taken, multiply(multiply(leader.quantity, sizes.leader), sizes.ratio));
  return ({ '-1': 'partial', '0': 'full', '1': 'over' } as const)[sign];
};
