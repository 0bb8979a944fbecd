import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { postgresCandleStore } from '#adapters/postgres/candle-store.ts';
import { postgresRateStore } from '#adapters/postgres/rate-store.ts';
import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { Bars } from '#domain/market/bars.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';
import { openKontor } from '#root/compose.ts';
import { readConfig } from '#root/config.ts';
import type { Kontor } from '#root/kontor.ts';
import { generatedActivities } from './generated-activities.ts';
import { benchContext } from './import-into.ts';

const dayMs = 86_400_000;
const firstDay = Date.UTC(2015, 0, 1) / dayMs;

type Size = { readonly activities: number; readonly holdings: number; readonly years: number };

/** Makes a data directory with a portfolio: activities by its own file, a close of every weekday, a rate of each. */
export const withStoredPortfolio = async <T>(
  { activities: count, holdings, years }: Size,
  work: (open: () => Promise<Kontor>) => Promise<T>,
): Promise<T> => {
  const data = await mkdtemp(path.join(tmpdir(), 'kontor-bench-'));
  const open = () => openKontor(readConfig({ KONTOR_DATA: data, KONTOR_SOURCES: 'none' }));
  try {
    const kontor = await open();
    try {
      const activities = generatedActivities(count, holdings, years);
      const instruments = [...new Set(activities.map(({ instrument }) => instrument!))];
      const content = Readable.from([Buffer.from(fileOf(activities, instruments))]);
      const { upload } = await kontor.useCases.upload(benchContext, { fileName: 'ledger.json', content });
      await kontor.useCases.commitImport(benchContext, upload, {});
      const store = postgresCandleStore(kontor.database.pool);
      for (const [nth, instrument] of instruments.entries())
        await store.upsert(
          { ledger: 'main', instrument, interval: '1d', source: 'bench', adjustment: 'none' },
          closesOf(years, nth),
          0,
        );
      const weekdays = weekdaysOf(years).map(isoDateOfDay);
      await postgresRateStore(kontor.database.pool).upsert(
        'main',
        'ecb',
        weekdays.map((date, nth) => ({ date, rates: { USD: (1.1 + 0.2 * Math.sin(nth / 90)).toFixed(4) } })),
        0,
      );
      await kontor.database.pool.query('vacuum analyze');
    } finally {
      await kontor.close();
    }
    return await work(open);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
};

const fileOf = (activities: readonly RecordedActivity[], instruments: readonly string[]): string =>
  JSON.stringify({
    format: 'kontor-ledger',
    version: 1,
    instruments: instruments.map((id) => ({
      id,
      assetClass: 'share',
      currency: Number(id.slice(2)) % 3 === 0 ? 'USD' : 'EUR',
    })),
    activities: activities.map(
      ({ id, type, account, date, instrument, quantity, price, currency, gross, fee, ratio }) => ({
        ...{ sourceId: id, type, account, date, instrument, currency },
        ...(quantity === null ? {} : { quantity }),
        ...(price === null ? {} : { price }),
        ...(gross === null ? {} : { gross }),
        ...(fee === '0' ? {} : { fee }),
        ...(ratio === null ? {} : { ratio }),
      }),
    ),
  });

const weekdaysOf = (years: number): readonly number[] =>
  Array.from({ length: years * 365 }, (_, index) => firstDay + index).filter((day) => {
    const weekday = (day + 4) % 7;
    return weekday !== 0 && weekday !== 6;
  });

/** Days begin at midnight in Frankfurt, in winter. */
const closesOf = (years: number, nth: number): Bars => {
  const days = weekdaysOf(years);
  const close = Float64Array.from(days, (day) => Math.round(100 * (150 + 60 * Math.sin(day / 200 + nth))) / 100);
  return {
    count: days.length,
    time: Float64Array.from(days, (day) => day * dayMs - 3_600_000),
    open: close,
    high: close,
    low: close,
    close,
    volume: new Float64Array(days.length),
  };
};
