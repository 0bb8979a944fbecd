import { randomUUID } from 'node:crypto';
import { candleFiles } from '#adapters/candle-files/candle-files.ts';
import { ecbRateFiles } from '#adapters/ecb/rate-files.ts';
import { ecbRateSource, ecbSourceName } from '#adapters/ecb/rate-source.ts';
import { folderFiles } from '#adapters/folder-watch/folder-files.ts';
import { mappedTables } from '#adapters/mapped-table/mapped-tables.ts';
import { ninjatraderMarks } from '#adapters/ninjatrader/mark-files.ts';
import { pdfReportWriter } from '#adapters/pdf/report-writer.ts';
import { postgresActivities } from '#adapters/postgres/activity-ports.ts';
import { postgresBarFetches } from '#adapters/postgres/bar-fetches.ts';
import { postgresBatchRows, postgresHeldRows } from '#adapters/postgres/batch-rows.ts';
import { postgresBatchStore } from '#adapters/postgres/batch-store.ts';
import { postgresBatchSwitch } from '#adapters/postgres/batch-switch.ts';
import { postgresBoardStore } from '#adapters/postgres/board-store.ts';
import { postgresCandleStore } from '#adapters/postgres/candle-store.ts';
import { postgresChangeStore } from '#adapters/postgres/change-store.ts';
import { connectDatabase, type Database } from '#adapters/postgres/connect-database.ts';
import type { Connection } from '#adapters/postgres/connection.ts';
import { postgresCorporateActions } from '#adapters/postgres/corporate-actions.ts';
import { postgresDrawingStore } from '#adapters/postgres/drawing-store.ts';
import { postgresEventBus } from '#adapters/postgres/event-bus.ts';
import { postgresEventStore, readStreams } from '#adapters/postgres/event-store.ts';
import { postgresExcursionStore } from '#adapters/postgres/excursion-store.ts';
import { postgresExecutionStore } from '#adapters/postgres/execution-store.ts';
import { postgresFileStore } from '#adapters/postgres/file-store.ts';
import { postgresImageStore } from '#adapters/postgres/image-store.ts';
import { postgresImportStage } from '#adapters/postgres/import-stage.ts';
import { postgresJournalStore } from '#adapters/postgres/journal-store.ts';
import { postgresLedgerMembers } from '#adapters/postgres/ledger-members.ts';
import { postgresMappingStore } from '#adapters/postgres/mapping-store.ts';
import { postgresOwnEditLog } from '#adapters/postgres/own-edit-log.ts';
import { postgresPeople } from '#adapters/postgres/people.ts';
import { postgresPositionStore } from '#adapters/postgres/position-store.ts';
import { postgresProcessRegistry } from '#adapters/postgres/process-registry.ts';
import { postgresProjectionRunner } from '#adapters/postgres/projection-runner.ts';
import { postgresRateStore } from '#adapters/postgres/rate-store.ts';
import { rebuildExecutions } from '#adapters/postgres/rebuild-executions.ts';
import { givenSecretKey, type SecretKey, secretKeyFile } from '#adapters/postgres/secret-key.ts';
import { postgresSecretStore } from '#adapters/postgres/secret-store.ts';
import { postgresSeriesRequests } from '#adapters/postgres/series-requests.ts';
import { postgresSettingsStore } from '#adapters/postgres/settings-store.ts';
import { postgresSignInStore } from '#adapters/postgres/sign-in-store.ts';
import { postgresSourceStates } from '#adapters/postgres/source-states.ts';
import { postgresTurns } from '#adapters/postgres/turns.ts';
import { postgresViewStore } from '#adapters/postgres/view-store.ts';
import { postgresWatchedFolderStore } from '#adapters/postgres/watched-folder-store.ts';
import { csvReportWriter } from '#adapters/spreadsheet/csv-report-writer.ts';
import { csvWriter } from '#adapters/spreadsheet/csv-writer.ts';
import { xlsxReportWriter } from '#adapters/spreadsheet/xlsx-report-writer.ts';
import { xlsxWriter } from '#adapters/spreadsheet/xlsx-writer.ts';
import { openLog, type ProcessLog } from '#adapters/telemetry/log.ts';
import { prometheusMetrics } from '#adapters/telemetry/metrics.ts';
import { assertMayBind } from '#api/listen-address.ts';
import { announcedCandles } from '#application/candles/announced-candles.ts';
import { candlesUnderOneId } from '#application/candles/candles-under-one-id.ts';
import { keepMeasured } from '#application/excursions/keep-measured.ts';
import { executionTallies } from '#application/executions/execution-tallies.ts';
import { takeInKnownRows } from '#application/imports/take-in-held-rows.ts';
import { directoryOfLedger } from '#application/instruments/directory-of-ledger.ts';
import { instrumentOf } from '#application/instruments/instrument-of.ts';
import { tradedProducts } from '#application/instruments/traded-products.ts';
import { declareJobs, type JobKind } from '#application/jobs.ts';
import { takingInMarks } from '#application/journal/take-in-marks.ts';
import { keepLinks } from '#application/linking/ledger-links.ts';
import { marketDataWork } from '#application/market-data/market-data-work.ts';
import type { MarketDataPorts } from '#application/market-data/ports.ts';
import { positionIndex } from '#application/positions/position-index.ts';
import { positionMarks } from '#application/positions/position-marks.ts';
import { changesProjection } from '#application/projections/changes.ts';
import { importsProjection } from '#application/projections/imports.ts';
import { journalProjection } from '#application/projections/journal.ts';
import { positionsProjection } from '#application/projections/positions.ts';
import { settingsProjection } from '#application/projections/settings.ts';
import { keepRatesCurrent } from '#application/rates/sync-rates.ts';
import type { Role } from '#application/roles.ts';
import { catchUpProjections } from '#application/run-projections.ts';
import { watchFolders } from '#application/watched-folders/watch-folders.ts';
import { AppError } from '#domain/errors.ts';
import type { Clock } from '#ports/clock.ts';
import type { EventBus } from '#ports/event-bus.ts';
import type { JobData, JobQueue } from '#ports/job-queue.ts';
import type { ReadModels } from '#ports/read-models.ts';
import { activityFormats } from './activity-formats.ts';
import type { Config } from './config.ts';
import { executionFormats, exportFormats } from './execution-formats.ts';
import { healthChecks } from './health-checks.ts';
import { hasCertificate, isHttps } from './https.ts';
import type { Kontor } from './kontor.ts';
import { listedSources } from './listed-sources.ts';
import { makeLogDirectory } from './log-directory.ts';
import { once } from './once.ts';
import { serveRoles } from './roles.ts';
import { assertSources, barSources, isSourceName } from './sources.ts';
import { tradeLists } from './trade-lists.ts';
import { bindUseCases, type UseCasePorts } from './use-cases.ts';

