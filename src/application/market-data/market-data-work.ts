import { type KeepCurrentPorts, keepCurrent } from './keep-current.ts';
import { type RunFetchesPorts, runFetches } from './run-fetches.ts';
import { wantImport } from './want-import.ts';

/** What jobs do for market data; they are only a wake-up, what is wanted stands in the database. */
export type MarketDataWork = {
  /** Whether any source may be asked. */
  readonly any: boolean;
  readonly wantImport: (ledger: string, batch: string) => Promise<void>;
  readonly keepCurrent: () => Promise<void>;
  readonly runFetches: () => Promise<void>;
  /** Whether a wanted span waits for a worker now. */
  readonly due: () => Promise<boolean>;
};

export type MarketDataWorkPorts = RunFetchesPorts &
  KeepCurrentPorts & {
    /** Enqueues a job that runs the fetches. */
    readonly wake: (ledger: string) => Promise<void>;
  };

/** Returns the work of the role `broker`; where no source may be asked, nothing is wanted and nothing is due. */
export const marketDataWork = (ports: MarketDataWorkPorts): MarketDataWork => {
  const due = async (): Promise<boolean> => {
    if (!ports.sources.any) return false;
    const next = await ports.fetches.nextDue();
    return next !== null && next <= ports.clock.now();
  };
  return {
    any: ports.sources.any,
    due,
    async wantImport(ledger, batch) {
      if (!ports.sources.any || (await wantImport(ports, ledger, batch)) === 0) return;
      ports.changed(ledger);
      await ports.wake(ledger);
    },
    async keepCurrent() {
      if (ports.sources.any) await keepCurrent(ports);
    },
    async runFetches() {
      if (ports.sources.any) await runFetches(ports);
    },
  };
};
