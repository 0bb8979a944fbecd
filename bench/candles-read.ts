import { postgresCandleStore } from '#adapters/postgres/candle-store.ts';
import { postgresCorporateActions } from '#adapters/postgres/corporate-actions.ts';
import type { UseCases } from '#api/dependencies.ts';
import { keepOverviews } from '#application/candles/overviews.ts';
import { readCandles } from '#application/candles/read-candles.ts';
import { directoryOfLedger } from '#application/instruments/directory-of-ledger.ts';
import type { SeriesId } from '#ports/candle-store.ts';
import { readModels } from '#root/compose.ts';
import { fakeServer } from '#test/support/fake-server.ts';
import { type BenchRow, measure } from './measure.ts';
import { withBenchDatabase } from './support/bench-database.ts';
import { generatedBars } from './support/generated-bars.ts';

const stored = 1_000_000;
const asked = 100_000;
const first = 450_000;
const requestsPerRun = 20;
const series: SeriesId = {
  ledger: 'a',
  instrument: 'MNQ MAR25',
  interval: '1m',
  source: 'bench',
  adjustment: 'none',
};

/**
 * A hundred thousand bars out of a million stored, warm: from the store as columns, and over HTTP to the last byte of the
 * body, packed (what the web app takes) and as JSON. Each run's figure is the 95th percentile of its requests.
 */
export const run = (): Promise<readonly BenchRow[]> =>
  withBenchDatabase(async ({ pool }) => {
    const candles = postgresCandleStore(pool);
    const bars = generatedBars(stored);
    await candles.upsert(series, bars, 0);
    const [from, to] = [bars.time[first]!, bars.time[first + asked]!];
    const ports = {
      candles,
      directory: directoryOfLedger(readModels(pool)),
      overviews: keepOverviews(candles),
      marketData: { actions: postgresCorporateActions(pool) },
    };
    const useCases = { candles: (context, query) => readCandles(ports, context, query) } as Partial<UseCases>;
    const { server } = await fakeServer({ checkReplies: false }, { useCases: useCases as UseCases });
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    const query = new URLSearchParams({
      instrument: series.instrument,
      interval: '1m',
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
    });
    const body = async (accept: string): Promise<number> => {
      const reply = await fetch(`${address}/api/v1/candles?${query}`, { headers: { accept, cookie: 's=anna' } });
      if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
      return (await reply.arrayBuffer()).byteLength;
    };
    const figure = { unit: 'ms', higherIsBetter: false };
    try {
      return [
        await measure({ ...figure, bench: 'candles-read.store', budget: null }, () =>
          p95(() => candles.read(series, from, to)),
        ),
        await measure({ ...figure, bench: 'candles-read.http', budget: 15 }, () =>
          p95(() => body('application/octet-stream')),
        ),
        await measure({ ...figure, bench: 'candles-read.http-json', budget: null }, () =>
          p95(() => body('application/json')),
        ),
      ];
    } finally {
      await server.close();
    }
  });

const p95 = async (work: () => Promise<unknown>): Promise<number> => {
  const samples: number[] = [];
  for (let request = 0; request < requestsPerRun; request++) {
    const begun = performance.now();
    await work();
    samples.push(performance.now() - begun);
  }
  return samples.sort((a, b) => a - b)[Math.ceil(requestsPerRun * 0.95) - 1]!;
};
