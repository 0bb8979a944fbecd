import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type FakeServer, fakeServer } from '#test/support/fake-server.ts';
import { idIn, markOf } from '#test/support/fake-use-cases.ts';
import { routeTable } from './route-table.ts';

/** How a table is read. */
const tableReading = {
  name: 'X',
  rows: 'executions',
  columns: { instrument: 'A', quantity: 'B', price: 'C', time: 'D' },
  sideFrom: 'quantity',
};

const newServer = async (test: TestContext): Promise<FakeServer> => {
  const fake = await fakeServer();
  test.after(() => fake.server.close());
  return fake;
};

const bodies: Readonly<Record<string, object>> = {
  '/imports': { upload: idIn('a') },
  '/products': {
    root: 'XYZ',
    name: 'X',
    exchange: 'CME',
    pointValue: '2',
    tickSize: '0.25',
    currency: 'USD',
    calendar: 'cme-equity',
  },
  '/instruments': { id: 'XYZ', assetClass: 'share', name: 'X', calendar: 'NYSE', currency: 'USD' },
  '/instruments/:id': { name: 'X' },
  '/instruments/:id/merge': { into: 'XYZ' },
  '/instruments/:id/undo': {},
  '/accounts': { id: 'X', name: 'X' },
  '/accounts/:id': { name: 'X' },
  '/accounts/:id/cash': { kind: 'fee', amount: '1', at: '2026-01-05T12:00:00Z' },
  '/accounts/:id/undo': {},
  '/accounts/:id/redo': {},
  '/account-groups': { name: 'X', accounts: [] },
  '/account-groups/:id': { name: 'X', accounts: [] },
  '/account-groups/:id/undo': {},
  '/account-groups/:id/redo': {},
  '/activities': { type: 'deposit', account: 'X', date: '2026-01-05', gross: '1' },
  '/activities/preview': { type: 'deposit', account: 'X', date: '2026-01-05', gross: '1' },
  '/activities/:id': { type: 'deposit', account: 'X', date: '2026-01-05', gross: '1' },
  '/activities/:id/undo': {},
  '/activities/:id/redo': {},
  '/portfolio/rebalance': { taxonomy: 'regions' },
  '/portfolio/statement': { account: 'X', on: '2026-01-05', units: [], cash: [] },
  '/portfolio/taxonomies': { id: 'regions', name: 'X', categories: [], assignments: [] },
  '/portfolio/taxonomies/:id/switch': { way: 'undo' },
  '/portfolio/settings': { baseCurrency: 'EUR', homeCountry: 'DE', benchmark: null, risks: {} },
  '/portfolio/settings/switch': { way: 'undo' },
  '/tax/what-if': { account: 'X', instrument: 'X', quantity: '1' },
  '/tax/profile': {},
  '/tax/profile/check': {},
  '/tax/profile/switch': { way: 'undo' },
  '/uploads/:id/preview': {},
  '/statistics/comparison': { first: {}, second: {} },
  '/statistics/what-if': {},
  '/goals': { measure: 'net_profit', bound: 'at-least', target: '1', period: 'day' },
  '/goals/:id': { measure: 'net_profit', bound: 'at-least', target: '1', period: 'day' },
  '/goals/undo': {},
  '/goals/redo': {},
  '/positions/:id/what-if': { scenarios: [{}] },
  '/links': { leader: 'a', followers: ['b'] },
  '/links/rules': { leader: 'a', follower: 'b', ratio: '1' },
  '/links/reject': { leader: 'a', follower: 'b' },
  '/links/undo': {},
  '/links/redo': {},
  '/links/:id/unlink': { positions: ['b'] },
  '/links/:id/merge': { into: 'b' },
  '/drawings/:drawing': {
    instrument: 'MNQ MAR25',
    kind: 'horizontal',
    anchors: [{ time: 0, price: 1 }],
    color: '#1f77b4',
    version: 0,
  },
  '/views/:view': { name: 'X', filter: {}, version: 0 },
  '/boards/:board': { name: 'X', place: 1, filter: {}, tiles: [], version: 0 },
  '/journal/annotation': { note: 'X' },
  '/journal/history/undo': { kind: 'position', id: 'id-x', edit: 1 },
  '/journal/history/redo': { kind: 'position', id: 'id-x', edit: 1 },
  '/journal/setups': { name: 'X' },
  '/journal/setups/:id': { name: 'X' },
  '/journal/fields': { name: 'X', kind: 'text' },
  '/journal/fields/:id': { name: 'X' },
  '/uploads/:id/table': tableReading,
  '/import-mappings/:fingerprint': tableReading,
  '/watched-folders': { path: '/' },
  '/sources/:source': { timeZone: 'Europe/Berlin' },
  '/market-data/keys/:source': { secret: 'ABCDEFGH1234' },
};

