import { roundTrip } from '#adapters/text-files/round-trip.ts';
import type { Instant, RowExecution } from '#adapters/text-files/row-cells.ts';

type Fill = Instant & { readonly price: string; readonly fill: string | null };

/**
 * Returns a pair of fills as the two executions that it took. What was first is the entry; bought and sold in one second
 * is taken as bought first, which changes no figure of the pair.
 *
 * One fill may be in several pairs, each with a part of its quantity: a part is named by its fill and the other's.
 */
export const pairedFills = ({
  bought,
  sold,
  ...shared
}: Pick<RowExecution, 'account' | 'instrument' | 'quantity'> & {
  readonly bought: Fill;
  readonly sold: Fill;
}): readonly RowExecution[] => {
  const leg = ({ fill, ...rest }: Fill, other: Fill) => ({
    ...rest,
    executionId: fill === null || other.fill === null ? null : `${fill}/${other.fill}`,
  });
  const isLong = bought.at <= sold.at;
  const [first, last] = isLong ? ([bought, sold] as const) : ([sold, bought] as const);
  return roundTrip({
    ...shared,
    direction: isLong ? 'long' : 'short',
    entry: leg(first, last),
    exit: leg(last, first),
    commission: '0',
    tradedAs: 'future',
  });
};
