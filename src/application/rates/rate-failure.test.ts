import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '#domain/errors.ts';
import { faultDetails } from '#domain/market/source-fault.ts';
import { keptFailure, notPublished, rateFailureOf, readFailure } from './rate-failure.ts';

test('keeps why rates did not come, in a code and in words', () => {
  const details = { source: 'ecb', ...faultDetails({ code: 'status', detail: '502' }) };
  const failure = rateFailureOf(new AppError('SOURCE_UNREACHABLE', 'It answered 502.', { details }));
  assert.deepEqual(failure.fault, { code: 'status', detail: '502' });
  assert.equal(rateFailureOf(new AppError('SOURCE_LIMITED', 'too often')).code, 'limited');
  for (const one of [failure, notPublished('2026-11-20'), rateFailureOf(new Error('{odd'))])
    assert.deepEqual(readFailure(keptFailure(one)), one);
});

test('reads what was kept as words alone', () => {
  const read = readFailure('The ECB does not answer.');
  assert.deepEqual(read, { code: 'unreachable', fault: null, day: null, message: 'The ECB does not answer.' });
});
