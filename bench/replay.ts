import { postgresEventStore } from '#adapters/postgres/event-store.ts';
import type { EventStore } from '#ports/event-store.ts';
import { type BenchRow, measure, perSecond } from './measure.ts';
import { withBenchDatabase } from './support/bench-database.ts';
import { benchEvent, benchMetadata } from './support/bench-events.ts';

const stored = 300_000;
const batchSize = 2_000;

/** Replays the whole log into a fold that looks at every event. */
export const run = (): Promise<BenchRow[]> =>
  withBenchDatabase(async ({ pool }) => {
    const store = postgresEventStore(pool);
    await fill(store);
    await pool.query('vacuum analyze events');
    return [
      await measure({ bench: 'replay', unit: 'events/s', budget: 250_000, higherIsBetter: true }, () => replay(store)),
    ];
  });

const fill = async (store: EventStore): Promise<void> => {
  for (let from = 0; from < stored; from += batchSize) {
    const events = Array.from({ length: batchSize }, (_, row) => benchEvent(from + row));
    await store.append({ ledger: 'main', stream: `replay-${from}` }, 0, events, benchMetadata);
  }
};

const replay = async (store: EventStore): Promise<number> => {
  let quantity = 0;
  const rate = await perSecond(stored, async () => {
    for await (const events of store.readAll()) {
      for (const event of events) {
        if (event.type === 'ExecutionRecorded') quantity += Number(event.data.quantity);
      }
    }
  });
  if (quantity !== 2 * stored) throw new Error(`replayed a quantity of ${quantity}, expected ${2 * stored}`);
  return rate;
};