const emptyJournal = { format: 'kontor-journal', version: 1, setups: [], fields: [], annotations: [], images: [] };

const queries: Readonly<Record<string, string>> = {
  '/positions/export': '?format=csv&account=MARK-A',
  '/executions/export': '?format=csv&account=MARK-A',
  '/positions': '?account=MARK-A',
  '/symbols': '?query=apple',
  '/statistics/breakdown': '?by=weekday',
  '/statistics/correlations': '?of=account',
  '/rates': '?quote=USD',
  '/rates/on': '?quote=USD&date=2026-01-05',
  '/candles': '?instrument=MNQ%20MAR25&interval=1m&from=2026-01-05T00:00:00Z&to=2026-01-06T00:00:00Z',
  '/candles/window': '?instrument=MNQ%20MAR25',
  '/candles/indicators':
    '?instrument=MNQ%20MAR25&interval=1m&from=2026-01-05T00:00:00Z&to=2026-01-06T00:00:00Z&indicator=sma:20',
  '/candles/profile': '?instrument=MNQ%20MAR25&interval=1m&from=2026-01-05T00:00:00Z&to=2026-01-06T00:00:00Z',
  '/instruments/:id/merge': '?into=XYZ',
  '/instruments/:id/sessions': '?from=2026-01-05T00:00:00Z&to=2026-01-06T00:00:00Z',
  '/drawings': '?instrument=MNQ%20MAR25',
  '/journal/annotation': '?position=id-x',
  '/journal/history': '?kind=position&id=id-x',
  '/journal/calendar': '?month=2025-03',
  '/journal/day': '?date=2025-03-14',
  '/journal/day/course': '?date=2025-03-14',
  '/journal/images': '?fileName=a.png',
  '/journal/import': '?fileName=a.json',
  '/tax/years/:year/export': '?format=csv',
  '/uploads': '?fileName=a.csv',
};

/** Asks every route that is not open, with the ids of `ledger`'s things. */
const everyRoute = (ledger: string) =>
  routeTable
    .filter((route) => route.access !== 'open')
    .map((route) => ({
      name: `${route.method} ${route.path}`,
      /** It names something of the ledger; whoever has no such thing is told so. */
      hasId: route.path.includes(':id') || `${route.method} ${route.path}` === 'POST /imports',
      options: {
        method: route.method,
        url: `/api/v1${route.path
          .replace(':id', idIn(ledger))
          .replace(':fingerprint', 'f'.repeat(26))
          .replace(':drawing', 'drawing-1')
          .replace(':view', 'view-1')
          .replace(':board', 'board-1')
          .replace(':year', '2025')
          .replace(
            ':source',
            route.path.startsWith('/market-data') ? 'eodhd' : 'ninjatrader',
          )}${queries[route.path] ?? ''}`,
        ...(route.path === '/journal/import'
          ? {
              payload: JSON.stringify(emptyJournal),
              headers: { 'content-type': 'application/octet-stream' },
            }
          : route.path === '/uploads' || (route.method === 'POST' && route.path === '/journal/images')
            ? { payload: 'a', headers: { 'content-type': 'text/csv' } }
            : bodies[route.path] === undefined
              ? {}
              : { payload: bodies[route.path]! }),
      },
    }));

test('gives the owner of a ledger everything that is asked for', async (context) => {
  const fake = await newServer(context);
  for (const { name, options } of everyRoute('a')) {
    const reply = await fake.as('anna', options);
    assert.ok(reply.statusCode < 300, `${name}: ${reply.statusCode} ${reply.body}`);
  }
  assert.ok(fake.useCases.called.length >= 25, 'nearly every route asks a use case');
});

test("gives another ledger's owner nothing of it, by any route", async (test) => {
  const fake = await newServer(test);
  for (const { name, options, hasId } of everyRoute('a')) {
    const reply = await fake.as('bert', options);
    assert.doesNotMatch(reply.body, new RegExp(`${markOf('a')}|"${idIn('a')}"`), name);
    if (hasId) assert.equal(reply.statusCode, 404, name);
  }
  for (const [name, context] of fake.useCases.called) assert.equal(context.ledger, 'b', name);
});
