import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '#domain/errors.ts';
import { failureOf } from './failure.ts';

test('tells a call to be mended from work that failed', () => {
  const exitCodes = (['TIMEZONE_REQUIRED', 'DATE_ORDER_REQUIRED', 'INVALID_CONFIG'] as const).map(
    (code) => failureOf(new AppError(code, 'x')).exitCode,
  );
  assert.deepEqual(exitCodes, [2, 2, 2]);
  const failed = (['NOT_FOUND', 'FORMAT_UNKNOWN', 'FILE_EMPTY', 'DATABASE_UNREACHABLE', 'BATCH_STATE'] as const).map(
    (code) => failureOf(new AppError(code, 'x')).exitCode,
  );
  assert.deepEqual(failed, [1, 1, 1, 1, 1]);
});

test('makes one line of any message', () => {
  assert.equal(failureOf(new AppError('FILE_EMPTY', 'no\n  rows\n')).message, 'no rows');
  assert.deepEqual(failureOf('thrown text'), { exitCode: 1, code: 'INTERNAL', message: 'thrown text', details: {} });
});
