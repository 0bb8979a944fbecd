import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { postgresBarFetches } from '#adapters/postgres/bar-fetches.ts';
import { postgresCandleStore } from '#adapters/postgres/candle-store.ts';
import { postgresRateStore } from '#adapters/postgres/rate-store.ts';
import type { LedgerMembers } from '#ports/ledger-members.ts';
import { openKontor } from '#root/compose.ts';
import { readConfig } from '#root/config.ts';
import { testDatabase } from '#test/support/database.ts';
import { fakeServer } from '#test/support/fake-server.ts';
import { onePixelPng } from '#test/support/one-pixel-png.ts';
import { routeTable } from './route-table.ts';

/** How a table is read. */
const tableReading = {
  name: 'X',
  rows: 'executions',
  columns: { instrument: 'A', quantity: 'B', price: 'C', time: 'D' },
  sideFrom: 'quantity',
};

const database = await testDatabase();
await database.pool.query(`insert into ledgers (id, name) values ('other', 'Other')`);
const kontor = await openKontor(readConfig({ KONTOR_DATABASE_URL: database.url, KONTOR_SOURCES: 'none' }));
const ledgerOf: Readonly<Record<string, string>> = { anna: 'main', bert: 'other' };
const members: LedgerMembers = {
  membershipOf: async (person) => ({ ledger: ledgerOf[person]!, ledgerName: person, role: 'owner' }),
  put: async () => {},
  ownerExists: async () => true,
};
const { server, as } = await fakeServer({ uploadLimitBytes: 1e6 }, { useCases: kontor.useCases, members });
after(async () => {
  await server.close();
  await kontor.close();
});

const file = `Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,
MNQ MAR25,Buy,2,21540.50,2025-01-28T10:00:00Z,e1,Entry,2 L,o1,Entry,$1.00,1,SECRET-ACCOUNT,C,
MNQ MAR25,Sell,2,21550.50,2025-01-28T11:00:00Z,e2,Exit,-,o2,Exit,$1.00,1,SECRET-ACCOUNT,C,
QQQQ MAR25,Buy,1,10,2025-01-28T11:00:00Z,e3,Entry,1 L,o3,Entry,$1.00,1,SECRET-ACCOUNT,C,
`;
const product = {
  root: 'ZZZ',
  name: 'SECRET-PRODUCT',
  exchange: 'CME',
  pointValue: '2',
  tickSize: '0.25',
  currency: 'USD',
  calendar: 'cme-equity',
};

/** A zone that nobody else in these tests lives in. */
const secretZone = 'Pacific/Chatham';

const series = { ledger: 'main', instrument: 'MNQ MAR25', interval: '1m', source: 'test', adjustment: 'none' } as const;
/** A price that no other number in these tests contains. */
const secretPrice = Float64Array.of(77_713.25);
const secretBars = {
  count: 1,
  time: Float64Array.of(Date.UTC(2025, 0, 28, 15)),
  open: secretPrice,
  high: secretPrice,
  low: secretPrice,
  close: secretPrice,
  volume: Float64Array.of(1),
};

const secretNote = {
  instrument: 'MNQ MAR25',
  kind: 'text',
  anchors: [{ time: 0, price: 1 }],
  text: 'SECRET-NOTE',
  color: '#000000',
  version: 0,
};

const secretFetch = {
  instrument: 'SECRET',
  interval: '1m',
  from: 0,
  to: 60_000,
  reason: 'daily',
  batch: null,
} as const;

const upload = async (): Promise<string> => {
  const headers = { 'content-type': 'text/csv' };
  const reply = await as('anna', {
    method: 'POST',
    url: '/api/v1/uploads?fileName=SECRET-FILE.csv',
    headers,
    payload: file,
  });
  assert.equal(reply.statusCode, 201, reply.body);
  return reply.json().upload;
};

