import assert from 'node:assert/strict';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { AppError } from '#domain/errors.ts';
import type { FileScan, FileSource, ReadOptions, ReadRow } from '#ports/execution-format.ts';
import { ninjatraderExecutions } from './execution-format.ts';

const fixture =
  (name: string): FileSource =>
  () =>
    createReadStream(join(import.meta.dirname, 'fixtures', name));

const readAll = async (file: FileSource, options: ReadOptions): Promise<readonly ReadRow[]> =>
  (await Array.fromAsync(ninjatraderExecutions().read(file, options))).flat();

/** A row on one line: what a person would check it by. */
const told = (row: ReadRow): string => {
  if (row.kind === 'held') return `${row.row} ${row.reason} ${row.field}: ${row.found} | ${row.expected}`;
  const { account, executionId, side, quantity, instrument, price, commission } = row;
  return `${row.row} ${account} ${executionId} ${side} ${quantity} ${instrument} @ ${price} for ${commission} at ${new Date(row.executedAt).toISOString()}`;
};

type Expected = {
  readonly scan: Omit<FileScan, 'format' | 'source' | 'accountless'>;
  readonly options?: Partial<ReadOptions>;
  readonly rows: readonly string[];
};

const quiet = { zoneless: true, newestFirst: false, dateOrderOpen: false };

