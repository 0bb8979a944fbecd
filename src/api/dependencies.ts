import type { Readable } from 'node:stream';
import type { FastifyBaseLogger } from 'fastify';
import type { z } from 'zod';
import type { CorrectedBar } from '#application/candles/candle-corrections.ts';
import type { CandleStatus } from '#application/candles/candle-status.ts';
import type { CandleExport, ContinuousExport } from '#application/candles/export-candles.ts';
import type { CandleImport, ImportedCandles } from '#application/candles/import-candles.ts';
import type { CandleAnswer, ContinuousAbout } from '#application/candles/read-candles.ts';
import type { CandleRemoval, RemovableCandles } from '#application/candles/remove-candles.ts';
import type { SeriesQuery } from '#application/candles/stored-series.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { SyncCandles, SyncedCandles } from '#application/market-data/sync-candles.ts';
import type { ImportedRates } from '#application/rates/import-rates.ts';
import type {
  AccountCorrection,
  AccountDetail,
  AccountList,
  cashMovement,
  GroupEntry,
  NewAccount,
} from '#contract/accounts.ts';
import type { Board } from '#contract/boards.ts';
import type { Breaches, BreachQuery, RulesKept } from '#contract/breaches.ts';
import type { CandleQuery, ChartQuery, OtherFills, PositionChart } from '#contract/candles.ts';
import type { CommissionCheck, CommissionQuery } from '#contract/commissions.ts';
import type { DrawdownQuery, Drawdowns } from '#contract/drawdowns.ts';
import type { Drawing } from '#contract/drawings.ts';
import type { ExcursionPoints } from '#contract/excursion-points.ts';
import type { GoalEntry, GoalList } from '#contract/goals.ts';
import type {
  MappingPreview,
  mappingList,
  StoredMapping,
  TableMapping,
  TableOutline,
} from '#contract/import-mappings.ts';
import type {
  Batch,
  batchPage,
  batchQuery,
  ImportResult,
  importRowPage,
  importRowQuery,
  Preview,
  PreviewAnswers,
  PreviewBody,
  Uploaded,
} from '#contract/imports.ts';
import type {
  ChartWindowQuery,
  chartedInstruments,
  IndicatorQuery,
  Indicators,
  InstrumentChart,
  Profile,
  ProfileQuery,
} from '#contract/instrument-charts.ts';
import type {
  InstrumentDetail,
  InstrumentQuery,
  InstrumentSessions,
  instrumentCorrection,
  instrumentPage,
  MergePreview,
  newInstrument,
  sessionQuery,
} from '#contract/instruments.ts';
import type {
  LeakageQuery,
  LeakageReport,
  LinkFills,
  LinkQuery,
  LinkRules,
  linkPage,
  newRule,
  SuggestionPage,
  SuggestionQuery,
} from '#contract/links.ts';
import type { MarketData, MarketDataQuery } from '#contract/market-data.ts';
import type { OffTickPrices } from '#contract/off-tick.ts';
import type { PositionWhatIf, positionWhatIfBody } from '#contract/position-what-if.ts';
import type {
  ExecutionQuery,
  executionPage,
  PositionDetail,
  PositionFilter,
  PositionPage,
  PositionQuery,
} from '#contract/positions.ts';
import type { NewProduct, productAdded, productList } from '#contract/products.ts';
import type { RateCourse, RateOnDay, RateOnQuery, RateQuery, RatesStatus, RatesSynced } from '#contract/rates.ts';
import type { Reconciliation } from '#contract/reconciliation.ts';
import type { SavedView } from '#contract/saved-views.ts';
import type { Overview, sourceZones } from '#contract/session.ts';
import type { KeyedSource, MarketDataKeys } from '#contract/source-keys.ts';
import type {
  Breakdown,
  BreakdownQuery,
  Comparison,
  ComparisonBody,
  CorrelationQuery,
  Correlations,
  DailyCurve,
  Distribution,
  DistributionQuery,
  Statistics,
  StatisticsFilter,
  StatisticsQuery,
  WhatIf,
  whatIfBody,
} from '#contract/statistics.ts';
import type { FoundSymbols } from '#contract/symbols.ts';
import type { jobsState } from '#contract/system.ts';
import type { folderList, NewFolder, ReadPage, readQuery, WatchedFolder } from '#contract/watched-folders.ts';
import type { LinkCommand } from '#domain/linking/decide-link.ts';
import type { Clock } from '#ports/clock.ts';
import type { EventBus } from '#ports/event-bus.ts';
import type { HealthCheck } from '#ports/health-check.ts';
import type { LedgerMembers } from '#ports/ledger-members.ts';
import type { Metrics } from '#ports/metrics.ts';
import type { ActivityUseCases } from './activity-use-cases.ts';
import type { EquityUseCases } from './equity-use-cases.ts';
import type { JournalUseCases } from './journal-use-cases.ts';
import type { Origins } from './origins.ts';
import type { PortfolioUseCases } from './portfolio-use-cases.ts';
import type { SignIn } from './sign-in.ts';
import type { TaxUseCases } from './tax-use-cases.ts';

