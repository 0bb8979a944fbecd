import type { Instant, RowExecution } from './row-cells.ts';

/** A finished trade of one row: all that some platforms give. */
export type RoundTrip = Pick<RowExecution, 'account' | 'instrument' | 'quantity'> &
  Partial<Pick<RowExecution, 'commissionCurrency' | 'tradedAs' | 'otherNames' | 'stated'>> & {
    readonly direction: 'long' | 'short';
    readonly entry: Leg;
    readonly exit: Leg;
    /** Costs of the whole trade; a cost is positive. */
    readonly commission: string;
  };

type Leg = Instant & {
  readonly price: string;
  /** Names the leg wherever the trade is listed again; null where the platform names neither trade nor fill. */
  readonly executionId: string | null;
  readonly orderId?: string | null;
};

/**
 * Returns a finished trade as the two executions that it took at least, each marked as made from it.
 *
 * The costs of the trade are booked with its exit: how they were spread over the fills is not said, and the position's
 * are the same either way.
 */
export const roundTrip = ({ direction, entry, exit, commission, ...shared }: RoundTrip): readonly RowExecution[] => {
  const leg = (of: Leg, side: 'buy' | 'sell', entryExit: 'entry' | 'exit', cost: string): RowExecution => ({
    ...shared,
    orderId: null,
    ...of,
    side,
    commission: cost,
    hints: { entryExit, madeFrom: 'round-trip' },
  });
  const [first, last] = direction === 'long' ? (['buy', 'sell'] as const) : (['sell', 'buy'] as const);
  return [leg(entry, first, 'entry', '0'), leg(exit, last, 'exit', commission)];
};
