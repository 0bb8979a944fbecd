import { readQuery } from '#web/shared/api/query-text.ts';
import { fakeChart } from './fake-chart.ts';
import { fakeAnnotation, fakePlaybook } from './fake-journal.ts';
import { fakeDetail, fakePage, fakePositions } from './fake-positions.ts';

type Answer = { readonly status: number; readonly body: unknown };
type Call = {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly body: unknown;
};
type Route = (call: Call) => unknown;

const error = (status: number, code: string): Answer => ({ status, body: { code, message: code, requestId: 'req-1' } });

const fakeBoard = {
  id: 'day',
  name: '',
  place: 1,
  filter: {},
  tiles: [
    { id: 'open', widget: 'open-positions', settings: {}, x: 0, y: 0, w: 6, h: 6, hidden: false },
    { id: 'imports', widget: 'recent-imports', settings: {}, x: 6, y: 0, w: 6, h: 6, hidden: false },
    { id: 'gone', widget: 'of-another-version', settings: {}, x: 0, y: 6, w: 3, h: 3, hidden: true },
  ],
  version: 0,
  standard: true,
};

const batch = {
  id: 'b1',
  origin: 'file',
  status: 'committed',
  fileName: 'NinjaTrader Grid 2026-11-20 18-02.csv',
  fileBytes: 48_211,
  fileHash: 'c0ffee',
  format: 'ninjatrader-executions',
  timeZone: 'America/Chicago',
  accounts: ['Sim101', 'LIVE-0001'],
  rows: 412,
  added: 405,
  duplicate: 4,
  conflicting: 0,
  held: 3,
  content: 'executions',
  leftOut: 0,
  committedAt: '2026-11-20T17:04:00.000Z',
  changedAt: '2026-11-20T17:04:00.000Z',
  by: 'Ada Lovelace',
} as const;

type Options = {
  readonly positions?: number;
  readonly signedIn?: boolean;
  readonly ownerExists?: boolean;
  readonly demo?: boolean;
  readonly heldRows?: number;
  /** Answers of a test's own, by `GET /api/v1/overview`; they go before the others. */
  readonly routes?: Readonly<Record<string, Route>>;
};

