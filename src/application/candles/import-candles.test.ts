import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { memoryEventStore } from '#adapters/memory/event-store.ts';
import { AppError } from '#domain/errors.ts';
import { emptyBars } from '#domain/market/bars.ts';
import type { CandleFileContent } from '#ports/candle-files.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { type CandleImport, type CandleImportPorts, importCandles } from './import-candles.ts';

const now = Date.UTC(2026, 10, 20, 12);
const start = Date.UTC(2026, 10, 19, 15);
const minute = 60_000;
const context = { ledger: 'main', actor: 'test', correlation: 'test' } as Parameters<typeof importCandles>[1];

/** Minutes `from` up to, without, `to`, as lines 2 and on of a file. */
const piece = (from: number, to: number): CandleFileContent => {
  const bars = emptyBars(to - from);
  for (let at = 0; at < bars.count; at += 1) {
    bars.time[at] = start + (from + at) * minute;
    bars.open[at] = bars.high[at] = bars.low[at] = bars.close[at] = 100 + ((from + at) % 5);
  }
  const rowOf = Uint32Array.from({ length: bars.count }, (_, at) => from + at + 2);
  return { format: 'csv', rows: bars.count, bars, rowOf, unreadable: [], barTime: 'start', timeZone: null };
};

/** A file that is read up to where its pieces end, and there as `end` says. */
const portsWith = (pieces: readonly CandleFileContent[], end: unknown = null) => {
  const candles = memoryCandleStore();
  const ports: CandleImportPorts = {
    candles,
    candleFiles: {
      read: async function* () {
        yield* pieces;
        if (end !== null) throw end;
      },
    },
    directory: shippedDirectory,
    isSourceName: (name) => ['yahoo', 'demo'].includes(name),
    settings: { sourceZones: async () => [], products: async () => [] } as unknown as CandleImportPorts['settings'],
    events: memoryEventStore({ clock: { now: () => now } }),
    catchUp: async () => {},
    clock: { now: () => now },
  };
  return { ports, candles };
};

const asked: CandleImport = {
  file: { open: () => (async function* () {})() },
  instrument: 'MNQ 12-26',
  interval: '1m',
  source: 'file',
  timeZone: null,
  barTime: null,
  dateOrder: null,
  decimal: null,
};
const take = (ports: CandleImportPorts, more: Partial<CandleImport> = {}) =>
  importCandles(ports, context, { ...asked, ...more });
const thrownBy = async (done: Promise<unknown>): Promise<AppError> => {
  const error = await done.then(
    () => assert.fail('nothing was thrown'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof AppError, String(error));
  return error;
};

describe('a file that fails late', () => {
  test('says what of it is stored, and can be imported again', async () => {
    const end = new AppError('DATE_ORDER_REQUIRED', 'The dates are open.', { details: { row: 9 } });
    const { ports, candles } = portsWith([piece(0, 10), piece(10, 25)], end);
    const error = await thrownBy(take(ports));
    assert.equal(error.code, 'DATE_ORDER_REQUIRED');
    assert.match(
      error.message,
      /^The dates are open\. Up to there 25 bars of the file are stored, 25 of them new, from 2026-11-19T15:00:00.000Z to 2026-11-19T15:24:00.000Z\..* imported again/,
    );
    assert.deepEqual(
      [error.details.row, error.details.stored, error.details.first],
      [9, 25, '2026-11-19T15:00:00.000Z'],
    );
    assert.equal(error.cause, end);
    const again = await thrownBy(take(ports));
    assert.deepEqual([again.details.stored, again.details.added], [25, 0]);
    assert.equal((await candles.series('main'))[0]?.bars, 25);
  });

  test('says so of whatever broke, and nothing more where nothing is stored yet', async () => {
    const broken = new Error('the disk is gone');
    const error = await thrownBy(take(portsWith([piece(0, 3)], broken).ports));
    assert.deepEqual([error.code, error.details.stored], ['INTERNAL', 3]);
    assert.match(error.message, /^the disk is gone\. Up to there 3 bars/);
    await assert.rejects(take(portsWith([], broken).ports), (thrown) => thrown === broken);
  });
});

describe('an instrument that nothing is known of', () => {
  test('is refused, with what is near it, and nothing is stored', async () => {
    const { ports, candles } = portsWith([piece(0, 3)]);
    const error = await thrownBy(take(ports, { instrument: 'MNQX' }));
    assert.equal(error.code, 'NOT_FOUND');
    assert.match(error.message, /There is no instrument MNQX\. Near it: MNQ/);
    assert.equal((error.details.near as readonly string[])[0], 'MNQ');
    assert.deepEqual((await thrownBy(take(ports, { instrument: '?!' }))).details, { id: '?!', instrument: '?!' });
    assert.deepEqual(await candles.series('main'), []);
  });
});

describe('the name of a source', () => {
  test('that brings bars itself is refused for files, in any case; others are taken', async () => {
    const { ports, candles } = portsWith([piece(0, 3)]);
    for (const source of ['yahoo', 'Yahoo', ' demo ', '', 'x'.repeat(65), 'a\nb']) {
      const error = await thrownBy(take(ports, { source }));
      assert.deepEqual([error.code, error.details.field, error.details.found], ['INVALID_INPUT', 'source', source]);
    }
    assert.match((await thrownBy(take(ports, { source: 'yahoo' }))).message, /what yahoo itself brings/);
    assert.deepEqual(await candles.series('main'), []);
    assert.equal((await take(ports, { source: 'my yahoo' })).added, 3);
  });
});

test('counts what starts in the future and what is no minute, in the rows of the file', async () => {
  const [sound, other] = [piece(0, 3), piece(3, 6)];
  other.bars.time[1]! += minute / 2;
  other.bars.time[2] = now + 2 * minute;
  const { added, refused, refusedReasons, findings } = await take(portsWith([sound, other]).ports);
  assert.deepEqual([added, refused], [4, 2]);
  assert.deepEqual(refusedReasons, [
    { reason: 'in-future', count: 1 },
    { reason: 'time-off-grid', count: 1 },
  ]);
  assert.deepEqual(
    findings.map(({ row, reason }) => [row, reason]),
    [
      [7, 'in-future'],
      [6, 'time-off-grid'],
    ],
  );
});

test('says that the times of a file seem to be the other end of its bars', async () => {
  // Globex pauses from 22:00 to 23:00 UTC in winter.
  const close = Date.UTC(2026, 10, 19, 22);
  const evening = (shift: number): CandleFileContent => {
    const content = piece(0, 30);
    for (let at = 0; at < 30; at += 1)
      content.bars.time[at] = close + (at < 15 ? at - 15 : at + 45) * minute + shift * minute;
    return content;
  };
  const seems = async (shift: number) => (await take(portsWith([evening(shift)]).ports)).seemingBarTime;
  assert.deepEqual([await seems(0), await seems(1), await seems(-1)], [null, 'end', 'start']);
});