/** A file made while it is sent. */
export type Download = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: AsyncIterable<string | Uint8Array>;
};

/** A mapping that is not kept, as a command names one. */
export type MappingAnswer = { readonly mapping?: TableMapping | undefined };

/**
 * What the routes ask for; every answer is the context's ledger's alone.
 *
 * Whatever has an id throws AppError `NOT_FOUND` where the ledger has none of it.
 */
export interface UseCases extends JournalUseCases, EquityUseCases, ActivityUseCases, PortfolioUseCases, TaxUseCases {
  overview(context: LedgerContext): Promise<Overview>;

  listPositions(context: LedgerContext, query: PositionQuery): Promise<PositionPage>;
  positionDetail(context: LedgerContext, id: string): Promise<PositionDetail>;
  positionChart(context: LedgerContext, id: string, query: ChartQuery): Promise<PositionChart>;
  otherFills(context: LedgerContext, id: string): Promise<OtherFills>;
  exportPositions(context: LedgerContext, query: PositionExport): Promise<Download>;

  statistics(context: LedgerContext, query: StatisticsQuery): Promise<Statistics>;
  breakdown(context: LedgerContext, query: BreakdownQuery): Promise<Breakdown>;
  breaches(context: LedgerContext, query: BreachQuery): Promise<Breaches>;
  rulesKept(context: LedgerContext, query: StatisticsFilter): Promise<RulesKept>;
  drawdowns(context: LedgerContext, query: DrawdownQuery): Promise<Drawdowns>;
  dailyCurve(context: LedgerContext, query: StatisticsFilter): Promise<DailyCurve>;
  distribution(context: LedgerContext, query: DistributionQuery): Promise<Distribution>;
  excursionPoints(context: LedgerContext, query: StatisticsFilter): Promise<ExcursionPoints>;
  correlations(context: LedgerContext, query: CorrelationQuery): Promise<Correlations>;
  compareSelections(context: LedgerContext, selections: ComparisonBody): Promise<Comparison>;
  positionWhatIf(
    context: LedgerContext,
    position: string,
    scenarios: z.output<typeof positionWhatIfBody>['scenarios'],
  ): Promise<PositionWhatIf>;
  whatIf(context: LedgerContext, asked: z.output<typeof whatIfBody>): Promise<WhatIf>;

  goals(context: LedgerContext, today?: string): Promise<GoalList>;
  setGoal(context: LedgerContext, id: string | null, goal: GoalEntry): Promise<void>;
  dropGoal(context: LedgerContext, id: string): Promise<void>;
  switchGoal(context: LedgerContext, kind: 'undo' | 'redo', change?: number): Promise<void>;

  listExecutions(context: LedgerContext, query: ExecutionQuery): Promise<z.infer<typeof executionPage>>;
  exportExecutions(context: LedgerContext, query: ExecutionExport): Promise<Download>;

  candles(context: LedgerContext, query: CandleQuery): Promise<CandleAnswer>;
  chartedInstruments(context: LedgerContext): Promise<z.infer<typeof chartedInstruments>>;
  chartBars(context: LedgerContext, query: ChartWindowQuery): Promise<InstrumentChart>;
  chartIndicators(context: LedgerContext, query: IndicatorQuery): Promise<Indicators>;
  chartProfile(context: LedgerContext, query: ProfileQuery): Promise<Profile>;
  listDrawings(context: LedgerContext, instrument: string): Promise<readonly Drawing[]>;
  keepDrawing(context: LedgerContext, drawing: Omit<Drawing, 'version'>, version: number): Promise<Drawing>;
  removeDrawing(context: LedgerContext, id: string): Promise<void>;
  listViews(context: LedgerContext): Promise<readonly SavedView[]>;
  keepView(context: LedgerContext, view: Omit<SavedView, 'version'>, version: number): Promise<SavedView>;
  removeView(context: LedgerContext, id: string): Promise<void>;
  listBoards(context: LedgerContext): Promise<readonly Board[]>;
  keepBoard(context: LedgerContext, board: Omit<Board, 'version' | 'standard'>, version: number): Promise<Board>;
  removeBoard(context: LedgerContext, id: string): Promise<void>;
  importCandles(context: LedgerContext, file: CandleImport): Promise<ImportedCandles>;
  removableCandles(context: LedgerContext, removal: CandleRemoval): Promise<RemovableCandles>;
  removeCandles(context: LedgerContext, removal: CandleRemoval): Promise<number>;
  exportCandles(context: LedgerContext, query: CandleExport): Promise<Download>;
  exportContinuous(
    context: LedgerContext,
    query: ContinuousExport,
  ): Promise<Download & { readonly continuous: ContinuousAbout }>;
  /** Fetches at once what is missing; says what became of each instrument. */
  syncCandles(context: LedgerContext, wanted: SyncCandles): Promise<readonly SyncedCandles[]>;
  candleStatus(context: LedgerContext): Promise<readonly CandleStatus[]>;
  candleCorrections(context: LedgerContext, series: SeriesQuery): Promise<readonly CorrectedBar[]>;
  /** Returns of how many bars. */
  confirmCorrections(
    context: LedgerContext,
    series: SeriesQuery & { readonly correctedUntil: number },
  ): Promise<number>;