/** Fills Anna's ledger; returns the ids of what is in it, by the path that they belong to. */
const fill = async (): Promise<Readonly<Record<string, string>>> => {
  const payload = { upload: await upload() };
  const committed = await as('anna', { method: 'POST', url: '/api/v1/imports', payload });
  assert.equal(committed.statusCode, 200, committed.body);
  const calendar = (await as('anna', { url: '/api/v1/products' })).json().calendars[0];
  const added = await as('anna', { method: 'POST', url: '/api/v1/products', payload: { ...product, calendar } });
  assert.equal(added.statusCode, 201, added.body);
  await as('anna', { method: 'PUT', url: '/api/v1/sources/ninjatrader', payload: { timeZone: secretZone } });
  const share = { id: 'SCRT', assetClass: 'share', name: 'SECRET-SHARE', calendar: 'NYSE', currency: 'USD' };
  const known = await as('anna', { method: 'POST', url: '/api/v1/instruments', payload: share });
  assert.equal(known.statusCode, 201, known.body);
  const kept = await as('anna', { method: 'PUT', url: '/api/v1/drawings/secret-drawing', payload: secretNote });
  assert.equal(kept.statusCode, 200, kept.body);
  const view = { name: 'SECRET-VIEW', filter: { notAccount: ['own'] }, version: 0 };
  const saved = await as('anna', { method: 'PUT', url: '/api/v1/views/secret-view', payload: view });
  assert.equal(saved.statusCode, 200, saved.body);
  const board = { name: 'SECRET-BOARD', place: 1, filter: {}, tiles: [], version: 0 };
  const laidOut = await as('anna', { method: 'PUT', url: '/api/v1/boards/secret-board', payload: board });
  assert.equal(laidOut.statusCode, 200, laidOut.body);
  const folder = { path: tmpdir(), account: 'SECRET-ACCOUNT' };
  const watched = await as('anna', { method: 'POST', url: '/api/v1/watched-folders', payload: folder });
  assert.equal(watched.statusCode, 200, watched.body);
  const account = { id: 'own', name: 'SECRET-NAME' };
  const entered = await as('anna', { method: 'POST', url: '/api/v1/accounts', payload: account });
  assert.equal(entered.statusCode, 201, entered.body);
  const grouped = { name: 'SECRET-GROUP', accounts: ['own'] };
  const group = await as('anna', { method: 'POST', url: '/api/v1/account-groups', payload: grouped });
  assert.equal(group.statusCode, 201, group.body);
  const target = { measure: 'net_profit', bound: 'at-least', target: '77713', period: 'day', accounts: ['SECRET'] };
  const goal = await as('anna', { method: 'POST', url: '/api/v1/goals', payload: target });
  assert.equal(goal.statusCode, 204, goal.body);
  const goals = await as('anna', { url: '/api/v1/goals' });
  assert.match(goals.body, /77713/);
  const deposit = { type: 'deposit', account: 'SECRET-DEPOT', date: '2026-01-05', gross: '77713.25' };
  const activity = await as('anna', { method: 'POST', url: '/api/v1/activities', payload: deposit });
  assert.equal(activity.statusCode, 201, activity.body);
  const bought = { ...deposit, type: 'buy', instrument: 'SCRT', quantity: '1', price: '77713.25', currency: 'USD' };
  const held = await as('anna', {
    method: 'POST',
    url: '/api/v1/activities',
    payload: { ...bought, gross: undefined },
  });
  assert.equal(held.statusCode, 201, held.body);
  const sorts = { id: 'secret-sort', name: 'SECRET-SORT', categories: [], assignments: [] };
  const sorted = await as('anna', { method: 'PUT', url: '/api/v1/portfolio/taxonomies', payload: sorts });
  assert.equal(sorted.statusCode, 200, sorted.body);
  const setup = await as('anna', { method: 'POST', url: '/api/v1/journal/setups', payload: { name: 'SECRET-SETUP' } });
  assert.equal(setup.statusCode, 201, setup.body);
  const field = { name: 'SECRET-FIELD', kind: 'text' };
  const own = await as('anna', { method: 'POST', url: '/api/v1/journal/fields', payload: field });
  assert.equal(own.statusCode, 201, own.body);
  const image = await as('anna', {
    method: 'POST',
    url: '/api/v1/journal/images?fileName=a.png',
    headers: { 'content-type': 'application/octet-stream' },
    payload: Buffer.from(onePixelPng),
  });
  assert.equal(image.statusCode, 201, image.body);
  await postgresCandleStore(database.pool).upsert(series, secretBars, 0);
  await postgresBarFetches(database.pool).want('main', [secretFetch], 0);
  await postgresRateStore(database.pool).upsert('main', 'ecb', [{ date: '2025-01-28', rates: { USD: '77713.25' } }], 0);
  const { rows } = (await as('anna', { url: '/api/v1/positions' })).json();
  assert.equal(rows.length, 1);
  secretPosition = rows[0].id;
  const note = { note: 'SECRET-WORDS', tags: ['SECRET-TAG'], setup: setup.json().id };
  for (const about of [`position=${secretPosition}`, 'day=2025-01-28']) {
    const { setup: _, ...part } = note;
    const url = `/api/v1/journal/annotation?${about}`;
    const written = await as('anna', { method: 'PUT', url, payload: about.startsWith('day') ? part : note });
    assert.equal(written.statusCode, 200, written.body);
  }
  return {
    positions: rows[0].id,
    imports: committed.json().batch,
    uploads: await upload(),
    system: 'none',
    instruments: 'SCRT',
    accounts: 'own',
    links: rows[0].id,
    'account-groups': group.json().groups[0].id,
    goals: goals.json().goals[0].goal.id,
    setups: setup.json().id,
    activities: activity.json().row.id,
    holdings: 'SCRT',
    taxonomies: 'secret-sort',
    fields: own.json().id,
    images: image.json().id,
    'watched-folders': watched.json().id,
  };
};