const expectations: Readonly<Record<string, Expected>> = {
  'english-simulation.csv': {
    scan: { ...quiet, rows: 4, accounts: ['Sim101', 'LIVE-0001'], dateOrder: 'month-first' },
    rows: [
      '2 Sim101 0a1b2c3d4e5f60718293a4b5c6d7e8f9 buy 9 MNQ MAR25 @ 21540.5 for 0 at 2025-01-28T09:59:52.000Z',
      '3 Sim101 1a1b2c3d4e5f60718293a4b5c6d7e8f9 sell 9 MNQ MAR25 @ 21541 for 0 at 2025-01-28T11:00:00.000Z',
      '4 LIVE-0001 158000000007 sell 1 NQ MAR25 @ 21540.75 for 1.55 at 2025-01-28T11:00:01.000Z',
      '5 LIVE-0001 158000000008 buy 1 NQ MAR25 @ 21540.25 for 1.55 at 2025-01-28T12:00:01.000Z',
    ],
  },
  'english-live.csv': {
    scan: { ...quiet, rows: 3, accounts: ['PA-APEX-1', 'PA-APEX-2'], dateOrder: 'month-first' },
    options: { timeZone: 'America/New_York' },
    rows: [
      '2 PA-APEX-1 303363433426_1 buy 1 NQ MAR25 @ 21540.75 for 0.52 at 2025-01-28T15:59:51.000Z',
      '3 PA-APEX-1 303363433426_2 buy 2 NQ MAR25 @ 21540.75 for 0.52 at 2025-01-28T15:59:51.000Z',
      '4 PA-APEX-2 303363433427 sell 1 CL MAY20 @ -37.63 for -0.1 at 2020-04-20T18:08:00.000Z',
    ],
  },
  'german-windows.csv': {
    scan: { ...quiet, rows: 2, accounts: ['Sim101'], dateOrder: 'day-first' },
    rows: [
      '2 Sim101 4711 buy 1 FDAX MAR25 @ 21540.5 for 0.62 at 2025-01-28T09:59:52.000Z',
      '3 Sim101 4712 sell 1 FDAX MAR25 @ 21540 for 0.62 at 2025-01-28T09:59:53.000Z',
    ],
  },
  'german-interface.csv': {
    scan: { ...quiet, rows: 2, accounts: ['Sim101'], dateOrder: 'day-first' },
    rows: [
      '3 Sim101 execution-1 buy 1000 MES JUN26 @ 7200.75 for 0.62 at 2026-01-28T05:05:02.000Z',
      '4 Sim101 execution-2 sell 1 MES JUN26 @ 7200.75 for -200 at 2026-01-28T17:05:02.000Z',
    ],
  },
  'french-interface.csv': {
    scan: { ...quiet, rows: 2, accounts: ['Playback101'], dateOrder: 'day-first' },
    rows: [
      '2 Playback101 execution-1 buy 1 MES JUN26 @ 7200.75 for 0.62 at 2026-04-27T04:05:02.000Z',
      '3 Playback101 execution-2 sell 1 MES JUN26 @ 7201.25 for 307.42 at 2026-04-27T04:05:03.000Z',
    ],
  },
  'tabs-utf16be.csv': {
    scan: { ...quiet, rows: 2, accounts: ['Sim101'], dateOrder: 'day-first' },
    rows: [
      '2 Sim101 x1 buy 1 ES 12-26 @ 7200.25 for 2.1 at 2026-04-12T22:27:56.125Z',
      '3 Sim101 x2 sell 1 ES 12-26 @ 7200.5 for 2.1 at 2026-04-13T22:27:56.000Z',
    ],
  },
  'iso-offset.csv': {
    scan: {
      rows: 3,
      accounts: ['Sim101'],
      zoneless: false,
      newestFirst: false,
      dateOrder: 'iso',
      dateOrderOpen: false,
    },
    rows: [
      '2 Sim101 a buy 1 6E MAR25 @ 1.08505 for 0 at 2025-01-28T16:59:52.000Z',
      '3 Sim101 b sell 1 6E MAR25 @ 1.085 for 0 at 2025-01-28T16:59:52.500Z',
      '4 Sim101 null buy 1 6J MAR25 @ 0.0064565 for 0 at 2025-01-28T16:59:53.000Z',
    ],
  },
  'newest-first.csv': {
    scan: { ...quiet, rows: 4, accounts: ['Sim101', 'Sim102'], newestFirst: true, dateOrder: 'month-first' },
    rows: [
      '2 Sim101 2 sell 1 ES MAR25 @ 6000.5 for 2.1 at 2025-01-28T09:59:59.000Z',
      '3 Sim101 1 buy 1 ES MAR25 @ 6000.25 for 2.1 at 2025-01-28T09:59:52.000Z',
      '4 Sim102 4 sell 1 ES MAR25 @ 6001.5 for 2.1 at 2025-01-29T09:59:59.000Z',
      '5 Sim102 3 buy 1 ES MAR25 @ 6001.25 for 2.1 at 2025-01-28T09:59:52.000Z',
    ],
  },
  'ambiguous-date.csv': {
    scan: { ...quiet, rows: 2, accounts: ['Sim101'], dateOrder: null, dateOrderOpen: true },
    options: { dateOrder: 'day-first' },
    rows: [
      '2 Sim101 1 buy 1 ES MAR25 @ 6000.25 for 2.1 at 2025-09-02T10:18:21.000Z',
      '3 Sim101 2 sell 1 ES MAR25 @ 6000.5 for 2.1 at 2025-09-03T10:18:21.000Z',
    ],
  },
  'clock-changes.csv': {
    scan: { ...quiet, rows: 4, accounts: ['Sim101'], dateOrder: 'iso' },
    rows: [
      '2 NONEXISTENT_TIME Time: 2025-03-30 02:30:00 | a time that Europe/Berlin has; its clocks went forward over this one',
      '3 AMBIGUOUS_TIME Time: 2025-10-26 02:30:00 | a time that Europe/Berlin has once; its clocks went back over this one',
      '4 Sim101 3 buy 1 ES MAR25 @ 6000.25 for 2.1 at 2025-10-26T01:30:00.000Z',
      '5 Sim101 4 buy 1 ES MAR25 @ 6000.25 for 2.1 at 2025-10-26T02:30:00.000Z',
    ],
  },
  'faults.csv': {
    scan: { ...quiet, rows: 19, accounts: ['Sim101'], dateOrder: 'month-first' },
    rows: [
      '2 Sim101 ok-1 buy 1 NQ MAR25 @ 21540.75 for 1.55 at 2025-01-28T09:59:51.000Z',
      '3 MALFORMED Instrument:  | an instrument',
      '4 MALFORMED Action: Hold | Buy, Sell, SellShort or BuyToCover',
      '5 MALFORMED Quantity: 0 | a number above zero',
      '6 MALFORMED Quantity: -1 | a number above zero',
      '7 MALFORMED Price:  | a number with a decimal point',
      '8 MALFORMED Price: 21540,75 | a number with a decimal point',
      "9 MALFORMED Price: 110'165 | a number with a decimal point",
      '11 MALFORMED Time: 1/28/2025 25:59:51 AM | a date and a time to the second',
      '12 MALFORMED Time: 1/28/2025 10:59:51 | AM or PM, as in the other rows of the file',
      '13 MALFORMED ID: 1.58E+11 | the whole id; a spreadsheet has rounded this one',
      '14 MALFORMED Commission:  | a number with a decimal point, 0 where there was none',
      '15 MALFORMED Account: !Apex | an account',
      '16 COLUMN_COUNT row: 16 columns | 14 columns, as the header has',
      '17 MALFORMED row: a quote that is never closed | a closing quote',
      '18 MALFORMED Time: 2/30/2025 10:59:51 AM | a date that exists, with the month first',
      '19 MALFORMED row: text after a closing quote | a separator after the closing quote',
      '20 Sim101 ok-2 buy 1 NQ MAR25 @ 21540.75 for 1.55 at 2025-01-28T09:59:52.000Z',
      '21 COLUMN_COUNT row: 13 columns; the file ends in the middle of the row | 14 columns, as the header has',
    ],
  },
};

