import type { Download, UseCases } from '#api/dependencies.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { PositionChart } from '#contract/candles.ts';
import type { StoredMapping, TableMapping } from '#contract/import-mappings.ts';
import type { Batch, Preview } from '#contract/imports.ts';
import type { InstrumentDetail } from '#contract/instruments.ts';
import type { Position, PositionDetail } from '#contract/positions.ts';
import type { WatchedFolder } from '#contract/watched-folders.ts';
import { AppError } from '#domain/errors.ts';
import { noTerms } from '#domain/instruments/instrument-terms.ts';
import { fakeAccountUseCases } from './fake-account-use-cases.ts';
import { fakeActivityUseCases } from './fake-activity-use-cases.ts';
import { fakeEquityUseCases } from './fake-equity-use-cases.ts';
import { fakeJournalUseCases } from './fake-journal-use-cases.ts';
import { fakeLinkUseCases } from './fake-link-use-cases.ts';
import { fakePortfolioUseCases } from './fake-portfolio-use-cases.ts';
import { fakeRateUseCases } from './fake-rate-use-cases.ts';
import { fakeStatisticsUseCases } from './fake-statistics-use-cases.ts';
import { fakeTaxUseCases } from './fake-tax-use-cases.ts';

/** What one ledger holds: everything in it carries `mark`, so that a test sees where it turns up. */
export const markOf = (ledger: string): string => `MARK-${ledger.toUpperCase()}`;

/** The id of the one position, batch, upload and dead job of a ledger. */
export const idIn = (ledger: string): string => `id-${ledger}`;

const folderOf = (mark: string): WatchedFolder => ({
  id: 'folder',
  path: `/${mark}`,
  timeZone: null,
  account: null,
  dateOrder: null,
  polling: false,
  addedAt: '2026-01-05T12:00:00.000Z',
  problem: null,
});

