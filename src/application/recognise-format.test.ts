import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError, type ErrorCode } from '#domain/errors.ts';
import type { ExecutionFormat, FileScan, FileSource } from '#ports/execution-format.ts';
import { recogniseFormat } from './recognise-format.ts';

const file: FileSource = async function* () {};
const scan: FileScan = {
  format: 'known',
  source: 'known',
  rows: 1,
  accounts: ['A'],
  accountless: false,
  zoneless: false,
  dateOrder: 'iso',
  dateOrderOpen: false,
  newestFirst: false,
};

const formatThat = (answer: () => FileScan): ExecutionFormat => ({
  format: 'any',
  source: 'any',
  scan: async () => answer(),
  read: async function* () {},
  cellsOf: () => ({}),
  readCells: () => {
    throw new Error('not asked for');
  },
});
const refusing = (code: ErrorCode): ExecutionFormat =>
  formatThat(() => {
    throw new AppError(code, code);
  });
const knowing = formatThat(() => scan);

test('returns the format that knows the file', async () => {
  const recognised = await recogniseFormat(
    [refusing('FORMAT_UNKNOWN'), refusing('FORMAT_NOT_EXECUTIONS'), knowing],
    file,
  );
  assert.equal(recognised.format, knowing);
  assert.equal(recognised.scan, scan);
});

test('refuses with what says most', async () => {
  const refused = (codes: readonly ErrorCode[]): Promise<unknown> => recogniseFormat(codes.map(refusing), file);
  await assert.rejects(refused(['FORMAT_UNKNOWN', 'FORMAT_NOT_EXECUTIONS', 'FORMAT_UNKNOWN']), {
    code: 'FORMAT_NOT_EXECUTIONS',
  });
  await assert.rejects(refused(['FORMAT_UNKNOWN', 'FILE_BINARY']), { code: 'FILE_BINARY' });
  await assert.rejects(refused(['FORMAT_UNKNOWN']), { code: 'FORMAT_UNKNOWN' });
});

test('does not take a failure for a refusal', async () => {
  const broken = formatThat(() => {
    throw new Error('disk');
  });
  await assert.rejects(recogniseFormat([broken, knowing], file), /disk/);
});

test('of formats that do not know the file, the one that found most says what is missing', async () => {
  const missing = (share: number): ExecutionFormat =>
    formatThat(() => {
      throw new AppError('FORMAT_UNKNOWN', `${share}`, { details: { share } });
    });
  await assert.rejects(recogniseFormat([missing(0.2), missing(0.8), missing(0)], file), { message: '0.8' });
  // What is nowhere near is not told by what it lacks.
  await assert.rejects(recogniseFormat([missing(0.2), missing(0)], file), { message: /^No format that is known/ });
  await assert.rejects(recogniseFormat([missing(0.2)], file), { message: '0.2' });
});
