import type { Download, UseCases } from '#api/dependencies.ts';
import type { ActivityPorts } from '#application/activities/ports.ts';
import { batchRows } from '#application/batches/batch-rows.ts';
import { batchView } from '#application/batches/batch-view.ts';
import { offTickOfBatch } from '#application/batches/off-tick-of-batch.ts';
import { assertKnown } from '#application/candles/assert-known.ts';
import { confirmCorrections, listCorrections } from '#application/candles/candle-corrections.ts';
import { candleStatus } from '#application/candles/candle-status.ts';
import { exportCandles, exportContinuous } from '#application/candles/export-candles.ts';
import { importCandles } from '#application/candles/import-candles.ts';
import { otherFills } from '#application/candles/other-fills.ts';
import { keepOverviews } from '#application/candles/overviews.ts';
import { positionChart } from '#application/candles/position-chart.ts';
import { readCandles } from '#application/candles/read-candles.ts';
import { readContinuous } from '#application/candles/read-continuous.ts';
import { removableCandles, removeCandles } from '#application/candles/remove-candles.ts';
import { chartBars } from '#application/charts/chart-bars.ts';
import { chartContinuous } from '#application/charts/chart-continuous.ts';
import { chartIndicators } from '#application/charts/chart-indicators.ts';
import { chartProfile } from '#application/charts/chart-profile.ts';
import { chartedInstruments } from '#application/charts/charted-instruments.ts';
import { keepDrawing, listDrawings, removeDrawing } from '#application/charts/drawings.ts';
import { loadDemo, removeDemo } from '#application/demo/load-demo.ts';
import type { ExecutionTallies } from '#application/executions/execution-tallies.ts';
import { exportExecutions, tabulateExecutions } from '#application/executions/export-executions.ts';
import { listExecutions } from '#application/executions/list-executions.ts';
import { commitUpload } from '#application/imports/commit-upload.ts';
import type { ImportPorts } from '#application/imports/ports.ts';
import { previewUpload, type UploadAnswers } from '#application/imports/preview-upload.ts';
import { setSourceZone } from '#application/imports/remember-zone.ts';
import { redoImport, undoImport } from '#application/imports/switch-import.ts';
import { takeInKnownRows } from '#application/imports/take-in-held-rows.ts';
import { uploadRows } from '#application/imports/upload-rows.ts';
import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import { directoryOnce } from '#application/instruments/directory-once.ts';
import { requireInstrument } from '#application/instruments/require-instrument.ts';
import type { JournalPorts } from '#application/journal/ports.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { LinksOf } from '#application/linking/ledger-links.ts';
import { marketDataView } from '#application/market-data/market-data-view.ts';
import type { MarketDataPorts } from '#application/market-data/ports.ts';
import { type ListedSource, listSourceKeys } from '#application/market-data/source-keys.ts';
import { syncCandles } from '#application/market-data/sync-candles.ts';
import { overview } from '#application/overview.ts';
import { exportPositions } from '#application/positions/export-positions.ts';
import { listPositions } from '#application/positions/list-positions.ts';
import { positionDetail } from '#application/positions/position-detail.ts';
import type { PositionIndex, TradedPositions } from '#application/positions/position-index.ts';
import { addProduct } from '#application/products/add-product.ts';
import { listProducts, productView } from '#application/products/list-products.ts';
import { importRates } from '#application/rates/import-rates.ts';
import { ratesStatus } from '#application/rates/rates-status.ts';
import { readRateOn, readRates } from '#application/rates/read-rates.ts';
import { syncRates } from '#application/rates/sync-rates.ts';
import { checkTradeList } from '#application/reconciliation/check-trade-list.ts';
import type { FolderPorts } from '#application/watched-folders/ports.ts';
import type { AlternativesPorts } from '#application/what-if/alternatives.ts';
import type { Batch, ImportResult, Preview } from '#contract/imports.ts';
import type { MarketDataSource } from '#contract/source-keys.ts';
import { AppError } from '#domain/errors.ts';
import type { BatchRow } from '#ports/batch-store.ts';
import type { BoardStore } from '#ports/board-store.ts';
import type { CandleFiles } from '#ports/candle-files.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { DrawingStore } from '#ports/drawing-store.ts';
import type { ExcursionStore } from '#ports/excursion-store.ts';
import type { ExportFormat } from '#ports/execution-format.ts';
import type { ExecutionStore } from '#ports/execution-store.ts';
import type { JobQueue } from '#ports/job-queue.ts';
import type { Metrics } from '#ports/metrics.ts';
import type { People } from '#ports/people.ts';
import type { RateFiles } from '#ports/rate-files.ts';
import type { RateSource } from '#ports/rate-source.ts';
import type { RateStore } from '#ports/rate-store.ts';
import type { ReportWriter } from '#ports/report-writer.ts';
import type { SecretStore } from '#ports/secret-store.ts';
import type { TableWriter } from '#ports/table-writer.ts';
import type { TradeList } from '#ports/trade-list.ts';
import type { ViewStore } from '#ports/view-store.ts';
import { accountUseCases } from './account-use-cases.ts';
import { activityUseCases } from './activity-use-cases.ts';
import { boardUseCases } from './board-use-cases.ts';
import { equityUseCases } from './equity-use-cases.ts';
import { folderUseCases } from './folder-use-cases.ts';
import { goalUseCases } from './goal-use-cases.ts';
import { instrumentUseCases } from './instrument-use-cases.ts';
import { journalUseCases } from './journal-use-cases.ts';
import { linkUseCases } from './link-use-cases.ts';
import { mappingUseCases } from './mapping-use-cases.ts';
import { portfolioUseCases } from './portfolio-use-cases.ts';
import { statisticsUseCases } from './statistics-use-cases.ts';
import { taxUseCases } from './tax-use-cases.ts';
import { viewUseCases } from './view-use-cases.ts';

