import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Survey, surveyFile as survey } from '#adapters/text-files/survey.ts';
import { readTextHead } from '#adapters/text-files/text-head.ts';
import { AppError } from '#domain/errors.ts';
import type { FileSource } from '#ports/execution-format.ts';
import { executionGrid } from './execution-format.ts';

const surveyFile = async (file: FileSource): Promise<Survey> => survey(executionGrid, await executionGrid.open(file));

const encodingOf = async (file: FileSource): Promise<string> => (await readTextHead(file)).encoding();

const pieces = (bytes: Uint8Array, size = 7): FileSource =>
  async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };

const header = 'Instrument,Action,Quantity,Price,Time,ID,Commission,Account,Connection\n';
const row = 'ES MAR25,Buy,1,6000.25,2025-01-28T10:59:52Z,1,2.10,';

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test('tells the encodings apart by the bytes alone', async () => {
  const text = `${header}${row}Müller,Börse\n`;
  const files = {
    'utf-8': Buffer.from(text),
    'utf-8 ': Buffer.from(`\ufeff${text}`),
    'utf-16le': Buffer.from(text, 'utf16le'),
    'utf-16le ': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'utf-16be': bigEndian(text),
    'utf-16be ': bigEndian(`\ufeff${text}`),
    'windows-1252': Buffer.from(text, 'latin1'),
  };
  for (const [encoding, bytes] of Object.entries(files)) {
    const { accounts } = await surveyFile(pieces(bytes));
    assert.equal(await encodingOf(pieces(bytes)), encoding.trim());
    assert.deepEqual(accounts, ['Müller'], encoding);
  }
});

test('looks beyond the first bytes for what is no UTF-8', async () => {
  const text = `${header}${`${row}Sim101,Home\n`.repeat(3_000)}${row}Müller,Börse\n`;
  const file = pieces(Buffer.from(text, 'latin1'), 65_536);
  const { accounts, rows } = await surveyFile(file);
  assert.equal(await encodingOf(file), 'windows-1252');
  assert.deepEqual(accounts, ['Sim101', 'Müller']);
  assert.equal(rows, 3_001);
});

test('takes a file cut within a character for UTF-8 still', async () => {
  const bytes = Buffer.from(`${header}${row}Müller,Börse\n${row}Sim101,Bö`);
  const { accounts } = await surveyFile(pieces(bytes.subarray(0, -1)));
  assert.equal(await encodingOf(pieces(bytes.subarray(0, -1))), 'utf-8');
  assert.deepEqual(accounts, ['Müller', 'Sim101']);
});

test('names the accounts of rows whose time cannot be read', async () => {
  const { accounts } = await surveyFile(pieces(Buffer.from(`${header}${row.replace('2025-', '25-')}Sim101,Home\n`)));
  assert.deepEqual(accounts, ['Sim101']);
});

const refuses = async (bytes: Uint8Array, code: string, message: RegExp): Promise<void> => {
  await assert.rejects(surveyFile(pieces(bytes, 65_536)), (error) => {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, code);
    assert.match(error.message, message);
    return true;
  });
};

test('says what a binary file looks like', async () => {
  await refuses(Buffer.from('PK\x03\x04....[Content_Types].xml', 'latin1'), 'FILE_BINARY', /Excel workbook \(\.xlsx\)/);
  await refuses(Buffer.from('PK\x03\x04....grid.csv', 'latin1'), 'FILE_BINARY', /ZIP archive/);
  await refuses(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'FILE_BINARY', /PNG image/);
  await refuses(Buffer.from('%PDF-1.7\n'), 'FILE_BINARY', /PDF document/);
  await refuses(Buffer.from('SQLite format 3\0'), 'FILE_BINARY', /SQLite database/);
  await refuses(Buffer.alloc(5_000), 'FILE_BINARY', /binary data/);
  await refuses(
    Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256),
    'FILE_BINARY',
    /binary data/,
  );
});

