import { postgresCandleStore } from '#adapters/postgres/candle-store.ts';
import type { Bars } from '#domain/market/bars.ts';
import { sliceBars } from '#domain/market/merge-bars.ts';
import type { CandleStore, SeriesId } from '#ports/candle-store.ts';
import { type BenchRow, measure, perSecond } from './measure.ts';
import { withBenchDatabase } from './support/bench-database.ts';
import { generatedBars } from './support/generated-bars.ts';

const bulk = 500_000;
const appended = 300;

/** Durable writes: a long file at once, the same again, and the newest bar of a full series, one upsert each. */
export const run = (): Promise<readonly BenchRow[]> =>
  withBenchDatabase(async ({ pool }) => {
    const store = postgresCandleStore(pool);
    const many = generatedBars(bulk);
    const figure = { unit: 'bars/s', budget: null, higherIsBetter: true };
    return [
      await measure({ ...figure, bench: 'candles-write.bulk' }, () => writeOnce(store, many)),
      await measure({ ...figure, bench: 'candles-write.same' }, () =>
        perSecond(bulk, () => write(store, last(), many)),
      ),
      await measure({ ...figure, bench: 'candles-write.append' }, () => appendOneByOne(store, many)),
    ];
  });

let made = 0;
const last = (): SeriesId => ({
  ledger: 'main',
  instrument: `BENCH${made}`,
  interval: '1m',
  source: 'bench',
  adjustment: 'none',
});
const fresh = (): SeriesId => {
  made += 1;
  return last();
};

const write = (store: CandleStore, series: SeriesId, bars: Bars): Promise<unknown> => store.upsert(series, bars, 0);

const writeOnce = (store: CandleStore, bars: Bars): Promise<number> =>
  perSecond(bars.count, () => write(store, fresh(), bars));

/** A live feed: a bar a minute, on top of a block that is half full on average. */
const appendOneByOne = async (store: CandleStore, bars: Bars): Promise<number> => {
  const series = fresh();
  const begun = 2_048;
  await write(store, series, sliceBars(bars, 0, begun));
  return perSecond(appended, async () => {
    for (let at = begun; at < begun + appended; at++) await write(store, series, sliceBars(bars, at, at + 1));
  });
};