export type UseCasePorts = ImportPorts &
  ActivityPorts & {
    readonly tradeLists: readonly TradeList[];
    readonly folders: FolderPorts['folders'];
    readonly folderFiles: FolderPorts['folderFiles'];
    readonly turns: FolderPorts['turns'];
    readonly foldersChanged: FolderPorts['foldersChanged'];
    readonly executions: ExecutionStore;
    readonly journal: JournalPorts['journal'];
    readonly ownEdits: JournalPorts['ownEdits'];
    readonly images: JournalPorts['images'];
    readonly excursions: Pick<ExcursionStore, 'forget'>;
    readonly directory: DirectoryOf;
    readonly changes: ChangeStore;
    readonly traded: (ledger: string) => Promise<TradedPositions>;
    readonly links: LinksOf;
    readonly candles: CandleStore;
    /** The same, with another way to look up which instruments are one. */
    readonly candlesBy: (directory: DirectoryOf) => CandleStore;
    readonly candleFiles: CandleFiles;
    /** Whether bars under this name come from a source itself. */
    readonly isSourceName: (name: string) => boolean;
    readonly boards: BoardStore;
    readonly boardsChanged: (ledger: string) => void;
    readonly views: ViewStore;
    readonly viewsChanged: (ledger: string) => void;
    readonly drawings: DrawingStore;
    readonly drawingsChanged: (ledger: string) => void;
    readonly rates: RateStore;
    readonly rateFiles: RateFiles;
    /** null: KONTOR_SOURCES rules it out. */
    readonly rateSource: RateSource | null;
    readonly index: PositionIndex;
    readonly plans: AlternativesPorts['plans'];
    readonly tallies: ExecutionTallies;
    readonly queue: () => Promise<JobQueue>;
    readonly people: People;
    readonly metrics: Pick<Metrics, 'importEnded'>;
    /** The formats that executions are exported in, beside tables. */
    readonly exportFormats: Readonly<Record<'ninjatrader' | 'json', ExportFormat>>;
    readonly tables: Readonly<Record<'csv' | 'xlsx', TableWriter>>;
    readonly reports: Readonly<Record<'csv' | 'xlsx' | 'pdf', ReportWriter>>;
    readonly secrets: SecretStore;
    /** Every source of market data, those that may not be asked too. */
    readonly sources: readonly ListedSource<MarketDataSource>[];
    readonly uploadLimitBytes: number;
    readonly marketData: MarketDataPorts;
    /** Lets the bars around an import's executions be wanted, soon; never throws. */
    readonly wantImport: (ledger: string, batch: string) => Promise<void>;
    /** Lets what is held, and recent imports, be looked at again, soon; never throws. */
    readonly keepCurrent: (ledger: string) => Promise<void>;
  };

type InstrumentUseCases = ReturnType<typeof instrumentUseCases>;

/** An instrument that has become known, or known by another name, may be what rows are held for. */
const takingIn = (ports: UseCasePorts, instruments: InstrumentUseCases): InstrumentUseCases => {
  const then =
    <Args extends readonly unknown[], Done>(change: (context: LedgerContext, ...rest: Args) => Promise<Done>) =>
    async (context: LedgerContext, ...rest: Args): Promise<Done> => {
      const done = await change(context, ...rest);
      await takeInKnownRows(ports, context);
      return done;
    };
  return {
    ...instruments,
    addInstrument: then(instruments.addInstrument),
    correctInstrument: then(instruments.correctInstrument),
    mergeInstrument: then(instruments.mergeInstrument),
  };
};

