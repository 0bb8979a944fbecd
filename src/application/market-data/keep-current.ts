import { intervalMs } from '#domain/market/bars.ts';
import type { WantedBars } from '#ports/bar-fetches.ts';
import type { BatchStore } from '#ports/batch-store.ts';
import type { ExecutionStore } from '#ports/execution-store.ts';
import { type HeldInstrumentsPorts, heldInstruments } from './held-instruments.ts';
import type { MarketDataPorts } from './ports.ts';
import { type WantImportPorts, wantImport } from './want-import.ts';

export type KeepCurrentPorts = HeldInstrumentsPorts &
  WantImportPorts &
  Pick<MarketDataPorts, 'fetches'> & {
    readonly executions: Pick<ExecutionStore, 'tallies' | 'stream' | 'keys'>;
    readonly batches: Pick<BatchStore, 'demo' | 'byId' | 'list'>;
  };

const dayMs = intervalMs['1d'];
/** As far back as the shortest memory of a source of minutes, less a day. */
const minutesBackMs = 29 * dayMs;
const daysBackMs = 365 * dayMs;
/** What imports of so long ago lack is wanted again. */
const importsBackMs = 3 * dayMs;
const mostImports = 100;
const keptMs = 30 * dayMs;

/** Wants what held instruments lack up to now and what recent imports still miss, in every ledger; forgets what is long done. */
export const keepCurrent = async (ports: KeepCurrentPorts): Promise<void> => {
  const now = ports.clock.now();
  await ports.fetches.forget(now - keptMs);
  const ledgers = new Set((await ports.executions.keys()).map(({ ledger }) => ledger));
  for (const ledger of ledgers) {
    const held = await heldInstruments(ports, ledger);
    const wanted = held.flatMap((instrument) => currentSpans(instrument, now));
    if (wanted.length > 0) await ports.fetches.want(ledger, wanted, now);
    const { rows } = await ports.batches.list(ledger, { offset: 0, limit: mostImports });
    for (const { id, changedAt } of rows)
      if (changedAt >= now - importsBackMs || !(await isWanted(ports, ledger, id))) await wantImport(ports, ledger, id);
  }
};

/** An import may have died before its bars were wanted, or no source might be asked then. */
const isWanted = async ({ fetches }: KeepCurrentPorts, ledger: string, batch: string): Promise<boolean> =>
  (await fetches.latest(ledger, { limit: 1, batch })).length > 0;

/** Whole days, so that a span that is wanted again on the same day is the same span. */
const currentSpans = (instrument: string, now: number): readonly WantedBars[] => {
  const today = Math.floor(now / dayMs) * dayMs;
  const span = { instrument, to: today + dayMs, reason: 'daily', batch: null } as const;
  return [
    { ...span, interval: '1m', from: today - minutesBackMs },
    { ...span, interval: '1d', from: today - daysBackMs },
  ];
};