for (const [name, { scan, options, rows }] of Object.entries(expectations)) {
  test(`reads ${name}`, async () => {
    const file = fixture(name);
    const found = await ninjatraderExecutions().scan(file);
    assert.deepEqual(found, { format: 'ninjatrader-executions', source: 'ninjatrader', accountless: false, ...scan });
    const read = await readAll(file, { timeZone: 'Europe/Berlin', dateOrder: null, ...options });
    assert.deepEqual(read.map(told), rows);
    assert.equal(read.length, scan.rows);
  });
}

const refused: Readonly<Record<string, { readonly code: string; readonly message: RegExp }>> = {
  'trade-performance.csv': { code: 'FORMAT_NOT_EXECUTIONS', message: /finished trades.*Executions grid/ },
  'trade-performance-french.csv': { code: 'FORMAT_NOT_EXECUTIONS', message: /finished trades/ },
  'trade-performance-accounts.csv': { code: 'FORMAT_NOT_EXECUTIONS', message: /checked against the ledger/ },
  'trade-performance-german-windows.csv': { code: 'FORMAT_NOT_EXECUTIONS', message: /checked against the ledger/ },
  'processed-log.csv': { code: 'FORMAT_NOT_EXECUTIONS', message: /finished trades/ },
  'orders.csv': { code: 'FORMAT_NOT_EXECUTIONS', message: /list of orders/ },
  'unknown.csv': {
    code: 'FORMAT_UNKNOWN',
    message: /Missing: Instrument, Action.*Found: Date, Ticker, Shares, Amount/,
  },
  'header-only.csv': { code: 'FILE_EMPTY', message: /a header and no rows/ },
};

for (const [name, { code, message }] of Object.entries(refused)) {
  test(`refuses ${name}`, async () => {
    await assert.rejects(ninjatraderExecutions().scan(fixture(name)), (error) => {
      assert.ok(error instanceof AppError);
      assert.equal(error.code, code);
      assert.match(error.message, message);
      return true;
    });
  });
}

test('has an expectation for every fixture', () => {
  // The add-on's file is another format, with a test of its own.
  const files = readdirSync(join(import.meta.dirname, 'fixtures')).filter(
    (name) => name.endsWith('.csv') && name !== 'add-on.csv',
  );
  assert.deepEqual(files.toSorted(), [...Object.keys(expectations), ...Object.keys(refused)].toSorted());
});