test('refuses a file without text', async () => {
  await refuses(new Uint8Array(0), 'FILE_EMPTY', /is empty/);
  await refuses(Buffer.from(' \r\n\r\n'), 'FILE_EMPTY', /is empty/);
  await refuses(Buffer.from('\ufeff\n', 'utf16le'), 'FILE_EMPTY', /is empty/);
  await refuses(readFileSync(join(import.meta.dirname, 'fixtures', 'header-only.csv')), 'FILE_EMPTY', /no rows/);
  await refuses(Buffer.from(`${header.trimEnd()}`), 'FILE_EMPTY', /no rows/);
});

const numbersOf = async (separator: string, price: string, commission: string): Promise<string> => {
  const names = header.replaceAll(',', separator);
  const cells = ['ES MAR25', 'Buy', '1', `"${price}"`, '2025-01-28T10:59:52Z', '1', `"${commission}"`, 'Sim101', ''];
  return (await surveyFile(pieces(Buffer.from(`${names}${cells.join(separator)}\n`)))).numbers;
};

test('decides the decimal sign for the whole file, or leaves it open', async () => {
  assert.equal(await numbersOf(';', '1.085', '0,52 $'), 'comma');
  assert.equal(await numbersOf(';', '1,085', '$0.52'), 'point');
  assert.equal(await numbersOf(',', '1.085', '0'), 'point');
  assert.equal(await numbersOf(',', '1,085', '0'), 'unclear');
  assert.equal(await numbersOf(';', '1.085', '0'), 'unclear');
  assert.equal(await numbersOf(';', '1.5', '0,5'), 'unclear');
});

test('trusts no thousands separator in a file that contradicts itself', async () => {
  const rows = ['0.52', '0.53', '0,54'].map((commission) => `${row.replace('2.10', `"${commission}"`)}Sim101,\n`);
  const { numbers } = await surveyFile(pieces(Buffer.from(header + rows.join(''))));
  assert.equal(numbers, 'point-ungrouped');
});

const dialectOf = async (...times: readonly string[]): Promise<Survey> => {
  const rows = times.map((time, index) => `ES MAR25,Buy,1,6000.25,${time},${index},2.10,Sim101,\n`);
  return surveyFile(pieces(Buffer.from(`${header}${rows.join('')}`)));
};
const orderOf = async (...times: readonly string[]): Promise<unknown> => (await dialectOf(...times)).dateOrder;

test('decides the order of day and month for the whole file, or leaves it open', async () => {
  assert.equal(await orderOf('1/2/2025 10:00:00', '13/2/2025 10:00:00'), 'day-first');
  assert.equal(await orderOf('1/2/2025 10:00:00', '1/13/2025 10:00:00'), 'month-first');
  assert.equal(await orderOf('1/2/2025 10:00:00 AM'), 'month-first');
  assert.equal(await orderOf('1/2/2025 10:00:00 AM', '13/2/2025 10:00:00 AM'), 'day-first');
  assert.equal(await orderOf('1-2-2025 10:00:00 AM'), null);
  assert.equal(await orderOf('1.2.2025 10:00:00'), 'day-first');
  assert.equal(await orderOf('2025-02-01 10:00:00'), 'iso');
  assert.equal(await orderOf('1/2/2025 10:00:00', '2/3/2025 10:00:00'), null);
  assert.equal(await orderOf('5/5/2025 10:00:00', '6/6/2025 10:00:00'), 'day-first');
  assert.equal(await orderOf('13/2/2025 10:00:00', '2/13/2025 10:00:00'), null);
});

test('tells an order of day and month that is proven from one that is only suggested', async () => {
  const isOpen = async (...times: readonly string[]) => (await dialectOf(...times)).dateOrderOpen;
  assert.equal(await isOpen('1/2/2025 10:00:00 AM'), true);
  assert.equal(await isOpen('1/2/2025 10:00:00'), true);
  assert.equal(await isOpen('1/2/2025 10:00:00', '2/13/2025 10:00:00', '13/2/2025 10:00:00'), true);
  assert.equal(await isOpen('1/2/2025 10:00:00 AM', '1/13/2025 10:00:00 AM'), false);
  assert.equal(await isOpen('5/5/2025 10:00:00'), false);
  assert.equal(await isOpen('1.2.2025 10:00:00'), false);
  assert.equal(await isOpen('2025-02-01 10:00:00'), false);
});
