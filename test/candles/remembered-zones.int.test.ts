import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CandleImport } from '#application/candles/import-candles.ts';
import { candleFile } from '#test/support/candle-file.ts';
import { testKontor } from '#test/support/kontor.ts';

const { useCases, context } = await testKontor();
const csv = 'time,open,high,low,close\n2025-01-28 08:30:00,1,2,1,2\n2025-01-28 08:31:00,1,2,1,2\n';
const ninjatrader = '20250128 083100;1;2;1;2;5\n20250128 083200;1;2;1;2;5\n';

const take = (content: string, more: Partial<CandleImport> = {}) =>
  useCases.importCandles(context, {
    file: candleFile(Buffer.from(content)),
    instrument: 'MNQ MAR25',
    interval: '1m',
    source: 'file',
    timeZone: null,
    barTime: null,
    dateOrder: null,
    decimal: null,
    ...more,
  });
const zones = async () => (await useCases.sourceZones(context)).sources;

test('remembers the zone of a named source, until a person says another', async () => {
  const first = await take(csv, { source: 'vendor', timeZone: 'america/chicago' });
  assert.deepEqual([first.timeZone, first.timeZoneRemembered], ['America/Chicago', false]);
  assert.deepEqual(await zones(), [{ source: 'bars-vendor', timeZone: 'America/Chicago' }]);
  const second = await take(csv, { source: 'vendor' });
  assert.deepEqual([second.timeZone, second.timeZoneRemembered, second.same], ['America/Chicago', true, 2]);
  await useCases.setSourceZone(context, 'bars-vendor', 'UTC');
  const third = await take(csv, { source: 'vendor' });
  assert.deepEqual([third.timeZone, third.firstAt], ['UTC', Date.UTC(2025, 0, 28, 8, 30)]);
  await assert.rejects(useCases.setSourceZone(context, 'bars-nobody', 'UTC'), { code: 'NOT_FOUND' });
});

test("remembers NinjaTrader's without a source that is named, and asks for that of other files each time", async () => {
  await take(ninjatrader, { timeZone: 'UTC' });
  assert.equal((await take(ninjatrader)).timeZoneRemembered, true);
  await take(csv, { timeZone: 'Europe/Berlin' });
  await assert.rejects(take(csv), { code: 'TIMEZONE_REQUIRED' });
  await assert.rejects(take(ninjatrader, { source: 'another' }), { code: 'TIMEZONE_REQUIRED' });
});

test('remembers nothing of a file that says its zone itself', async () => {
  await take(csv.replace('time', 'time_utc'), { source: 'clear', timeZone: 'Europe/Berlin' });
  assert.equal(
    (await zones()).some(({ source }) => source === 'bars-clear'),
    false,
  );
});