let secretPosition = '';

const queries: Readonly<Record<string, string>> = {
  '/journal/calendar': '?month=2025-01',
  '/journal/day': '?date=2025-01-28',
  '/journal/day/course': '?date=2025-01-28',
  '/positions/export': '?format=csv&account=SECRET-ACCOUNT',
  '/executions/export': '?format=csv&account=SECRET-ACCOUNT',
  '/candles/window': '?instrument=MNQ%20MAR25',
  '/candles/indicators':
    '?instrument=MNQ%20MAR25&interval=1m&from=2025-01-28T00:00:00Z&to=2025-01-29T00:00:00Z&indicator=sma:1',
  '/candles/profile': '?instrument=MNQ%20MAR25&interval=1m&from=2025-01-28T00:00:00Z&to=2025-01-29T00:00:00Z',
  '/drawings': '?instrument=MNQ%20MAR25',
  '/instruments/:id/merge': '?into=none',
  '/instruments/:id/sessions': '?from=2025-01-28T00:00:00Z&to=2025-01-29T00:00:00Z',
  '/rates': '?quote=USD',
  '/rates/on': '?quote=USD&date=2025-01-28',
  '/candles': '?instrument=MNQ%20MAR25&interval=1m&from=2025-01-28T00:00:00Z&to=2025-01-29T00:00:00Z',
};