export const projections = [
  settingsProjection,
  changesProjection,
  importsProjection,
  positionsProjection,
  journalProjection,
] as const;

export type KontorOptions = {
  readonly applicationName?: string;
  /** Told of what went wrong beside the work at hand. */
  readonly failed?: (error: Error, what: string) => void;
  readonly formats?: ReturnType<typeof activityFormats>;
};

/** The read models on a pool or on the one client of a transaction. */
export const readModels = (connection: Connection): ReadModels => ({
  executions: postgresExecutionStore(connection),
  positions: postgresPositionStore(connection),
  imports: postgresBatchStore(connection),
  settings: postgresSettingsStore(connection),
  journal: postgresJournalStore(connection),
  changes: postgresChangeStore(connection),
  facts: { readStream: readStreams(connection) },
});

/**
 * Says what a rebuild of `name` builds anew: that one, or everything where none is named.
 *
 * @throws AppError `INVALID_INPUT` for a name that is none, with those that there are.
 */
export const rebuildNames = (name?: string): readonly string[] => {
  const known = ['executions', ...projections.map((projection) => projection.name)];
  if (name === undefined) return known;
  if (known.includes(name)) return [name];
  throw new AppError('INVALID_INPUT', `projection: expected one of ${known.join(', ')}, found "${name}"`, {
    details: { expected: known, found: name },
  });
};

/** The tables that a rebuild of a projection builds anew. */
export const tables = {
  settings: ['products', 'source_zones'],
  journal: ['journal_entries'],
  changes: ['stream_changes'],
  imports: ['imports'],
  positions: ['positions'],
};