  upload(context: LedgerContext, file: { readonly fileName: string; readonly content: Readable }): Promise<Uploaded>;
  previewImport(context: LedgerContext, upload: string, answers: PreviewBody & MappingAnswer): Promise<Preview>;
  checkTradeList(
    context: LedgerContext,
    upload: string,
    answers: Omit<PreviewAnswers, 'format'>,
  ): Promise<Reconciliation>;
  outlineUpload(context: LedgerContext, upload: string): Promise<TableOutline>;
  previewMapping(context: LedgerContext, upload: string, mapping: TableMapping): Promise<MappingPreview>;
  listMappings(context: LedgerContext): Promise<z.infer<typeof mappingList>>;
  keepMapping(context: LedgerContext, fingerprint: string, mapping: TableMapping): Promise<StoredMapping>;
  removeMapping(context: LedgerContext, fingerprint: string): Promise<void>;
  uploadRows(
    context: LedgerContext,
    upload: string,
    query: z.infer<typeof importRowQuery> & PreviewAnswers,
  ): Promise<z.infer<typeof importRowPage>>;
  discardUpload(context: LedgerContext, upload: string): Promise<void>;

  commitImport(context: LedgerContext, upload: string, answers: PreviewBody & MappingAnswer): Promise<ImportResult>;
  listBatches(context: LedgerContext, query: z.infer<typeof batchQuery>): Promise<z.infer<typeof batchPage>>;
  batch(context: LedgerContext, id: string): Promise<Batch>;
  offTickOfBatch(context: LedgerContext, id: string): Promise<OffTickPrices>;
  batchRows(
    context: LedgerContext,
    id: string,
    query: z.infer<typeof importRowQuery>,
  ): Promise<z.infer<typeof importRowPage>>;
  listFolders(context: LedgerContext): Promise<z.infer<typeof folderList>>;
  putFolder(context: LedgerContext, settings: NewFolder): Promise<WatchedFolder>;
  /** Stops watching it, or watches it again; by id or path. */
  switchFolder(context: LedgerContext, folder: string, watched: boolean): Promise<void>;
  folderFiles(context: LedgerContext, folder: string, page: z.output<typeof readQuery>): Promise<ReadPage>;
  undoImport(context: LedgerContext, id: string): Promise<Batch>;
  redoImport(context: LedgerContext, id: string): Promise<Batch>;
  original(context: LedgerContext, id: string): Promise<Download>;

  listInstruments(context: LedgerContext, query: InstrumentQuery): Promise<z.infer<typeof instrumentPage>>;
  instrument(context: LedgerContext, id: string): Promise<InstrumentDetail>;
  addInstrument(context: LedgerContext, instrument: z.output<typeof newInstrument>): Promise<InstrumentDetail>;
  correctInstrument(
    context: LedgerContext,
    id: string,
    changed: z.output<typeof instrumentCorrection>,
  ): Promise<InstrumentDetail>;
  previewMerger(context: LedgerContext, from: string, into: string): Promise<MergePreview>;
  mergeInstrument(context: LedgerContext, from: string, into: string): Promise<InstrumentDetail>;
  /** The last change that stands where no number is given. */
  undoInstrument(context: LedgerContext, id: string, change?: number): Promise<void>;
  /** Asks the sources what a name, symbol or ISIN may be. */
  searchSymbols(context: LedgerContext, query: string): Promise<FoundSymbols>;
  instrumentSessions(
    context: LedgerContext,
    id: string,
    range: z.infer<typeof sessionQuery>,
  ): Promise<InstrumentSessions>;

