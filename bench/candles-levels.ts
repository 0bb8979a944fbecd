import { postgresCandleStore } from '#adapters/postgres/candle-store.ts';
import { postgresCorporateActions } from '#adapters/postgres/corporate-actions.ts';
import type { UseCases } from '#api/dependencies.ts';
import { keepOverviews } from '#application/candles/overviews.ts';
import { readCandles } from '#application/candles/read-candles.ts';
import { readContinuous } from '#application/candles/read-continuous.ts';
import { directoryOfLedger } from '#application/instruments/directory-of-ledger.ts';
import type { Bars } from '#domain/market/bars.ts';
import { sliceBars } from '#domain/market/merge-bars.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import { readModels } from '#root/compose.ts';
import { fakeServer } from '#test/support/fake-server.ts';
import { type BenchRow, measure } from './measure.ts';
import { withBenchDatabase } from './support/bench-database.ts';
import { generatedBars } from './support/generated-bars.ts';
import { percentile } from './support/percentile.ts';

const requestsPerRun = 20;
/** Some more than a wide screen has pixels. */
const points = 2_000;
const quarters = ['MAR23', 'JUN23', 'SEP23', 'DEC23', 'MAR24', 'JUN24', 'SEP24', 'DEC24'];
const contractBars = 125_000;

/**
 * What a chart asks of a large series, over HTTP as packed blocks to the last byte: its last bars, those before them, and all
 * of it in as many bars as it can show; of five thousand bars, a million, and ten. Then a continuous series of eight
 * contracts, a million bars together. Each run's figure is the 95th percentile of its requests.
 */
export const run = (): Promise<readonly BenchRow[]> =>
  withBenchDatabase(async ({ pool }) => {
    const candles = postgresCandleStore(pool);
    const large = generatedBars(10_000_000);
    const sizes = { 'ES MAR25': 5_000, 'NQ MAR25': 1_000_000, 'YM MAR25': large.count };
    for (const [instrument, count] of Object.entries(sizes))
      await keep(candles, instrument, sliceBars(large, large.count - count, large.count));
    for (const [index, quarter] of quarters.entries())
      await keep(candles, `MNQ ${quarter}`, sliceBars(large, index * 90_000, index * 90_000 + contractBars));
    const ports = {
      candles,
      directory: directoryOfLedger(readModels(pool)),
      overviews: keepOverviews(candles),
      marketData: { actions: postgresCorporateActions(pool) },
    };
    const useCases: Partial<UseCases> = {
      candles: (context, { continuous, interval, ...query }) =>
        continuous === undefined
          ? readCandles(ports, context, { ...query, interval })
          : readContinuous(ports, context, { ...query, interval: interval!, continuous }),
    };
    const { server } = await fakeServer({ checkReplies: false }, { useCases: useCases as UseCases });
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    const ask = async (query: Record<string, string | number>): Promise<void> => {
      const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
      const headers = { accept: 'application/octet-stream', cookie: 's=anna' };
      const reply = await fetch(`${address}/api/v1/candles?${search}`, { headers });
      if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
      await reply.arrayBuffer();
    };
    const row = (name: string, query: Record<string, string | number>): Promise<BenchRow> =>
      measure({ bench: `candles-levels.${name}`, unit: 'ms', budget: null, higherIsBetter: false }, async () => {
        const samples: number[] = [];
        for (let request = 0; request < requestsPerRun; request++) {
          const begun = performance.now();
          await ask(query);
          samples.push(performance.now() - begun);
        }
        return percentile(samples, 0.95);
      });
    const middle = new Date(large.time[large.count - 500_000]!).toISOString();
    try {
      return [
        await row('open-5-thousand', { instrument: 'ES MAR25', interval: '1m', points }),
        await row('open-million', { instrument: 'NQ MAR25', interval: '1m', points }),
        await row('open-10-million', { instrument: 'YM MAR25', interval: '1m', points }),
        await row('pan-million', { instrument: 'NQ MAR25', interval: '1m', points, to: middle }),
        await row('hours-million', { instrument: 'NQ MAR25', interval: '1h', points }),
        await row('all-5-thousand', { instrument: 'ES MAR25', points }),
        await row('all-million', { instrument: 'NQ MAR25', points }),
        await row('all-10-million', { instrument: 'YM MAR25', points }),
        await row('continuous', { instrument: 'MNQ', interval: '1m', continuous: 'back-adjusted', points }),
      ];
    } finally {
      await server.close();
    }
  });

const keep = (candles: CandleStore, instrument: string, bars: Bars): Promise<unknown> =>
  candles.upsert({ ledger: 'a', instrument, interval: '1m', source: 'bench', adjustment: 'none' }, bars, 0);
