import assert from 'node:assert/strict';
import { it } from 'node:test';
import { byteRangeOf } from './byte-range.ts';

const etag = '"a"';
const part = (range?: string, length = 100, ifRange?: string) =>
  byteRangeOf({ range, 'if-range': ifRange }, etag, length);

it('reads the ranges of RFC 9110', () => {
  assert.deepEqual(part('bytes=0-9'), { start: 0, end: 10 });
  assert.deepEqual(part('bytes=90-'), { start: 90, end: 100 });
  assert.deepEqual(part('bytes=-30'), { start: 70, end: 100 });
  assert.deepEqual(part('bytes=-300'), { start: 0, end: 100 });
  assert.deepEqual(part('bytes=99-500'), { start: 99, end: 100 });
});

it('says that a range lies outside', () => {
  for (const range of ['bytes=100-', 'bytes=100-200', 'bytes=-0']) assert.equal(part(range), 'outside');
  assert.equal(part('bytes=0-', 0), 'outside');
  assert.equal(part('bytes=-5', 0), 'outside');
});

it('takes anything else as not asked', () => {
  for (const range of [undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'items=0-5', 'bytes=a-b'])
    assert.equal(part(range), null, `${range}`);
});

it('gives a part only of the body that the caller knows', () => {
  assert.deepEqual(part('bytes=0-9', 100, '"a"'), { start: 0, end: 10 });
  for (const other of ['"b"', 'W/"a"', 'Wed, 21 Oct 2025 07:28:00 GMT'])
    assert.equal(part('bytes=0-9', 100, other), null);
});
