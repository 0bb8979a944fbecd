import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import { AppError } from '#domain/errors.ts';
import { canMake, type Multiple } from '#domain/market/multiples.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import { candleInstrument } from './candle-instrument.ts';
import { chooseSeries } from './choose-series.ts';

/** A series as a person names it: the instrument in any spelling, the source only where there are several. */
export type SeriesQuery = {
  readonly instrument: string;
  readonly interval: Multiple;
  readonly source: string | null;
};

type Ports = {
  readonly candles: Pick<CandleStore, 'series'>;
  readonly directory: DirectoryOf;
};

/**
 * Returns the one stored series that a person means.
 *
 * @throws AppError `NOT_FOUND`, saying what is stored; `INVALID_INPUT` where several sources have such bars
 */
export const storedSeries = async (
  { candles, directory }: Ports,
  ledger: string,
  query: SeriesQuery,
): Promise<SeriesState> => {
  const instrument = await candleInstrument(directory, ledger, query.instrument);
  return chosen(await candles.series(ledger, instrument), instrument, query);
};

/**
 * Returns the stored series that bars of an interval are, or can be put together from where none is stored in it.
 *
 * @throws AppError as `storedSeries`
 */
export const storedOrFiner = async (
  { candles, directory }: Ports,
  ledger: string,
  query: SeriesQuery,
): Promise<SeriesState> => {
  const instrument = await candleInstrument(directory, ledger, query.instrument);
  const all = await candles.series(ledger, instrument);
  const named = all.filter(({ source }) => query.source === null || source === query.source);
  const finer = named.filter(({ interval }) => canMake(interval, query.interval));
  if (finer.length === 0 || named.some(({ interval }) => interval === query.interval))
    return chosen(all, instrument, query);
  assertOneSource(finer, instrument);
  const ever = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return chooseSeries(finer, { interval: query.interval, ...ever })!;
};

const chosen = (all: readonly SeriesState[], instrument: string, { interval, source }: SeriesQuery): SeriesState => {
  const found = all.filter((series) => series.interval === interval && (source === null || series.source === source));
  if (found.length === 1) return found[0]!;
  assertOneSource(found, instrument);
  const stored = all.map((series) => `${series.interval} from ${series.source}`);
  const had = stored.length === 0 ? 'none at all' : stored.join(', ');
  throw new AppError('NOT_FOUND', `No bars of ${interval} are stored for ${instrument}; there are ${had}.`, {
    details: { instrument, interval, stored },
  });
};

const assertOneSource = (found: readonly SeriesState[], instrument: string): void => {
  const sources = [...new Set(found.map(({ source }) => source))];
  if (sources.length < 2) return;
  throw new AppError('INVALID_INPUT', `Several sources have bars of ${instrument}: ${sources.join(', ')}. Name one.`, {
    details: { field: 'source', expected: sources },
  });
};
