import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryCorporateActions } from '#adapters/memory/corporate-actions.ts';
import { decodeBlocks } from '#domain/market/block.ts';
import { barsStarting } from '#test/support/fake-source.ts';
import type { CandleAnswer } from './read-candles.ts';
import { splitAdjusted } from './split-adjusted.ts';

const day = 86_400_000;
const raw = barsStarting([0, day, 2 * day]);
const answer = (source: string | null): CandleAnswer => ({
  about: {
    instrument: 'AAPL',
    interval: '1d',
    source,
    storedInterval: '1d',
    from: null,
    to: null,
    stored: null,
  },
  basis: ['stored'],
  bars: () => raw,
  blocks: () => [],
});
const told = async () => {
  const actions = memoryCorporateActions();
  await actions.put('main', 'AAPL', 'yahoo', [
    { kind: 'split', at: 2 * day, numerator: '4', denominator: '1' },
    { kind: 'dividend', at: day, amount: '1', currency: 'USD' },
  ]);
  return actions;
};

test('gives bars before a split in the prices after it, in both forms, and another basis', async () => {
  const adjusted = await splitAdjusted(await told(), 'main', answer('yahoo'));
  const expected = [raw.close[0]! / 4, raw.close[1]! / 4, raw.close[2]!];
  assert.deepEqual([...adjusted.bars().close], expected);
  assert.deepEqual([...decodeBlocks(adjusted.blocks()).close], expected);
  assert.notDeepEqual(adjusted.basis, answer('yahoo').basis);
});

test('leaves bars alone whose source told of no split', async () => {
  for (const source of ['file', null]) {
    const given = answer(source);
    assert.equal(await splitAdjusted(await told(), 'main', given), given);
  }
  const given = answer('yahoo');
  assert.equal(await splitAdjusted(await told(), 'another ledger', given), given);
});