  accounts(context: LedgerContext): Promise<AccountList>;
  commissions(context: LedgerContext, query: CommissionQuery): Promise<CommissionCheck>;
  account(context: LedgerContext, id: string): Promise<AccountDetail>;
  addAccount(context: LedgerContext, account: NewAccount): Promise<AccountDetail>;
  correctAccount(context: LedgerContext, id: string, changed: AccountCorrection): Promise<AccountDetail>;
  moveCash(context: LedgerContext, id: string, movement: z.output<typeof cashMovement>): Promise<AccountDetail>;
  /** The last change where no number is given. */
  switchAccount(context: LedgerContext, id: string, kind: 'undo' | 'redo', change?: number): Promise<void>;
  /** null: a new one. */
  setGroup(context: LedgerContext, id: string | null, entry: GroupEntry): Promise<AccountList>;
  dissolveGroup(context: LedgerContext, id: string): Promise<void>;
  switchGroup(context: LedgerContext, id: string, kind: 'undo' | 'redo', change?: number): Promise<void>;

  links(context: LedgerContext, query: LinkQuery): Promise<z.infer<typeof linkPage>>;
  linkFills(context: LedgerContext, id: string): Promise<LinkFills>;
  linkSuggestions(context: LedgerContext, query: SuggestionQuery): Promise<SuggestionPage>;
  linkRules(context: LedgerContext): Promise<LinkRules>;
  leakage(context: LedgerContext, query: LeakageQuery): Promise<LeakageReport>;
  changeLinks(context: LedgerContext, command: LinkCommand): Promise<void>;
  setLinkRule(context: LedgerContext, rule: z.output<typeof newRule>): Promise<void>;

  products(context: LedgerContext): Promise<z.infer<typeof productList>>;
  addProduct(context: LedgerContext, product: NewProduct): Promise<z.infer<typeof productAdded>>;

  rates(context: LedgerContext, query: RateQuery): Promise<RateCourse>;
  rateOn(context: LedgerContext, query: RateOnQuery): Promise<RateOnDay>;
  ratesStatus(context: LedgerContext): Promise<RatesStatus>;
  syncRates(context: LedgerContext): Promise<RatesSynced>;
  importRates(context: LedgerContext, content: Uint8Array): Promise<ImportedRates>;

  sourceZones(context: LedgerContext): Promise<z.infer<typeof sourceZones>>;
  setSourceZone(context: LedgerContext, source: string, timeZone: string): Promise<void>;

  sourceKeys(context: LedgerContext): Promise<MarketDataKeys>;
  setSourceKey(context: LedgerContext, source: KeyedSource, secret: string): Promise<void>;
  removeSourceKey(context: LedgerContext, source: KeyedSource): Promise<void>;

  loadDemo(context: LedgerContext): Promise<void>;
  removeDemo(context: LedgerContext): Promise<void>;

  marketData(context: LedgerContext, query: MarketDataQuery): Promise<MarketData>;

  jobs(context: LedgerContext): Promise<z.infer<typeof jobsState>>;
  retryJob(context: LedgerContext, id: string): Promise<void>;
}

export type PositionExport = PositionFilter &
  Pick<PositionQuery, 'sort' | 'direction'> & { readonly format: 'csv' | 'xlsx' };
export type ExecutionExport = Omit<ExecutionQuery, 'offset' | 'limit'> & {
  readonly format: 'ninjatrader' | 'json' | 'csv';
};

export type ServerSettings = {
  readonly version: string;
  readonly roles: readonly string[];
  /** Served over HTTPS, by ourselves or by a proxy: cookies are Secure, browsers are told to stay. */
  readonly https: boolean;
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  /** Whose forwarded headers are believed. */
  readonly trustedProxies: readonly string[];
  readonly uploadLimitBytes: number;
  readonly metricsToken: string | null;
  /** The built web app, `web/dist`. */
  readonly webDirectory: string;
  /** Replies are held to their schema too; for tests and development. */
  readonly checkReplies: boolean;
};

export type ServerDependencies = {
  readonly settings: ServerSettings;
  readonly origins: Origins;
  readonly signIn: SignIn;
  readonly members: LedgerMembers;
  readonly useCases: UseCases;
  /** Says what changed in which ledger, once it can be read; the event bus, or whoever listens to it first. */
  readonly changes: Pick<EventBus, 'subscribe'>;
  readonly health: readonly HealthCheck[];
  readonly metrics: Metrics;
  readonly log: FastifyBaseLogger;
  readonly clock: Clock;
};
