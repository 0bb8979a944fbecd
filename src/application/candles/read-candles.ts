import type { LedgerContext } from '#application/ledger-context.ts';
import { catalogueOfLedger } from '#application/products/catalogue-of-ledger.ts';
import { AppError } from '#domain/errors.ts';
import { instrumentId, parseInstrument } from '#domain/instruments/contract.ts';
import { type Bars, type Interval, intervalMs } from '#domain/market/bars.ts';
import { encodeBlocks } from '#domain/market/block.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import type { SettingsStore } from '#ports/settings-store.ts';
import { type BarNumbers, barNumbers } from './bar-numbers.ts';
import { chooseSeries } from './choose-series.ts';
import { barsOf, readStored } from './read-series.ts';

export type ReadCandlesPorts = {
  readonly candles: CandleStore;
  readonly settings: Pick<SettingsStore, 'products'>;
};

export type CandleRequest = {
  readonly instrument: string;
  readonly interval: Interval;
  /** ISO 8601 instants; the range is half open. */
  readonly from: string;
  readonly to: string;
  readonly source?: string | undefined;
};

/** The bars of one request, made into what the caller takes only when it is asked for. */
export type CandleAnswer = {
  /** The stored bytes that the answer rests on: another answer to the same question has others. */
  readonly stored: readonly Uint8Array[];
  candles(): {
    instrument: string;
    interval: Interval;
    source: string | null;
    storedInterval: Interval | null;
    bars: BarNumbers;
  };
  /** Blocks in order; bars before `from` and from `to` on may stand in the first and the last. */
  blocks(): readonly Uint8Array[];
};

/** The most bars that one answer may have room for: two years of minutes. */
export const mostBars = 1_100_000;

/**
 * Reads the bars of an instrument, in any spelling, from the stored series that has most of them.
 *
 * @throws AppError `INVALID_INPUT` for more than a million bars' time
 */
export const readCandles = async (
  ports: ReadCandlesPorts,
  { ledger }: LedgerContext,
  request: CandleRequest,
): Promise<CandleAnswer> => {
  const { interval, source } = request;
  const wanted = { interval, from: Date.parse(request.from), to: Date.parse(request.to) };
  requireBounded(wanted.to - wanted.from, request);
  const { instrument, calendar } = await identify(ports, ledger, request.instrument);
  const stored = await ports.candles.series(ledger, instrument);
  const series = chooseSeries(source === undefined ? stored : stored.filter((one) => one.source === source), wanted);
  if (series === null) {
    return {
      stored: [],
      candles: () => ({ instrument, interval, source: null, storedInterval: null, bars: barNumbers(null) }),
      blocks: () => [],
    };
  }
  const read = await readStored(ports.candles, series, wanted);
  const bars = (): Bars => barsOf(read, calendar);
  return {
    stored: read.blocks,
    candles: () => ({
      instrument,
      interval,
      source: series.source,
      storedInterval: series.interval,
      bars: barNumbers(bars()),
    }),
    blocks: () => (series.interval === interval ? read.blocks : encodeBlocks(bars())),
  };
};

const requireBounded = (spanMs: number, { interval, to }: CandleRequest): void => {
  if (spanMs / intervalMs[interval] <= mostBars) return;
  throw new AppError('INVALID_INPUT', `query: to: that is room for more than ${mostBars} bars of ${interval}.`, {
    details: { part: 'query', field: 'to', expected: `at most ${mostBars} bars of ${interval} after from`, found: to },
  });
};

/** What the ledger calls an instrument, and whose sessions it keeps; one that no catalogue has trades around the clock. */
const identify = async (
  { settings }: ReadCandlesPorts,
  ledger: string,
  spelled: string,
): Promise<{ instrument: string; calendar: string }> => {
  const catalogue = await catalogueOfLedger(settings, ledger);
  const name = parseInstrument(spelled, { isRoot: (root) => catalogue.find(root) !== null });
  return { instrument: instrumentId(name), calendar: catalogue.find(name.root)?.calendar ?? 'ALWAYS-OPEN' };
};
