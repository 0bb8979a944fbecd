import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mappedTables } from '#adapters/mapped-table/mapped-tables.ts';
import { memoryMappingStore } from '#adapters/memory/mapping-store.ts';
import type { TableMapping } from '#domain/imports/table-mapping.ts';
import type { ExecutionFormat, FileScan } from '#ports/execution-format.ts';
import { type ImportAnswers, recogniseFile } from './read-file.ts';

const scanned: FileScan = {
  format: 'grid-executions',
  source: 'grid',
  rows: 1,
  accounts: ['Sim101'],
  accountless: false,
  zoneless: false,
  dateOrder: null,
  dateOrderOpen: true,
  newestFirst: false,
};

const settle = async (found: Partial<FileScan>, answers: ImportAnswers) => {
  const format = { format: scanned.format, scan: async () => ({ ...scanned, ...found }) } as unknown as ExecutionFormat;
  const ports = {
    formats: [format],
    settings: { sourceZones: async () => [] },
    mappings: memoryMappingStore(),
    mappedTables,
  };
  const { options, questions } = await recogniseFile(ports, 'main', async function* () {}, answers);
  return { dateOrder: options.dateOrder, questions };
};

test('asks for the date order of a file that does not tell', async () => {
  assert.deepEqual(await settle({}, {}), { dateOrder: null, questions: ['date-order'] });
  assert.deepEqual(await settle({}, { dateOrder: 'iso' }), { dateOrder: null, questions: ['date-order'] });
  assert.deepEqual(await settle({}, { dateOrder: 'day-first' }), { dateOrder: 'day-first', questions: [] });
});

test('takes the date order that a file suggests, unless the person knows better', async () => {
  const suggested = { dateOrder: 'month-first', dateOrderOpen: true } as const;
  assert.deepEqual(await settle(suggested, {}), { dateOrder: 'month-first', questions: [] });
  assert.deepEqual(await settle(suggested, { dateOrder: 'day-first' }), { dateOrder: 'day-first', questions: [] });
});

test('keeps to the date order that a file proves', async () => {
  const proven = { dateOrder: 'month-first', dateOrderOpen: false } as const;
  assert.deepEqual(await settle(proven, { dateOrder: 'day-first' }), { dateOrder: 'month-first', questions: [] });
});

test('asks whose executions a file has that names no account', async () => {
  const proven = { dateOrder: 'iso', dateOrderOpen: false } as const;
  const asked = await settle({ ...proven, accountless: true }, {});
  assert.deepEqual(asked.questions, ['account']);
  assert.deepEqual((await settle({ ...proven, accountless: true }, { account: ' ' })).questions, ['account']);
  assert.deepEqual((await settle({ ...proven, accountless: true }, { account: 'DEMO' })).questions, []);
  assert.deepEqual((await settle(proven, { account: 'DEMO' })).questions, []);
});

test('reads a file as the format that was chosen, and names the formats that there are', async () => {
  const proven = { dateOrder: 'iso', dateOrderOpen: false } as const;
  assert.deepEqual((await settle(proven, { format: 'grid-executions' })).questions, []);
  await assert.rejects(settle(proven, { format: 'other' }), { code: 'INVALID_INPUT' });
});

const table = 'Ticker;When;Signed;At\nMNQ MAR25;2025-01-28 10:00:00;-1;21540,5\n';
const tableFile = async function* () {
  yield Buffer.from(table);
};
const mapping: TableMapping = {
  name: 'Mine',
  rows: 'executions',
  columns: { instrument: 'Ticker', time: 'When', quantity: 'Signed', price: 'At' },
  costs: [],
  costSign: 'positive',
  account: 'M-1',
  sideFrom: 'quantity',
  buyWords: [],
  sellWords: [],
  tradedAs: 'any',
  dateOrder: null,
  numbers: null,
  timeZone: 'UTC',
};

test("reads a table by the ledger's own mapping of its header, or by one that comes with it", async () => {
  const ports = {
    formats: [],
    settings: { sourceZones: async () => [] },
    mappings: memoryMappingStore(),
    mappedTables,
  };
  const { fingerprint } = await mappedTables.outline(tableFile);
  await ports.mappings.put('main', { fingerprint, mapping, changedAt: 0 }, 'anna');
  const own = await recogniseFile(ports, 'main', tableFile, {});
  assert.deepEqual([own.scan.accounts, own.questions], [['M-1'], []]);
  await assert.rejects(recogniseFile(ports, 'other', tableFile, { format: 'mapped-table' }), { code: 'INVALID_INPUT' });
  const given = await recogniseFile(ports, 'other', tableFile, { mapping: { ...mapping, account: null } });
  assert.deepEqual(given.questions, ['account']);
  const lacking = { ...mapping, columns: { instrument: 'Ticker' } };
  await assert.rejects(recogniseFile(ports, 'other', tableFile, { mapping: lacking }), {
    code: 'INVALID_INPUT',
    message: /quantity, price, time/,
  });
  const contradicting = { ...mapping, sideFrom: 'words', columns: { ...mapping.columns, side: 'Signed' } } as const;
  await assert.rejects(
    recogniseFile(ports, 'other', tableFile, { mapping: { ...contradicting, buyWords: ['x'], sellWords: ['x'] } }),
    { code: 'INVALID_INPUT', message: /words for bought/ },
  );
});