/** Binds the use cases to their ports, in the words of the contract. */
export const bindUseCases = (ports: UseCasePorts): UseCases => {
  const requireBatch = async ({ ledger }: LedgerContext, id: string): Promise<BatchRow> => {
    const batch = await ports.batches.byId(ledger, id);
    if (batch === null) throw new AppError('NOT_FOUND', `There is no import ${id}.`, { details: { batch: id } });
    return batch;
  };
  const showBatch = async (row: BatchRow): Promise<Batch> => batchView(row, await ports.people.namesOf([row.by]));
  const today = (): string => new Date(ports.clock.now()).toISOString().slice(0, 10);

  const overviews = keepOverviews(ports.candles);
  const tax = taxUseCases(ports);

  /** The ports of one request that reads bars; the directory is looked up beside what the request begins with. */
  const reading = ({ ledger }: Pick<LedgerContext, 'ledger'>) => {
    const directory = directoryOnce(ports.directory);
    // Whoever asks for it hears that it failed.
    directory(ledger).catch(() => undefined);
    return { ...ports, overviews, directory, candles: ports.candlesBy(directory) };
  };

  const commit: UseCases['commitImport'] = async (context, upload, answers) => {
    const startedAt = ports.clock.now();
    const outcome = await commitUpload(ports, context, upload, answers as UploadAnswers);
    if (outcome.added > 0 && outcome.content !== 'activities' && ports.marketData.sources.any)
      await ports.wantImport(context.ledger, outcome.batch);
    ports.metrics.importEnded({
      rows: outcome.rows,
      added: outcome.added,
      seconds: (ports.clock.now() - startedAt) / 1000,
    });
    return outcome as ImportResult;
  };

  const table = (writer: TableWriter, name: string, content: Download['content']): Download => ({
    fileName: `kontor-${name}-${today()}.${writer.extension}`,
    mediaType: writer.mediaType,
    content,
  });

  return {
    overview: (context) => overview(ports, context),
    ...activityUseCases(ports),
    ...tax.useCases,
    ...portfolioUseCases({ ...ports, taxOfSale: tax.taxOfSale }),

    listPositions: (context, query) => listPositions(ports, context, query),
    positionDetail: (context, id) => positionDetail(ports, context, id),
    positionChart: (context, id, query) => positionChart(reading(context), context, id, query),
    otherFills: (context, id) => otherFills(ports, context, id),
    candles: async (context, { continuous, interval, ...query }) => {
      const read = reading(context);
      await assertKnown(read, context, query);
      return continuous !== undefined && interval !== undefined
        ? readContinuous(read, context, { ...query, interval, continuous })
        : readCandles(read, context, { ...query, interval });
    },
    chartedInstruments: (context) => chartedInstruments(ports, context),
    chartBars: async (context, { continuous, ...query }) => {
      const read = reading(context);
      await assertKnown(read, context, query);
      return continuous === undefined
        ? chartBars(read, context, query)
        : chartContinuous(read, context, { ...query, continuous });
    },
    chartIndicators: async (context, query) => {
      const read = reading(context);
      await assertKnown(read, context, query);
      return chartIndicators(read, context, query);
    },
    chartProfile: async (context, query) => {
      const read = reading(context);
      await assertKnown(read, context, query);
      return chartProfile(read, context, query);
    },
    listDrawings: (context, instrument) => listDrawings(ports, context, instrument),
    keepDrawing: (context, drawing, version) => keepDrawing(ports, context, drawing, version),
    removeDrawing: (context, id) => removeDrawing(ports, context, id),
    importCandles: (context, file) => importCandles(ports, context, file),
    removableCandles: (context, removal) => removableCandles(ports, context, removal),
    removeCandles: (context, removal) => removeCandles(ports, context, removal),
    exportCandles: (context, query) => exportCandles(ports, context, query),
    exportContinuous: (context, query) => exportContinuous({ ...ports, overviews }, context, query),
    syncCandles: async (context, { instrument, ...wanted }) =>
      syncCandles({ ...ports, ...ports.marketData }, context, {
        ...wanted,
        instrument:
          instrument === null ? null : requireInstrument(await ports.directory(context.ledger), instrument).id,
      }),
    candleStatus: (context) => candleStatus(ports, context),
    candleCorrections: (context, series) => listCorrections(ports, context, series),
    confirmCorrections: (context, series) => confirmCorrections(ports, context, series),
    exportPositions: async (context, { format, ...query }) => {
      const writer = ports.tables[format];
      return table(writer, 'positions', exportPositions(ports, context, writer, query));
    },

    listExecutions: (context, query) => listExecutions(ports, context, query),
    exportExecutions: async (context, { format, ...filter }) =>
      format === 'csv'
        ? table(ports.tables.csv, 'executions', tabulateExecutions(ports.executions, context, ports.tables.csv, filter))
        : {
            fileName: `kontor-executions-${format}-${today()}.${format === 'json' ? 'json' : 'csv'}`,
            mediaType: format === 'json' ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
            content: exportExecutions(ports.executions, context, ports.exportFormats[format], filter),
          },

    upload: async ({ ledger, actor }, { fileName, content }) => {
      const stored = await ports.files.save(ledger, {
        fileName,
        content,
        limitBytes: ports.uploadLimitBytes,
        by: actor,
      });
      return { upload: stored.id };
    },
    previewImport: (context, upload, answers) =>
      previewUpload(ports, context, upload, answers as UploadAnswers) as Promise<Preview>,
    checkTradeList: (context, upload, answers) => checkTradeList(ports, context, upload, answers),
    uploadRows: (context, upload, query) => uploadRows(ports, context, upload, query),
    discardUpload: ({ ledger }, upload) => ports.files.remove(ledger, upload),
    commitImport: commit,

    listBatches: async ({ ledger }, page) => {
      const { rows, total } = await ports.batches.list(ledger, page);
      const names = await ports.people.namesOf(rows.map(({ by }) => by));
      return { rows: rows.map((row) => batchView(row, names)), total };
    },
    batch: async (context, id) => showBatch(await requireBatch(context, id)),
    offTickOfBatch: async (context, id) => {
      await requireBatch(context, id);
      return { offTick: [...(await offTickOfBatch(ports, context.ledger, id))] };
    },
    batchRows: async (context, id, query) => {
      await requireBatch(context, id);
      return batchRows(ports.batchRows, context, id, query);
    },
    undoImport: async (context, id) => showBatch(await undoImport(ports, context, id)),
    redoImport: async (context, id) => {
      const batch = await redoImport(ports, context, id);
      if (ports.marketData.sources.any) await ports.wantImport(context.ledger, id);
      return showBatch(batch);
    },
    original: async ({ ledger }, id) => {
      const file = await ports.files.ofBatch(ledger, id);
      if (file === null)
        throw new AppError('NOT_FOUND', `There is no file of the import ${id}.`, { details: { batch: id } });
      return {
        fileName: file.fileName,
        mediaType: 'application/octet-stream',
        content: ports.files.open(ledger, file.id)(),
      };
    },

    ...mappingUseCases(ports),
    ...folderUseCases(ports),
    ...takingIn(ports, instrumentUseCases(ports)),
    ...journalUseCases(ports),
    ...accountUseCases(ports),
    ...equityUseCases(ports),
    ...linkUseCases(ports),
    ...statisticsUseCases(ports),
    ...goalUseCases(ports),
    ...viewUseCases(ports),
    ...boardUseCases(ports),
    products: (context) => listProducts(ports, context),
    addProduct: async (context, facts) => {
      const { product, takenIn } = await addProduct(ports, context, facts);
      return { product: productView(product), takenIn };
    },

    rates: (context, query) => readRates(ports, context, query),
    rateOn: (context, query) => readRateOn(ports, context, query),
    ratesStatus: (context) => ratesStatus(ports, context),
    syncRates: (context) => syncRates(ports, context),
    importRates: (context, content) => importRates(ports, context, content),

    sourceZones: async ({ ledger }) => ({ sources: [...(await ports.settings.sourceZones(ledger))] }),
    setSourceZone: (context, source, timeZone) => setSourceZone(ports, context, source, timeZone),

    sourceKeys: async (context) => ({ sources: [...(await listSourceKeys(ports.secrets, context, ports.sources))] }),
    setSourceKey: async ({ ledger }, source, secret) => {
      await ports.secrets.put(ledger, source, secret);
      // The source may have what the others had not.
      if (ports.marketData.sources.any) await ports.keepCurrent(ledger);
    },
    removeSourceKey: ({ ledger }, source) => ports.secrets.remove(ledger, source),

    loadDemo: (context) => loadDemo(ports, context),
    removeDemo: (context) => removeDemo(ports, context),

    marketData: (context, query) =>
      marketDataView(
        ports.marketData,
        context,
        ports.sources.map(({ name }) => name).filter((name) => name !== 'ecb'),
        query,
      ),

    jobs: async ({ ledger }) => {
      const queue = await ports.queue();
      const [{ waiting }, dead] = await Promise.all([queue.health(), queue.deadLetters(ledger)]);
      return {
        waiting,
        dead: dead.map(({ id, queue: name, error, diedAt, attempts }) => ({
          id,
          queue: name,
          error,
          diedAt: new Date(diedAt).toISOString(),
          attempts,
        })),
      };
    },
    retryJob: async ({ ledger }, id) => {
      const queue = await ports.queue();
      const known = (await queue.deadLetters(ledger)).some((job) => job.id === id);
      if (!known || !(await queue.retryDead(id))) {
        throw new AppError('NOT_FOUND', 'There is no such dead job.', { details: { job: id } });
      }
    },
  };
};
