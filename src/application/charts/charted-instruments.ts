import { storedEnd } from '#application/candles/choose-series.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { ChartPorts } from './chart-instrument.ts';

/** Lists the instruments that have bars, with their series, finest interval first as the store has them. */
export const chartedInstruments = async ({ candles, directory }: ChartPorts, { ledger }: LedgerContext) => {
  const known = await directory(ledger);
  const byInstrument = Map.groupBy(await candles.series(ledger), ({ instrument }) => instrument);
  return {
    instruments: [...byInstrument].map(([instrument, series]) => {
      return {
        instrument,
        name: known.find(instrument)?.name ?? null,
        series: series.map((one) => ({
          interval: one.interval,
          source: one.source,
          bars: one.bars,
          from: isoInstant(one.firstAt),
          to: isoInstant(storedEnd(one)),
        })),
      };
    }),
  };
};
