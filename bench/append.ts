import { postgresEventStore } from '#adapters/postgres/event-store.ts';
import type { EventStore } from '#ports/event-store.ts';
import { type BenchRow, measure, perSecond } from './measure.ts';
import { withBenchDatabase } from './support/bench-database.ts';
import { benchEvent, benchMetadata } from './support/bench-events.ts';

const writers = 8;
const singleAppends = 1_500;
const batches = 20;
const batchSize = 1_000;

/** Durable appends: one event each by eight writers at once, and batches of a thousand by one. */
export const run = (): Promise<BenchRow[]> =>
  withBenchDatabase(async ({ pool }) => {
    const store = postgresEventStore(pool);
    return [
      await measure({ bench: 'append.single', unit: 'events/s', budget: 5_000, higherIsBetter: true }, () =>
        singles(store),
      ),
      await measure({ bench: 'append.batch', unit: 'events/s', budget: 40_000, higherIsBetter: true }, () =>
        inBatches(store),
      ),
    ];
  });

let streams = 0;

/** Each writer has a stream of its own, as each person's order or import has. */
const singles = (store: EventStore): Promise<number> =>
  perSecond(writers * singleAppends, () =>
    Promise.all(
      Array.from({ length: writers }, async () => {
        const stream = { ledger: 'main', stream: `single-${++streams}` };
        for (let version = 0; version < singleAppends; version++) {
          await store.append(stream, version, [benchEvent(version)], benchMetadata);
        }
      }),
    ),
  );

const inBatches = (store: EventStore): Promise<number> => {
  const events = Array.from({ length: batchSize }, (_, row) => benchEvent(row));
  const stream = { ledger: 'main', stream: `batches-${++streams}` };
  return perSecond(batches * batchSize, async () => {
    for (let batch = 0; batch < batches; batch++) await store.append(stream, batch * batchSize, events, benchMetadata);
  });
};
