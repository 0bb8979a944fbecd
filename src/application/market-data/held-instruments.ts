import { intervalMs } from '#domain/market/bars.ts';
import type { BatchStore } from '#ports/batch-store.ts';
import type { Clock } from '#ports/clock.ts';
import type { ExecutionStore } from '#ports/execution-store.ts';
import type { PositionStore } from '#ports/position-store.ts';

export type HeldInstrumentsPorts = {
  readonly executions: Pick<ExecutionStore, 'tallies'>;
  readonly positions: Pick<PositionStore, 'facts'>;
  readonly batches: Pick<BatchStore, 'demo'>;
  readonly clock: Clock;
};

const recentMs = 30 * intervalMs['1d'];

/** Returns what a ledger holds, or has held within thirty days, in order; what only the demo trades is not among it. */
export const heldInstruments = async (
  { executions, positions, batches, clock }: HeldInstrumentsPorts,
  ledger: string,
): Promise<readonly string[]> => {
  const demo = await batches.demo(ledger);
  const own = (await executions.tallies(ledger)).filter(({ batch }) => batch !== demo?.id);
  const traded = new Set(own.map(({ account, instrument }) => JSON.stringify([account, instrument])));
  const held = new Set<string>();
  const since = clock.now() - recentMs;
  for await (const facts of positions.facts(ledger))
    for (const { account, instrument, closedAt } of facts)
      if ((closedAt === null || closedAt >= since) && traded.has(JSON.stringify([account, instrument])))
        held.add(instrument);
  return [...held].sort();
};