/** A server in memory that answers like ours, with made-up data; keeps the calls it was asked. */
export function fakeApi(options: Options = {}) {
  const { positions = 500, signedIn = true, ownerExists = true, demo = false, heldRows = 0 } = options;
  const all = fakePositions(positions);
  const calls: Call[] = [];
  const session = {
    user: { id: 'u1', email: 'ada@example.org', name: 'Ada Lovelace', twoFactorEnabled: false },
    ledger: { id: 'l1', name: 'Ada’s books', role: 'owner' },
  };
  const routes: Record<string, Route> = {
    'GET /api/v1/setup': () => ({ ownerExists, version: '0.1.0' }),
    'GET /api/v1/session': () => (signedIn ? session : error(401, 'NOT_SIGNED_IN')),
    'GET /api/v1/overview': () => ({
      executions: all.reduce((sum, { executions }) => sum + executions, 0),
      positions: all.length,
      openPositions: all.filter(({ status }) => status === 'open').length,
      accounts: all.length === 0 ? 0 : 4,
      batches: all.length === 0 ? 0 : 2,
      heldRows,
      demo,
    }),
    'GET /api/v1/positions': ({ query }) => fakePage(all, query),
    'GET /api/v1/views': () => ({ views: [] }),
    'GET /api/v1/boards': () => ({ boards: [fakeBoard] }),
    'GET /api/v1/imports': () =>
      all.length === 0
        ? { rows: [], total: 0 }
        : { rows: [batch, { ...batch, id: 'b0', status: 'undone', fileName: 'october.csv' }], total: 2 },
    'GET /api/v1/imports/b1': () => batch,
    'GET /api/v1/imports/b1/off-tick': () => ({ offTick: [] }),
    'POST /api/v1/imports/b1/undo': () => ({ ...batch, status: 'undone' }),
    'GET /api/v1/instruments': () => ({ rows: [], total: 0 }),
    'GET /api/v1/candles/instruments': () => ({ instruments: [] }),
    'GET /api/v1/products': () => ({
      products: [
        {
          root: 'MNQ',
          name: 'Micro E-mini Nasdaq-100',
          exchange: 'CME',
          pointValue: '2',
          tickSize: '0.25',
          currency: 'USD',
          calendar: 'cme-equity',
          source: 'CME contract specifications',
          notes: ['specification'],
          asOf: '2026-01-05',
          custom: false,
        },
        {
          root: 'FDAX',
          name: 'DAX',
          exchange: 'EUREX',
          pointValue: '25',
          tickSize: '1',
          currency: 'EUR',
          calendar: 'eurex',
          source: 'Eurex contract specifications',
          notes: ['specification'],
          asOf: '2026-01-05',
          custom: false,
        },
        {
          root: '6J',
          name: 'Yen',
          exchange: 'CME',
          pointValue: '12500000',
          tickSize: '0.0000005',
          currency: 'USD',
          calendar: 'cme-fx',
          source: 'CME contract specifications',
          notes: ['specification'],
          asOf: '2026-01-05',
          custom: true,
        },
      ],
      calendars: ['cme-equity', 'cme-fx', 'eurex'],
      heldRoots: heldRows > 0 ? [{ root: 'XYZ', rows: heldRows }] : [],
    }),
    'GET /api/v1/journal/annotation': () => fakeAnnotation(),
    'GET /api/v1/journal/playbook': () => fakePlaybook,
    'GET /api/v1/sources': () => ({ sources: [{ source: 'ninjatrader', timeZone: 'America/Chicago' }] }),
    'GET /api/v1/system/health': () => ({
      ready: true,
      roles: ['core', 'broker', 'bus', 'monitor', 'web'],
      checks: [
        {
          name: 'database',
          up: true,
          detail: 'PostgreSQL 18.4',
          says: [{ code: 'version', params: { product: 'PostgreSQL', version: '18.4' } }],
        },
        { name: 'event bus', up: true, detail: 'listening', says: [{ code: 'listening', params: {} }] },
        { name: 'projection positions', up: true, detail: 'up to date', says: [{ code: 'up-to-date', params: {} }] },
      ],
    }),
    'GET /api/v1/system/jobs': () => ({
      waiting: 2,
      dead: [
        {
          id: 'j1',
          queue: 'rebuild',
          error: 'connection reset by peer',
          diedAt: '2026-11-20T16:00:00.000Z',
          attempts: 4,
        },
      ],
    }),
    'GET /api/auth/get-session': () => (signedIn ? { session: { id: 's1' } } : null),
    'GET /api/auth/list-sessions': () => [
      {
        id: 's1',
        token: 't1',
        createdAt: '2026-11-20T08:00:00.000Z',
        updatedAt: '2026-11-20T17:00:00.000Z',
        ipAddress: '127.0.0.1',
        userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0',
      },
    ],
    'POST /api/auth/sign-in/email': ({ body }) =>
      (body as { password?: string }).password === 'wrong'
        ? error(401, 'INVALID_EMAIL_OR_PASSWORD')
        : { twoFactorRedirect: true },
    ...options.routes,
  };
  const answer = (call: Call): Answer => {
    calls.push(call);
    const id = /^\/api\/v1\/positions\/(p\d+)$/.exec(call.path)?.[1];
    const position = all.find((one) => one.id === id);
    const own = routes[`${call.method} ${call.path}`];
    const route = own ?? (position ? () => fakeDetail(position) : /\/chart$/.test(call.path) ? fakeChart : undefined);
    if (!route) return call.method === 'GET' ? error(404, 'NOT_FOUND') : { status: 200, body: {} };
    const body = route(call);
    return typeof body === 'object' && body !== null && 'status' in body && 'body' in body
      ? (body as Answer)
      : { status: 200, body };
  };
  return {
    calls,
    /** Stands in for the browser's `fetch`. */
    fetch: async (path: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
      const url = new URL(String(path instanceof Request ? path.url : path), 'http://localhost');
      const text = typeof init.body === 'string' ? init.body : '{}';
      const { status, body } = answer({
        method: init.method ?? 'GET',
        path: url.pathname,
        query: readQuery(url.search),
        body: JSON.parse(text),
      });
      return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
    },
  };
}