/** Use cases over made-up ledgers, each with one of everything; `called` notes who asked for what. */
export const fakeUseCases = (): UseCases & { readonly called: readonly [string, LedgerContext][] } => {
  const called: [string, LedgerContext][] = [];
  const note = (name: string, context: LedgerContext, id?: string): string => {
    called.push([name, context]);
    if (id !== undefined && id !== idIn(context.ledger)) throw new AppError('NOT_FOUND', 'Nothing has this id.');
    return markOf(context.ledger);
  };

  return {
    called,
    overview: async (context) => {
      note('overview', context);
      return { executions: 2, positions: 1, openPositions: 0, accounts: 1, batches: 1, heldRows: 0, demo: false };
    },
    listPositions: async (context) => {
      const mark = note('listPositions', context);
      return { rows: [position(context.ledger)], total: 1, totals: [], accounts: [mark], instruments: ['MNQ MAR25'] };
    },
    positionDetail: async (context, id) => {
      note('positionDetail', context, id);
      return detail(context.ledger);
    },
    positionChart: async (context, id) => chart(note('positionChart', context, id)),
    otherFills: async (context, id) => ({
      fills: [],
      more: false,
      comparedFrom: null,
      accounts: [],
      currency: note('otherFills', context, id),
    }),
    candles: async (context, { instrument, interval = '1m' }) => {
      const source = note('candles', context);
      const of = (value: number) => Float64Array.of(value);
      return {
        about: { instrument, interval, source, storedInterval: '1m', from: null, to: null, stored: null },
        basis: [source],
        bars: () => ({ count: 1, time: of(0), open: of(1), high: of(2), low: of(1), close: of(2), volume: of(3) }),
        blocks: () => [new TextEncoder().encode(source), Uint8Array.of(1, 2, 3)],
      };
    },
    chartedInstruments: async (context) => ({
      instruments: [{ instrument: 'MNQ MAR25', name: note('chartedInstruments', context), root: 'MNQ', series: [] }],
    }),
    chartBars: async (context) => ({
      instrument: 'MNQ MAR25',
      about: null,
      exchangeZone: 'UTC',
      interval: '1m',
      source: note('chartBars', context),
      sources: [],
      storedInterval: '1m',
      intervals: ['1m'],
      stored: null,
      adjust: 'splits',
      splits: [],
      dividends: [],
      continuous: null,
      bars: { time: [0], open: [1], high: [2], low: [1], close: [2], volume: [3] },
      earlier: false,
      later: false,
      missing: [],
      regularHours: false,
    }),
    chartIndicators: async (context, { instrument, interval }) => {
      const source = note('chartIndicators', context);
      return { instrument, interval, source, time: [0], indicators: [] };
    },
    chartProfile: async (context) => {
      note('chartProfile', context);
      return { from: 0, rowSize: 1, volume: [], pointOfControl: 0, valueFrom: 0, valueTo: 0 };
    },
    listDrawings: async (context, instrument) => [
      {
        id: idIn(context.ledger),
        instrument,
        kind: 'text',
        anchors: [{ time: 0, price: 1 }],
        text: note('listDrawings', context),
        color: '#1f77b4',
        version: 1,
      },
    ],
    listBoards: async (context) => [
      { id: 'b', name: note('listBoards', context), place: 1, filter: {}, tiles: [], version: 1, standard: false },
    ],
    keepBoard: async (context, board, version) => {
      note('keepBoard', context);
      return { ...board, version: version + 1, standard: false };
    },
    removeBoard: async (context) => {
      note('removeBoard', context);
    },
    listViews: async (context) => [{ id: 'v', name: note('listViews', context), filter: {}, version: 1 }],
    keepView: async (context, view, version) => {
      note('keepView', context);
      return { ...view, version: version + 1 };
    },
    removeView: async (context) => {
      note('removeView', context);
    },
    keepDrawing: async (context, drawing, version) => {
      note('keepDrawing', context);
      return { ...drawing, version: version + 1 };
    },
    removeDrawing: async (context) => {
      note('removeDrawing', context);
    },
    importCandles: async (context, { interval }) => ({
      instrument: 'MNQ MAR25',
      interval,
      source: note('importCandles', context),
      format: 'csv',
      rows: 0,
      added: 0,
      same: 0,
      corrected: 0,
      refused: 0,
      refusedReasons: [],
      markedReasons: [],
      findings: [],
      barTime: 'start',
      timeZone: null,
      timeZoneRemembered: false,
      seemingBarTime: null,
      firstAt: null,
      lastAt: null,
    }),
    removableCandles: async (context, { instrument, interval }) => ({
      instrument,
      interval,
      source: note('removableCandles', context),
      bars: 0,
      firstAt: null,
      lastAt: null,
    }),
    removeCandles: async (context) => {
      note('removeCandles', context);
      return 0;
    },
    exportCandles: async (context) => download(note('exportCandles', context)),
    exportContinuous: async (context) => ({
      ...download(note('exportContinuous', context)),
      continuous: {
        adjustment: 'ratio',
        roll: 'volume',
        contracts: [],
        rolls: [],
        missing: [],
        ignored: [],
        leftOut: [],
      },
    }),
    syncCandles: async (context) => {
      note('syncCandles', context);
      return [];
    },
    marketData: async (context) => {
      const name = note('marketData', context);
      const none = { until: null, perDay: null, perMinute: null, lastError: null };
      return { sources: [{ name, state: 'open', callsToday: 0, ...none }], fetches: [], counts: [] };
    },
    candleStatus: async (context) => {
      note('candleStatus', context);
      return [];
    },
    candleCorrections: async (context) => {
      note('candleCorrections', context);
      return [];
    },
    confirmCorrections: async (context) => {
      note('confirmCorrections', context);
      return 0;
    },
    listInstruments: async (context) => {
      note('listInstruments', context);
      return { rows: [], total: 0 };
    },
    instrument: async (context, id) => instrumentDetailOf(note('instrument', context, id)),
    addInstrument: async (context) => instrumentDetailOf(note('addInstrument', context)),
    correctInstrument: async (context, id) => instrumentDetailOf(note('correctInstrument', context, id)),
    previewMerger: async (context, from, into) => {
      const name = note('previewMerger', context, from);
      return { from, into, name, problem: null, gains: {}, differs: [], series: [] };
    },
    mergeInstrument: async (context, id) => instrumentDetailOf(note('mergeInstrument', context, id)),
    undoInstrument: async (context, id) => {
      note('undoInstrument', context, id);
    },
    searchSymbols: async (context, query) => {
      const source = note('searchSymbols', context);
      const none = { found: 0, until: null, fault: null, message: null };
      return { query, symbols: [], sources: [{ ...none, source, code: 'nothing' }] };
    },
    instrumentSessions: async (context, id) => {
      const source = note('instrumentSessions', context, id);
      return {
        calendar: 'NYSE',
        zone: 'UTC',
        source,
        trading: [],
        regular: null,
        extended: null,
        nextSpecialDay: null,
      };
    },
    exportPositions: async (context) => download(note('exportPositions', context)),
    listExecutions: async (context) => {
      note('listExecutions', context);
      return { rows: [], total: 0 };
    },
    exportExecutions: async (context) => download(note('exportExecutions', context)),
    upload: async (context, { content }) => {
      note('upload', context);
      for await (const _ of content);
      return { upload: idIn(context.ledger) };
    },
    previewImport: async (context, upload) => previewOf(note('previewImport', context, upload), upload),
    outlineUpload: async (context, upload) => {
      const mark = note('outlineUpload', context, upload);
      return {
        fingerprint: 'f',
        header: [mark],
        rows: [[mark]],
        suggestion: { ...mappingOf(mark), name: '' },
        stored: null,
      };
    },
    previewMapping: async (context, upload) => {
      const mark = note('previewMapping', context, upload);
      return { rows: [{ kind: 'held', row: 2, field: 'side', expected: 'a word', found: mark }], questions: [] };
    },
    listMappings: async (context) => ({ mappings: [storedMappingOf(note('listMappings', context))] }),
    keepMapping: async (context) => storedMappingOf(note('keepMapping', context)),
    removeMapping: async (context) => {
      note('removeMapping', context);
    },
    listFolders: async (context) => ({ folders: [folderOf(note('listFolders', context))] }),
    putFolder: async (context) => folderOf(note('putFolder', context)),
    switchFolder: async (context, id) => {
      note('switchFolder', context, id);
    },
    folderFiles: async (context, id) => {
      note('folderFiles', context, id);
      return { rows: [], total: 0 };
    },
    checkTradeList: async (context, upload) => ({
      upload: note('checkTradeList', context, upload),
      fileName: 'trades.csv',
      format: 'ninjatrader-trade-performance',
      source: 'ninjatrader',
      questions: [],
      timeZone: null,
      timeZoneRemembered: false,
      dateOrder: null,
      dateOrderOpen: false,
      account: null,
      rows: 0,
      profitIs: null,
      counts: { matched: 0, differs: 0, missing: 0, unread: 0, extra: 0 },
      accounts: [],
      trades: [],
      unread: [],
      extra: [],
    }),
    uploadRows: async (context, upload) => {
      note('uploadRows', context, upload);
      return { rows: [], total: 0 };
    },
    discardUpload: async (context, upload) => {
      note('discardUpload', context, upload);
    },
    commitImport: async (context, upload) => {
      const mark = note('commitImport', context, upload);
      const counts = { rows: 2, added: 2, duplicate: 0, conflicting: 0, held: 0 };
      return {
        batch: upload,
        format: 'f',
        ...counts,
        accounts: [mark],
        positions: { closed: 1, open: 0 },
        content: 'executions',
        activities: null,
      };
    },
    listBatches: async (context) => {
      const mark = note('listBatches', context);
      return { rows: [batchOf(mark, idIn(context.ledger))], total: 1 };
    },
    batch: async (context, id) => batchOf(note('batch', context, id), id),
    offTickOfBatch: async (context, id) => {
      const instrument = note('offTickOfBatch', context, id);
      return { offTick: [{ instrument, tickSize: '0.25', count: 1, row: 2, price: '0.1' }] };
    },
    batchRows: async (context, id) => {
      note('batchRows', context, id);
      return { rows: [], total: 0 };
    },
    undoImport: async (context, id) => batchOf(note('undoImport', context, id), id),
    redoImport: async (context, id) => batchOf(note('redoImport', context, id), id),
    original: async (context, id) => download(note('original', context, id)),
    products: async (context) => {
      const root = note('products', context);
      return { products: [], calendars: ['cme-equity'], heldRoots: [{ root, rows: 1 }] };
    },
    addProduct: async (context, product) => {
      const source = note('addProduct', context);
      return { product: { ...product, source, notes: [], asOf: '2026-01-05', custom: true }, takenIn: 1 };
    },
    ...fakeRateUseCases(note),
    ...fakeJournalUseCases(note),
    ...fakeAccountUseCases(note),
    ...fakeActivityUseCases(note),
    ...fakePortfolioUseCases(note),
    ...fakeTaxUseCases(note),
    ...fakeEquityUseCases(note),
    ...fakeLinkUseCases(note),
    ...fakeStatisticsUseCases(note),
    sourceZones: async (context) => ({
      sources: [{ source: note('sourceZones', context), timeZone: 'Europe/Berlin' }],
    }),
    setSourceZone: async (context) => {
      note('setSourceZone', context);
    },
    sourceKeys: async (context) => {
      const ending = note('sourceKeys', context).slice(-4);
      const key = { ending, enteredAt: '2026-01-05T09:00:00Z', readable: true };
      return { sources: [{ name: 'eodhd', state: 'on', needsKey: true, key }] };
    },
    setSourceKey: async (context) => {
      note('setSourceKey', context);
    },
    removeSourceKey: async (context) => {
      note('removeSourceKey', context);
    },
    loadDemo: async (context) => {
      note('loadDemo', context);
    },
    removeDemo: async (context) => {
      note('removeDemo', context);
    },
    jobs: async (context) => {
      const error = note('jobs', context);
      const dead = { id: idIn(context.ledger), queue: 'q', error, diedAt: '2026-01-05T09:00:00Z', attempts: 4 };
      return { waiting: 0, dead: [dead] };
    },
    retryJob: async (context, id) => {
      note('retryJob', context, id);
    },
  };
};

