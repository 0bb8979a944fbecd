import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinedSpans } from './joined-spans.ts';

test('spans that overlap or touch are one, whatever order they come in', () => {
  const spans = [
    { from: 50, to: 60 },
    { from: 10, to: 30 },
    { from: 20, to: 25 },
    { from: 30, to: 40 },
    { from: 10, to: 30 },
  ];
  assert.deepEqual(joinedSpans(spans), [
    { from: 10, to: 40 },
    { from: 50, to: 60 },
  ]);
});

test('nothing covers nothing', () => {
  assert.deepEqual(joinedSpans([]), []);
});
