import { storedEnd } from '#application/candles/choose-series.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { ChartPorts } from './chart-instrument.ts';

/** Lists the instruments that have bars, with their series, finest interval first as the store has them. */
export const chartedInstruments = async (
  { candles, directory }: Pick<ChartPorts, 'candles' | 'directory'>,
  { ledger }: LedgerContext,
) => {
  const all = await directory(ledger);
  const byInstrument = Map.groupBy(await candles.series(ledger), ({ instrument }) => all.standing(instrument));
  return {
    instruments: [...byInstrument].map(([instrument, series]) => ({
      instrument,
      name: all.find(instrument)?.name ?? null,
      root: all.find(instrument)?.root ?? null,
      series: series.map((one) => ({
        interval: one.interval,
        source: one.source,
        bars: one.bars,
        from: isoInstant(one.firstAt),
        to: isoInstant(storedEnd(one)),
      })),
    })),
  };
};
