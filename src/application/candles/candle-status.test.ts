import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { AppError } from '#domain/errors.ts';
import { emptyBars } from '#domain/market/bars.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { ledgerContext } from '#test/support/kontor.ts';
import { candleStatus } from './candle-status.ts';

const at = Date.UTC(2025, 0, 28, 15);
const stored = async (...instruments: readonly string[]) => {
  const candles = memoryCandleStore();
  const bars = emptyBars(1);
  bars.time[0] = at;
  for (const instrument of instruments)
    await candles.upsert({ ledger: 'main', instrument, interval: '1m', source: 'file', adjustment: 'none' }, bars, at);
  return candles;
};

test('guesses no calendar', async () => {
  const ports = { candles: await stored('QXZ'), directory: shippedDirectory };
  const [status] = await candleStatus(ports, ledgerContext('main'));
  assert.deepEqual([status?.coverage, status?.error], [null, null]);
});

test('lists a series that cannot be read with its error, and the others as ever', async () => {
  const candles = await stored('ES MAR25', 'MNQ MAR25');
  const broken: typeof candles = {
    ...candles,
    read: async (series, from, to) => {
      if (series.instrument === 'ES MAR25') throw new AppError('CANDLE_BLOCK_UNREADABLE', 'The block is damaged.');
      return candles.read(series, from, to);
    },
  };
  const rows = await candleStatus({ candles: broken, directory: shippedDirectory }, ledgerContext('main'));
  assert.deepEqual(
    rows.map(({ instrument, bars, coverage, error }) => [instrument, bars, coverage?.calendar ?? null, error?.code]),
    [
      ['ES MAR25', 1, null, 'CANDLE_BLOCK_UNREADABLE'],
      ['MNQ MAR25', 1, 'CME-EQUITY', undefined],
    ],
  );
});
