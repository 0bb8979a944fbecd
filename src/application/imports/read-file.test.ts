import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExecutionFormat, FileScan } from '#ports/execution-format.ts';
import type { MappedTables } from '#ports/mapped-tables.ts';
import type { MappingStore } from '#ports/mapping-store.ts';
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
    mappings: { list: async () => [] } as Partial<MappingStore> as MappingStore,
    mappedTables: {} as MappedTables,
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