/** Opens the database and what stands on it; nothing runs by itself yet. */
export const openKontor = async (
  config: Config,
  { applicationName = 'kontor', failed = () => {}, formats = activityFormats() }: KontorOptions = {},
): Promise<Kontor> => {
  assertSources(config);
  const database = await connectDatabase(
    config.databaseUrl === null
      ? { dataDirectory: config.dataDirectory, onLost: (error) => failed(error, 'the embedded database was lost') }
      : { url: config.databaseUrl },
    { applicationName, poolSize: 16 },
  );
  const { pool } = database;
  const clock: Clock = { now: () => Date.now() };
  const metrics = prometheusMetrics();
  const hints = postgresEventBus(database.connection);
  const bus = config.redisUrls === null ? hints : await redisBus(config.redisUrls);
  const runner = postgresProjectionRunner({ pool, models: readModels, tables });
  const models = readModels(pool);
  const directory = directoryOfLedger(models);
  const marks = positionMarks(models.journal);
  const productsOf = (ledger: string) => tradedProducts(models, ledger);
  const index = positionIndex({ positions: models.positions, directory, marks, productsOf });
  const traded: UseCasePorts['traded'] = async (ledger) => (await index.books(ledger)).traded;

  const appended = (ledger: string, events: number): void => {
    metrics.eventsAppended(events);
    hints.publish({ ledger, topic: 'events' }).catch((error: Error) => failed(error, 'a hint was not sent'));
  };
  let closing = false;
  const queue = once(() => openQueue(config, database, failed));
  const enqueue = async (kind: JobKind, ledger: string, data: JobData): Promise<void> => {
    const jobs = await queue();
    await declareJobs(jobs);
    await jobs.enqueue(kind, ledger, data);
  };
  const catchUp = async (...names: readonly string[]): Promise<void> =>
    catchUpProjections({ runner, bus, projections: projections.filter(({ name }) => names.includes(name)) });

  const excursions = postgresExcursionStore(pool);
  const secrets = postgresSecretStore(pool, secretKeyOf(config), clock);
  const storedCandles = postgresCandleStore(pool);
  const candlesBy: UseCasePorts['candlesBy'] = (of) => announcedCandles(candlesUnderOneId(storedCandles, of), bus);
  const candles = candlesBy(directory);
  const marketData: MarketDataPorts = {
    sources: barSources(config, secrets, clock),
    sourceStates: postgresSourceStates(pool),
    seriesRequests: postgresSeriesRequests(pool),
    actions: postgresCorporateActions(pool),
    fetches: postgresBarFetches(pool),
    candles,
    instrumentOf: (ledger, id) => instrumentOf(directory, ledger, id),
    clock,
    newId: randomUUID,
  };

  const useCasePorts: UseCasePorts = {
    formats: executionFormats(),
    activityFormats: formats,
    ...postgresActivities(pool, appended),
    tradeLists: tradeLists(),
    mappings: postgresMappingStore(pool),
    mappedTables,
    exportFormats: exportFormats(),
    files: postgresFileStore(pool),
    stage: postgresImportStage(pool, appended),
    batchSwitch: postgresBatchSwitch(pool, appended),
    batches: models.imports,
    batchRows: postgresBatchRows(pool),
    heldRows: postgresHeldRows(pool),
    positions: models.positions,
    settings: models.settings,
    executions: models.executions,
    directory,
    journal: models.journal,
    ownEdits: postgresOwnEditLog(pool),
    images: postgresImageStore(pool),
    excursions,
    changes: models.changes,
    traded,
    links: keepLinks({ changes: models.changes, traded, productsOf }),
    candles,
    candlesBy,
    candleFiles: candleFiles(),
    isSourceName,
    rates: postgresRateStore(pool),
    rateFiles: ecbRateFiles(),
    rateSource: mayAsk(config, ecbSourceName)
      ? ecbRateSource({ url: config.sourceUrls?.[ecbSourceName], now: clock.now })
      : null,
    boards: postgresBoardStore(pool),
    boardsChanged: (ledger) => {
      void bus.publish({ ledger, topic: 'projection:boards' });
    },
    views: postgresViewStore(pool),
    viewsChanged: (ledger) => {
      void bus.publish({ ledger, topic: 'projection:views' });
    },
    drawings: postgresDrawingStore(pool),
    drawingsChanged: (ledger) => {
      void bus.publish({ ledger, topic: 'projection:drawings' });
    },
    folders: postgresWatchedFolderStore(pool),
    folderFiles: folderFiles(),
    turns: postgresTurns(pool),
    foldersChanged: (ledger) => void bus.publish({ ledger, topic: 'projection:watched-folders' }),
    events: postgresEventStore(pool, { appended }),
    plans: marks,
    index,
    tallies: executionTallies(models.executions, models.positions),
    tables: { csv: csvWriter, xlsx: xlsxWriter },
    reports: { csv: csvReportWriter, xlsx: xlsxReportWriter, pdf: pdfReportWriter },
    secrets,
    marketData,
    wantImport: (ledger, batch) =>
      enqueue('want-bars', ledger, { batch }).catch((error: Error) =>
        failed(error, 'the bars of an import are wanted later'),
      ),
    keepCurrent: (ledger) =>
      enqueue('daily-bars', ledger, {}).catch((error: Error) => failed(error, 'bars are brought up to date later')),
    sources: listedSources(config),
    uploadLimitBytes: config.uploadLimitBytes,
    people: postgresPeople(pool),
    newId: randomUUID,
    queue,
    metrics,
    clock,
    catchUp,
  };
  const useCases = bindUseCases(useCasePorts);

  return {
    useCases,
    database,
    runner,
    bus,
    hints,
    queue,
    metrics,
    clock,
    config,
    auth: once(async () => {
      const { createAuth } = await import('#api/auth.ts');
      const stores = { store: postgresSignInStore(pool), members: postgresLedgerMembers(pool) };
      return createAuth(pool, stores, {
        baseUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
        https: isHttps(config),
      });
    }),
    marketData: marketDataWork({
      ...marketData,
      executions: models.executions,
      positions: models.positions,
      batches: models.imports,
      changed: (ledger) => void bus.publish({ ledger, topic: 'market-data' }),
      wake: (ledger) => enqueue('fetch-bars', ledger, {}),
      goesOn: () => !closing,
    }),
    keepRatesCurrent: (ledger) => keepRatesCurrent(useCasePorts, ledger),
    measureExcursions: keepMeasured({
      ...models,
      excursions,
      candles,
      directory,
      clock,
      measured: (ledger) => void bus.publish({ ledger, topic: 'projection:positions' }),
    }),
    watchFolders: watchFolders(
      useCasePorts,
      takingInMarks({ ...useCasePorts, markFiles: ninjatraderMarks() }, useCases.commitImport),
      bus,
    ),
    takeInKnownRows: (context) => takeInKnownRows(useCasePorts, context),
    health: healthChecks({ pool, bus, queue, runner, projections, config }),
    async rebuild(name) {
      const wanted = rebuildNames(name);
      if (wanted.includes('executions')) await rebuildExecutions(pool);
      for (const projection of projections) {
        if (wanted.includes(projection.name)) await runner.rebuild(projection);
      }
      return wanted.map((projection) => ({ projection }));
    },
    async close() {
      closing = true;
      if (queue.opened())
        await (await queue()).close().catch((error: Error) => failed(error, 'the job queue did not close'));
      await bus.close();
      if (hints !== bus) await hints.close();
      await database.close();
    },
  };
};