const payloads = (ids: Readonly<Record<string, string>>): Readonly<Record<string, object>> => ({
  '/imports': { upload: ids.uploads },
  '/uploads/:id/table': tableReading,
  '/import-mappings/:fingerprint': tableReading,
  '/sources/:source': { timeZone: 'UTC' },
  '/watched-folders': { path: '/' },
  '/instruments/:id': { name: 'X' },
  '/instruments/:id/merge': { into: 'none' },
  '/positions/:id/what-if': { scenarios: [{}] },
  '/links/:id/unlink': { positions: ['none'] },
  '/links/:id/merge': { into: 'none' },
  '/accounts/:id/cash': { kind: 'fee', amount: '1', at: '2026-01-05T12:00:00Z' },
  '/account-groups/:id': { name: 'X', accounts: [] },
  '/goals/:id': { measure: 'net_profit', bound: 'at-least', target: '1', period: 'day' },
  '/activities/:id': { type: 'deposit', account: 'X', date: '2026-01-05', gross: '1' },
  '/portfolio/taxonomies/:id/switch': { way: 'undo' },
  '/journal/annotation': { note: 'X' },
  '/journal/setups/:id': { name: 'X' },
  '/journal/fields/:id': { name: 'X' },
  '/journal/history/undo': { kind: 'position', id: secretPosition, edit: 1 },
});

test("shows another ledger's owner nothing by any route, on the database", async () => {
  const ids = await fill();
  const before = (await as('anna', { url: '/api/v1/overview' })).json();
  assert.deepEqual([before.executions, before.positions, before.heldRows], [2, 1, 1]);

  const candles = await as('anna', { url: `/api/v1/candles${queries['/candles']}` });
  assert.match(candles.body, /77713/);
  assert.match((await as('anna', { url: '/api/v1/market-data/fetches' })).body, /SECRET/);
  for (const path of ['/rates', '/rates/on'])
    assert.match((await as('anna', { url: `/api/v1${path}${queries[path]}` })).body, /77713/);

  for (const { method, path, access } of routeTable) {
    if (access === 'open' || path === '/demo') continue;
    const [, first, second] = path.split('/');
    const area = first === 'journal' || first === 'portfolio' ? second : first;
    const url = `/api/v1${path
      .replace(':id', ids[area!] ?? '')
      .replace(':fingerprint', 'f'.repeat(26))
      .replace(':drawing', 'secret-drawing')
      .replace(':view', 'secret-view')
      .replace(':board', 'secret-board')
      .replace(':year', '2026')
      .replace(':source', 'ninjatrader')}`;
    const about = {
      '/journal/annotation': `?position=${secretPosition}`,
      '/journal/history': `?kind=position&id=${secretPosition}`,
    };
    const query = queries[path] ?? (about as Readonly<Record<string, string>>)[path] ?? '';
    const payload = payloads(ids)[path] ?? {};
    const reply = await as('bert', { method, url: `${url}${query}`, ...(method === 'GET' ? {} : { payload }) });
    const name = `${method} ${path}: ${reply.statusCode} ${reply.body}`;
    assert.doesNotMatch(reply.body, /SECRET|QQQQ|Chatham|77713/, name);
    assert.ok(reply.statusCode < 500, name);
    if (path.includes(':id')) assert.equal(reply.statusCode, method === 'DELETE' ? reply.statusCode : 404, name);
  }

  assert.deepEqual((await as('anna', { url: '/api/v1/overview' })).json(), before, 'nothing of it was changed either');
  const words = (await as('anna', { url: `/api/v1/journal/annotation?position=${secretPosition}` })).json();
  assert.deepEqual([words.annotation.note, words.edits], ['SECRET-WORDS', 1]);
  assert.match((await as('anna', { url: '/api/v1/journal/export' })).body, /SECRET-SETUP/);
  assert.match((await as('anna', { url: '/api/v1/views' })).body, /SECRET-VIEW/);
  assert.match((await as('anna', { url: '/api/v1/boards' })).body, /SECRET-BOARD/);
  assert.match((await as('anna', { url: `/api/v1/drawings${queries['/drawings']}` })).body, /SECRET-NOTE/);
  assert.equal((await as('anna', { url: `/api/v1/uploads/${ids.uploads}/preview` })).statusCode, 200);
  const zones = (await as('anna', { url: '/api/v1/sources' })).json().sources;
  assert.deepEqual(zones, [{ source: 'ninjatrader', timeZone: secretZone }]);
});