const position = (ledger: string): Position => ({
  id: idIn(ledger),
  account: markOf(ledger),
  instrument: 'MNQ MAR25',
  side: 'long',
  status: 'closed',
  openedAt: '2026-01-05T09:00:00Z',
  closedAt: '2026-01-05T10:00:00Z',
  maxQuantity: '5',
  averageEntry: '25000',
  averageExit: '25050',
  points: '50',
  grossPnl: '500.00',
  commission: '5.00',
  netPnl: '495.00',
  currency: 'USD',
  executions: 2,
  flags: [],
  demo: false,
});

const detail = (ledger: string): PositionDetail => ({
  position: position(ledger),
  legs: [],
  explanations: [],
  product: { root: 'MNQ', name: 'Micro', exchange: 'CME', pointValue: '2', tickSize: '0.25', source: 'made up' },
  previous: null,
  next: null,
});

const chart = (source: string): PositionChart => ({
  interval: '1m',
  source,
  sources: [],
  intervals: [{ interval: '1m', bars: 0 }],
  from: '2026-01-05T08:30:00Z',
  to: '2026-01-05T10:30:00Z',
  bars: { time: [], open: [], high: [], low: [], close: [], volume: [] },
  executions: [],
  averageEntry: '25000',
  averageExit: '25050',
  missing: [],
  stored: null,
  tooCoarse: false,
  running: [],
  excursions: null,
  others: [],
  currency: 'USD',
  tickSize: '0.25',
  exchangeZone: 'America/Chicago',
});

