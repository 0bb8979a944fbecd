import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { candleFiles } from '#adapters/candle-files/candle-files.ts';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { memoryChangeStore } from '#adapters/memory/change-store.ts';
import { memoryCorporateActions } from '#adapters/memory/corporate-actions.ts';
import { memoryEventStore } from '#adapters/memory/event-store.ts';
import { candleStatus } from '#application/candles/candle-status.ts';
import { exportCandles } from '#application/candles/export-candles.ts';
import { type CandleImport, importCandles } from '#application/candles/import-candles.ts';
import { directoryOfLedger } from '#application/instruments/directory-of-ledger.ts';
import { noTerms } from '#domain/instruments/instrument-terms.ts';
import type { CandleExportFormat } from '#ports/candle-files.ts';
import { candleFile } from '#test/support/candle-file.ts';
import { ledgerContext } from '#test/support/kontor.ts';

const directory = process.env.KONTOR_REAL_DATA;
const skip = directory === undefined ? 'KONTOR_REAL_DATA is not set' : false;

/** Nothing is remembered here. */
const memorySettings = {
  sourceZones: async () => [],
  products: async () => [],
  putProduct: async () => {},
  putSourceZone: async () => {},
};
const changes = memoryChangeStore();
const ports = {
  candles: memoryCandleStore(),
  candleFiles: candleFiles(),
  isSourceName: () => false,
  directory: directoryOfLedger({ changes, settings: memorySettings }),
  settings: memorySettings,
  events: memoryEventStore({ clock: { now: () => 0 } }),
  catchUp: async () => {},
  clock: { now: () => Date.UTC(2026, 10, 20) },
};
const context = ledgerContext('main');

const take = async (name: string, answers: Pick<CandleImport, 'instrument' | 'interval'> & Partial<CandleImport>) =>
  importCandles(ports, context, {
    file: candleFile(await readFile(join(directory!, name))),
    source: 'file',
    timeZone: null,
    barTime: null,
    dateOrder: null,
    decimal: null,
    ...answers,
  });
const bytesOf = async (instrument: string, interval: CandleImport['interval']): Promise<number> => {
  const series = { ledger: 'main', instrument, interval, source: 'file', adjustment: 'none' } as const;
  const blocks = await ports.candles.readBlocks(series, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  return blocks.reduce((sum, { length }) => sum + length, 0);
};

describe('files of real bars', { skip }, () => {
  test('takes in a month of a future by the minute, all of it within its sessions', async () => {
    const name = '6EH4-1m-2024-01.csv.gz';
    const imported = await take(name, { instrument: '6EH4', interval: '1m', barTime: 'end' });
    assert.deepEqual([imported.instrument, imported.timeZone, imported.seemingBarTime], ['6E MAR24', 'UTC', null]);
    assert.deepEqual([imported.rows, imported.added, imported.refused], [29_996, 29_996, 0]);
    assert.ok((await bytesOf('6E MAR24', '1m')) / imported.rows < 10);
    const [status] = await candleStatus(ports, context);
    const { coverage } = status!;
    assert.equal(coverage!.calendar, 'CME-FX');
    assert.equal(coverage!.present, 29_996, 'a bar outside of the sessions');
    assert.ok(coverage!.missing / coverage!.expected < 0.02);
    const misread = await take(name, { instrument: '6EH4', interval: '1m', barTime: 'start', source: 'misread' });
    assert.equal(misread.seemingBarTime, 'end');
    const series = (await ports.candles.series('main', '6E MAR24')).find(({ source }) => source === 'misread')!;
    await ports.candles.remove(series, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  });

  test('writes them to files that say the same', async () => {
    for (const format of ['csv', 'parquet', 'arrow'] satisfies CandleExportFormat[]) {
      const query = { instrument: '6E MAR24', interval: '1m', source: 'file', from: null, to: null, format } as const;
      const { content } = await exportCandles(
        { ...ports, marketData: { actions: memoryCorporateActions() } },
        context,
        query,
      );
      const parts = (await Array.fromAsync(content)).map((part) => Buffer.from(part));
      const again = await importCandles(ports, context, {
        file: candleFile(Buffer.concat(parts)),
        instrument: '6E MAR24',
        interval: '1m',
        source: 'file',
        timeZone: null,
        barTime: null,
        dateOrder: null,
        decimal: null,
      });
      assert.deepEqual([again.format, again.added, again.same, again.corrected], [format, 0, 29_996, 0]);
    }
  });

  test('writes hours and days that are not stored, along the sessions', async () => {
    const bars = async (interval: '1h' | '1d') => {
      const query = { instrument: '6E MAR24', interval, source: null, from: null, to: null, format: 'csv' } as const;
      const { fileName, content } = await exportCandles(
        { ...ports, marketData: { actions: memoryCorporateActions() } },
        context,
        query,
      );
      const lines = Buffer.concat((await Array.fromAsync(content)).map((part) => Buffer.from(part)))
        .toString()
        .trim();
      return { fileName, lines: lines.split('\n').slice(1) };
    };
    const days = await bars('1d');
    assert.deepEqual([days.fileName, days.lines.length], ['kontor-candles-6E-MAR24-1d.csv', 23]);
    const [first] = days.lines;
    assert.match(first!, /^2024-01-01T23:00:00/, 'the session of 2 January opens on the evening before');
    const volume = (lines: readonly string[]) => lines.reduce((sum, line) => sum + Number(line.split(',').at(-1)), 0);
    assert.equal(volume((await bars('1h')).lines), volume(days.lines));
  });

  test('takes in crypto by the minute, hours of a currency pair and days of a share', async () => {
    const crypto = { instrument: 'BTC/USD', interval: '1m', barTime: 'end', timeZone: 'UTC' } as const;
    const bitcoin = await take('btc-perp-1m-2022-01.csv.gz', crypto);
    assert.deepEqual([bitcoin.added, bitcoin.refused], [45_031, 0]);
    const hours = { instrument: 'EURUSD', interval: '1h', timeZone: 'UTC' } as const;
    assert.equal((await take('EURUSD-1h-2017-2018.csv.gz', hours)).added, 5_000);
    const euro = (await candleStatus(ports, context)).find(({ instrument }) => instrument === 'EUR/USD');
    assert.deepEqual([euro!.firstAt, euro!.lastAt], [Date.UTC(2017, 3, 19, 9), Date.UTC(2018, 1, 7, 15)]);
    const share = { assetClass: 'share', name: 'Alphabet', calendar: 'NYSE', currency: 'USD' } as const;
    const noMore = { exchange: null, isin: null, wkn: null, fundType: null, ...noTerms, spellings: {} };
    const data = { id: 'GOOG', ...share, ...noMore };
    await changes.put('main', 'instrument-GOOG', {
      type: 'InstrumentAdded',
      number: 1,
      data,
      at: 0,
      by: 'test',
      undone: null,
    });
    const days = await take('GOOG-1d-2004-2013.csv.gz', { instrument: 'GOOG', interval: '1d' });
    // A day begins on the clock of its exchange: midnight in New York is 4:00 UTC in summer.
    assert.deepEqual([days.added, days.timeZone, days.firstAt], [2_148, null, Date.UTC(2004, 7, 19, 4)]);
  });
});
