import type { Database } from '#adapters/postgres/connect-database.ts';
import type { Auth } from '#api/auth.ts';
import type { UseCases } from '#api/dependencies.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { MarketDataWork } from '#application/market-data/market-data-work.ts';
import type { Clock } from '#ports/clock.ts';
import type { EventBus } from '#ports/event-bus.ts';
import type { HealthCheck } from '#ports/health-check.ts';
import type { JobQueue } from '#ports/job-queue.ts';
import type { Metrics } from '#ports/metrics.ts';
import type { ProjectionRunner } from '#ports/projection.ts';
import type { ReadModels } from '#ports/read-models.ts';
import type { Config } from './config.ts';

/** Everything that a process works with, whatever it was started for. */
export type Kontor = {
  readonly useCases: UseCases;
  readonly database: Database;
  readonly runner: ProjectionRunner<ReadModels>;
  /** Carries hints between processes. */
  readonly bus: EventBus;
  /** Carries them as far as the database does; another than `bus` where that is Redis. */
  readonly hints: EventBus;
  readonly queue: () => Promise<JobQueue>;
  readonly auth: () => Promise<Auth>;
  readonly health: readonly HealthCheck[];
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly config: Config;
  /** Imports what comes into the watched folders of a ledger, until the signal is aborted. */
  readonly watchFolders: (ledger: string, failed: (error: unknown) => void, signal: AbortSignal) => Promise<void>;
  /** Takes in held rows of a ledger whose product is known by now. */
  readonly takeInKnownRows: (context: LedgerContext) => Promise<void>;
  /** Fetches the reference rates that a ledger lacks by now, where a person has asked for them once. */
  readonly keepRatesCurrent: (ledger: string) => Promise<unknown>;
  /** What jobs do for market data. */
  readonly marketData: MarketDataWork;
  /** Measures how far closed positions of a ledger went, where that is not known, for as long as `goesOn` says so. */
  readonly measureExcursions: (ledger: string, goesOn: () => boolean) => Promise<void>;
  /** Builds one read model anew, or all of them; says which. */
  readonly rebuild: (projection?: string) => Promise<readonly { readonly projection: string }[]>;
  close(): Promise<void>;
};