/** Runs roles until a signal ends them. */
export const serve = async (config: Config, roles: readonly Role[]): Promise<void> => {
  // Refused before anything is made or started.
  if (roles.includes('web'))
    assertMayBind({ host: config.host, tls: hasCertificate(config), behindProxy: config.behindProxy.length > 0 });
  // The data directory is looked at before anything is written into it, the log included.
  let log: ProcessLog['log'] | null = null;
  const failed = (error: Error, what: string): void => log?.warn({ err: error }, what);
  const kontor = await openKontor(config, { applicationName: `kontor ${roles.join(' ')}`, failed });
  let opened: ProcessLog | null = null;
  try {
    opened = openLog({
      level: config.logLevel,
      directory: await makeLogDirectory(config),
      fileBytes: config.logFileBytes,
      files: config.logFiles,
      console: process.stderr,
    });
    log = opened.log;
    const { pool } = kontor.database;
    const ports = {
      projections,
      members: postgresLedgerMembers(pool),
      files: postgresFileStore(pool),
      signIn: postgresSignInStore(pool),
      images: postgresImageStore(pool),
      events: postgresEventStore(pool),
      processes: postgresProcessRegistry(pool),
      log,
    };
    await serveRoles(kontor, ports, roles);
  } finally {
    await kontor.close();
    await opened?.close();
  }
};

/** KONTOR_SOURCES names the sources that may be asked; where it is not set, all may. */
const mayAsk = ({ sources }: Config, name: string): boolean => sources === null || sources.includes(name);

/** Encrypts what people enter; the same for every process on a data directory. */
const secretKeyOf = ({ secretsKey, dataDirectory }: Config): SecretKey =>
  secretsKey === null ? secretKeyFile(dataDirectory) : givenSecretKey(secretsKey);

const redisBus = async (urls: readonly string[]): Promise<EventBus> => {
  const { redisEventBus } = await import('#adapters/redis/event-bus.ts');
  return redisEventBus(urls.join(','));
};

const openQueue = async (
  config: Config,
  database: Database,
  failed: NonNullable<KontorOptions['failed']>,
): Promise<JobQueue> => {
  if (config.rabbitmqUrl !== null) {
    const { rabbitmqJobQueue } = await import('#adapters/rabbitmq/job-queue.ts');
    return rabbitmqJobQueue(config.rabbitmqUrl);
  }
  const { postgresJobQueue } = await import('#adapters/postgres/job-queue.ts');
  return postgresJobQueue(database.connection, { failed: (error) => failed(error, 'the job queue had a fault') });
};