const batchOf = (mark: string, id: string): Batch => ({
  id,
  origin: 'file',
  status: 'committed',
  fileName: `${mark}.csv`,
  fileBytes: 1,
  fileHash: 'h',
  format: 'f',
  timeZone: null,
  accounts: [mark],
  rows: 2,
  added: 2,
  duplicate: 0,
  conflicting: 0,
  held: 0,
  content: 'executions',
  leftOut: 0,
  committedAt: '2026-01-05T09:00:00Z',
  changedAt: '2026-01-05T09:00:00Z',
  by: 'p',
});

const mappingOf = (mark: string): TableMapping => ({
  name: mark,
  rows: 'executions',
  columns: { instrument: mark },
  costs: [],
  costSign: 'positive',
  account: null,
  sideFrom: 'words',
  buyWords: ['b'],
  sellWords: ['s'],
  tradedAs: 'any',
  dateOrder: null,
  numbers: null,
  timeZone: null,
});

const storedMappingOf = (mark: string): StoredMapping => ({
  fingerprint: 'f',
  mapping: mappingOf(mark),
  changedAt: '2026-01-05T09:00:00Z',
});

const previewOf = (mark: string, upload: string): Preview => ({
  upload,
  fileName: `${mark}.csv`,
  fileBytes: 1,
  fileHash: 'h',
  format: 'f',
  source: 's',
  questions: ['timezone'],
  timeZone: null,
  timeZoneRemembered: false,
  dateOrder: null,
  dateOrderOpen: false,
  accountless: false,
  account: null,
  rows: 2,
  new: 0,
  duplicate: 0,
  conflicting: 0,
  held: 0,
  heldReasons: [],
  offTick: [],
  accounts: [],
  firstAt: null,
  lastAt: null,
  positions: [],
  positionCounts: { closed: 0, open: 0 },
  totals: [],
  alreadyImported: null,
  content: 'executions',
  activities: null,
});

const instrumentDetailOf = (name: string): InstrumentDetail => ({
  instrument: {
    id: 'XYZ',
    assetClass: 'share',
    name,
    calendar: 'NYSE',
    currency: 'USD',
    exchange: null,
    isin: null,
    wkn: null,
    fundType: null,
    ...noTerms,
    root: null,
    spellings: {},
  },
  origin: 'person',
  source: null,
  notes: [],
  asOf: null,
  merged: [],
  series: [],
  changes: [],
});

const download = (mark: string): Download => ({
  fileName: 'Größe "1".csv',
  mediaType: 'text/csv; charset=utf-8',
  content: (async function* () {
    yield 'a,b\n';
    yield new TextEncoder().encode(`${mark},1\n`);
  })(),
});
