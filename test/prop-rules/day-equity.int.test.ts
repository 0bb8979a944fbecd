import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candleFile } from '#test/support/candle-file.ts';
import { testKontor } from '#test/support/kontor.ts';
import { readModelsCaughtUp } from '#test/support/read-models.ts';

const kontor = await testKontor();
const { useCases, context } = kontor;
const header =
  'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,\n';
/** Held overnight: one MNQ, 2 a point, from 21500 to 21520; Globex is closed from 22:00 to 23:00 in UTC. */
await kontor.take(
  `${header}MNQ MAR25,Buy,1,21500,2025-01-28T20:00:30Z,1,,,o1,,$0.00,1,Q,C,
MNQ MAR25,Sell,1,21520,2025-01-29T15:00:30Z,2,,,o2,,$0.00,1,Q,C,
`,
);
await readModelsCaughtUp(kontor);

const day = (date: string) => useCases.dayEquity(context, { date, account: 'Q' });

test('a position held overnight counts on each day with what that day made of it', async () => {
  const bars = [
    '2025-01-28T20:00:00Z,21500,21512,21498,21510,1',
    '2025-01-28T21:59:00Z,21506,21507,21504,21505,1',
    '2025-01-29T14:59:00Z,21514,21516,21513,21515,1',
    '2025-01-29T15:00:00Z,21515,21521,21514,21519,1',
  ];
  await useCases.importCandles(context, {
    file: candleFile(Buffer.from(['time,open,high,low,close,volume', ...bars].join('\n'))),
    instrument: 'MNQ MAR25',
    interval: '1m',
    source: 'test',
    timeZone: null,
    barTime: null,
    dateOrder: null,
    decimal: null,
  });
  const [first, second] = [await day('2025-01-28'), await day('2025-01-29')];
  assert.deepEqual(first.courses[0]?.result, ['20.00', '10.00']);
  // From 10 at the end of the day before: 30 and 40 in all.
  assert.deepEqual(second.courses[0]?.result, ['20.00', '30.00']);
  assert.deepEqual([second.courses[0]?.low[0], second.courses[0]?.high[0]], ['16.00', '22.00']);
});

test('says of each day the hours of which no bar tells, and none in which the exchange is closed', async () => {
  const spans = async (date: string) =>
    (await day(date)).unknown.map(({ from, to }) => [from.slice(0, 16), to.slice(0, 16)]);
  assert.deepEqual(await spans('2025-01-28'), [['2025-01-28T20:01', '2025-01-28T21:59']]);
  assert.deepEqual(await spans('2025-01-29'), [['2025-01-28T23:00', '2025-01-29T14:59']]);
  assert.deepEqual(await spans('2025-01-30'), []);
});
