import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import { missingFields, type TableMapping } from '#domain/imports/table-mapping.ts';
import type { FileSource } from '#ports/execution-format.ts';
import { executionFormatContract, toldRow } from '#test/contracts/execution-format.contract.ts';
import { mappedFormat, mappedRows } from './mapped-format.ts';
import { fingerprintOf, outlineOf } from './outline.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);
const fileOf =
  (name: string): FileSource =>
  () =>
    createReadStream(fixture(name));
const textFile = (text: string): FileSource =>
  async function* () {
    yield Buffer.from(text);
  };

const plain: TableMapping = {
  name: 'Broker X',
  rows: 'executions',
  columns: {
    instrument: 'Ticker',
    time: 'When',
    side: 'Direction',
    quantity: 'Lots traded',
    price: 'Fill at',
    id: 'Reference',
  },
  costs: ['Broker fee', 'Exchange fee'],
  costSign: 'positive',
  account: null,
  sideFrom: 'words',
  buyWords: ['bought'],
  sellWords: ['sold'],
  tradedAs: 'future',
  dateOrder: null,
  numbers: null,
  timeZone: 'Europe/Berlin',
};
const trips: TableMapping = {
  ...plain,
  name: 'Broker Y: trips',
  rows: 'round-trips',
  columns: {
    instrument: 'Market',
    quantity: 'Contracts',
    entryDate: 'In date',
    entryTime: 'In time',
    entryPrice: 'In',
    exitDate: 'Out date',
    exitTime: 'Out time',
    exitPrice: 'Out',
    id: 'No',
  },
  costs: ['Cost'],
  costSign: 'negative',
  account: 'Y-1',
  sideFrom: 'quantity',
};

executionFormatContract({
  format: mappedFormat(plain),
  fixture: fixture('fills.csv'),
  options: { account: 'X-1', timeZone: null },
  delimited: { separator: ',', decimalComma: true },
});
executionFormatContract({ format: mappedFormat(trips), fixture: fixture('trips.csv'), options: { timeZone: null } });

test('a mapping of one header recognises that header only, however it is spelt', async () => {
  const header = 'Ticker,When,Direction,Lots traded,Fill at,Broker fee,Exchange fee,Reference';
  const format = mappedFormat(plain, fingerprintOf(header.split(',')));
  const row = 'MNQU6,15/06/2026 09:30:01,bought,2,21500.25,0.5,0.24,r-1\n';
  assert.equal((await format.scan(fileOf('fills.csv'))).rows, 4);
  assert.equal((await format.scan(textFile(`${header.toUpperCase()}\n${row}`))).rows, 1);
  for (const other of [`${header},More`, header.split(',').toReversed().join(',')])
    await assert.rejects(format.scan(textFile(`${other}\n${row}`)), (error) => isAppError(error, 'FORMAT_UNKNOWN'));
});

test('a held row is read again when its mapping is gone', async () => {
  const options = { timeZone: 'Europe/Berlin', dateOrder: 'day-first', account: 'X-1' } as const;
  const format = mappedFormat({ ...plain, timeZone: null });
  const rows = (await Array.fromAsync(format.read(fileOf('fills.csv'), options))).flat();
  for (const row of rows) {
    const cells = row.kind === 'held' ? row.cells : format.cellsOf(row.record);
    assert.deepEqual(mappedRows().readCells(row.row, cells, options).map(toldRow), [toldRow(row)]);
  }
});

test('suggests what the columns are by their names, and leaves the rest to the person', async () => {
  const named = await outlineOf(
    textFile('Account;Symbol;Side;Qty;Price;Date/Time;Commission;Fees;Order ID\nA;MNQ;Buy;1;2;3;4;5;6\n'),
  );
  assert.deepEqual(missingFields(named.suggestion), []);
  assert.deepEqual(named.suggestion.costs, ['Commission', 'Fees']);
  assert.deepEqual([named.separator, named.rows.length, named.suggestion.rows], [';', 1, 'executions']);
  const trade = await outlineOf(
    textFile('Symbol,Qty,Entry Time,Entry Price,Exit Time,Exit Price,P/L\nMNQ,-1,1,2,3,4,5\n'),
  );
  assert.deepEqual(missingFields(trade.suggestion), []);
  assert.deepEqual([trade.suggestion.rows, trade.suggestion.sideFrom], ['round-trips', 'quantity']);
  const strange = await outlineOf(fileOf('fills.csv'));
  assert.deepEqual(strange.header.slice(0, 3), ['Ticker', 'When', 'Direction']);
  assert.deepEqual(missingFields(strange.suggestion), ['quantity', 'price', 'time']);
  assert.deepEqual(strange.suggestion.costs, ['Broker fee', 'Exchange fee']);
  await assert.rejects(outlineOf(textFile('a letter\nof two lines\n')), (error) => isAppError(error, 'FORMAT_UNKNOWN'));
});
