import type { PoolClient } from 'pg';
import type { SeriesId } from '#ports/candle-store.ts';

/** The columns that name a series, in the order of the keys of the candle tables. */
export type SeriesKey = readonly [
  ledger: string,
  instrument: string,
  interval: string,
  source: string,
  adjustment: string,
];

/** Holds the rows of one series: parameters 1 to 5 are its key. */
export const seriesCondition =
  '(ledger, instrument, interval, source, adjustment) = ($1::text, $2::text, $3::text, $4::text, $5::text)';

export const seriesKey = ({ ledger, instrument, interval, source, adjustment }: SeriesId): SeriesKey => [
  ledger,
  instrument,
  interval,
  source,
  adjustment,
];

/** Serialises the writers of a series until the transaction ends. */
export const lockSeries = async (client: PoolClient, key: SeriesKey): Promise<void> => {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [JSON.stringify(key)]);
};
