import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import type { Interval } from '#domain/market/bars.ts';
import { ninjatraderBars } from './exported-bars.ts';

const root = await mkdtemp(path.join(tmpdir(), 'kontor-exports-'));
after(() => rm(root, { recursive: true }));
let folders = 0;

/** A folder with files of these lines; `writtenAt` as an ISO instant. */
const folderOf = async (
  files: Readonly<Record<string, string | { readonly text: string; readonly writtenAt: string }>>,
): Promise<string> => {
  const folder = path.join(root, String(folders++));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, typeof content === 'string' ? content : content.text);
    if (typeof content !== 'string') await utimes(file, new Date(), new Date(content.writtenAt));
  }
  return folder;
};

const ask = async (
  folder: string,
  { symbol = 'MNQ MAR25', interval = '1m' as Interval, timeZone = 'UTC', from = '2020-01-01', to = '2030-01-01' } = {},
) => {
  const source = ninjatraderBars({ folder, timeZone });
  const { bars } = await source.fetchBars({ symbol, interval, from: Date.parse(from), to: Date.parse(to) });
  return Array.from({ length: bars.count }, (_, at) => [
    new Date(bars.time[at]!).toISOString().slice(0, 16),
    bars.open[at],
    bars.high[at],
    bars.low[at],
    bars.close[at],
    bars.volume[at],
  ]);
};

const minutes = `20250128 145900;21540.5;21542;21540;21541.25;120
20250128 150000;21541.25;21543;21541;21542;80
20250128 150100;21542;21542;21538,75;21539;95
`;

test('reads minutes by their start, in any spelling of the instrument', async () => {
  const folder = await folderOf({ 'MNQ 03-25.Last.txt': `\ufeff${minutes.replaceAll('\n', '\r\n')}` });
  const expected = [
    ['2025-01-28T14:58', 21540.5, 21542, 21540, 21541.25, 120],
    ['2025-01-28T14:59', 21541.25, 21543, 21541, 21542, 80],
    ['2025-01-28T15:00', 21542, 21542, 21538.75, 21539, 95],
  ];
  for (const symbol of ['MNQ MAR25', 'MNQ 03-25', 'mnqh25', 'MNQH5', 'MNQ 03-25.Last'])
    assert.deepEqual(await ask(folder, { symbol, from: '2025-01-01' }), expected, symbol);
  const part = { from: '2025-01-28T14:59:00Z', to: '2025-01-28T15:00:00Z' };
  assert.deepEqual(await ask(folder, part), [expected[1]], 'from counts, to does not');
});

test('reads times in the zone of the export, over the change of clocks', async () => {
  const folder = await folderOf({
    'MNQ 03-25.Last.txt': '20250308 150000;1;1;1;1;1\n20250310 150000;2;2;2;2;1\n',
  });
  const bars = await ask(folder, { timeZone: 'America/Chicago' });
  assert.deepEqual(
    bars.map(([time]) => time),
    ['2025-03-08T20:59', '2025-03-10T19:59'],
  );
});

test('tells a doubled hour apart by the order of the file, and leaves out one that it cannot tell', async () => {
  const line = (clock: string) => `20251026 ${clock}00;1;1;1;1;1\n`;
  const twice = await folderOf({
    'BTCEUR.Last.txt': ['0158', '0230', '0259', '0201', '0230', '0301'].map(line).join(''),
  });
  const about = { symbol: 'BTC/EUR', timeZone: 'Europe/Berlin' };
  assert.deepEqual(
    (await ask(twice, about)).map(([time]) => time),
    ['T23:57', 'T00:29', 'T00:58', 'T01:00', 'T01:29', 'T02:00'].map(
      (clock) => `2025-10-2${clock === 'T23:57' ? 5 : 6}${clock}`,
    ),
  );
  const once = await folderOf({ 'BTCEUR.Last.txt': ['0158', '0230', '0301'].map(line).join('') });
  assert.deepEqual(
    (await ask(once, about)).map(([time]) => time),
    ['2025-10-25T23:57', '2025-10-26T02:00'],
  );
});

test('has days by their date, whatever the zone', async () => {
  const folder = await folderOf({ 'day/MNQ 03-25.Last.txt': '20250127;1;4;0.5;2;1000\n20250128;2;5;1;3;2000\n' });
  assert.deepEqual(await ask(folder, { interval: '1d', timeZone: 'America/Chicago' }), [
    ['2025-01-27T00:00', 1, 4, 0.5, 2, 1000],
    ['2025-01-28T00:00', 2, 5, 1, 3, 2000],
  ]);
  await assert.rejects(ask(folder), { code: 'SOURCE_UNKNOWN', message: /no export of MNQ MAR25 with bars of 1m/ });
});

test('tells the last price, the bid and the ask apart', async () => {
  const folder = await folderOf({
    'MNQ 03-25.Last.txt': '20250128 145900;2;2;2;2;1\n',
    'MNQ 03-25.Bid.txt': '20250128 145900;1;1;1;1;1\n',
    'MNQ 03-25.Ask.txt': '20250128 145900;3;3;3;3;1\n',
  });
  const opens = await Promise.all(
    ['MNQ MAR25', 'MNQ MAR25.Bid', 'MNQ MAR25.Ask'].map(async (symbol) => (await ask(folder, { symbol }))[0]![1]),
  );
  assert.deepEqual(opens, [2, 1, 3]);
});

test('puts ticks of both versions together, of each series its own price', async () => {
  const ticks = `20250128 145900 0000000;10;9;11;2
20250128 145912 1230000;12;11;13;1
20250128 145959 9999999;11;10;12;4
20250128 150000 0000000;20;19;21;5
`;
  const old = '20250128 145900;10;2\n20250128 145959;12;3\n';
  const folder = await folderOf({
    'MNQ 03-25.Last.txt': ticks,
    'MNQ 03-25.Bid.txt': ticks,
    'ES 12-24.txt': old,
  });
  assert.deepEqual(await ask(folder), [
    ['2025-01-28T14:59', 10, 12, 10, 11, 7],
    ['2025-01-28T15:00', 20, 20, 20, 20, 5],
  ]);
  assert.deepEqual((await ask(folder, { symbol: 'MNQ MAR25.Bid' }))[0], ['2025-01-28T14:59', 9, 11, 9, 10, 7]);
  assert.deepEqual(await ask(folder, { symbol: 'ES DEC24' }), [['2025-01-28T14:59', 10, 12, 10, 12, 5]]);
});

test('takes minutes that were exported before those made of ticks, and the later of two exports', async () => {
  const folder = await folderOf({
    'ticks/MNQ 03-25.Last.txt': '20250128 145800;7;1\n20250128 145900;8;1\n20250128 150000;9;1\n20250128 150500;5;1\n',
    'old/MNQ 03-25.Last.txt': { text: minutes.replaceAll('120', '119'), writtenAt: '2025-01-29T00:00:00Z' },
    'new/MNQ 03-25.Last.txt': { text: minutes, writtenAt: '2025-01-30T00:00:00Z' },
  });
  assert.deepEqual(
    (await ask(folder)).map(([, open, , , , volume]) => [open, volume]),
    [
      [21540.5, 120],
      [21541.25, 80],
      [21542, 95],
      [5, 1],
    ],
  );
});

test('leaves out what was still running or being written', async () => {
  const folder = await folderOf({
    'MNQ 03-25.Last.txt': { text: '20250128 145900;7;1\n20250128 150010;9;1\n', writtenAt: '2025-01-28T15:00:30Z' },
    'ES 12-24.Last.txt': `${minutes}20250128 150200;215`,
  });
  assert.deepEqual(await ask(folder), [['2025-01-28T14:59', 7, 7, 7, 7, 1]]);
  assert.equal((await ask(folder, { symbol: 'ES DEC24' })).length, 3);
});

test('says which file cannot be read, and where', async () => {
  const broken = await folderOf({ 'MNQ 03-25.Last.txt': `${minutes}20250128 150200;a;b;c;d;1\n${minutes}` });
  await assert.rejects(ask(broken), {
    code: 'SOURCE_UNKNOWN',
    message: /MNQ 03-25\.Last\.txt, line 4 is no minute/,
  });
  const halves = await folderOf({ 'MNQ 03-25.Last.txt': minutes.replace('145900', '145930') });
  await assert.rejects(ask(halves), { code: 'SOURCE_UNKNOWN', message: /line 1 is no minute/ });
  const date = await folderOf({ 'MNQ 03-25.Last.txt': `${minutes}20250231 150200;1;1;1;1;1\n` });
  await assert.rejects(ask(date), { code: 'SOURCE_UNKNOWN', message: /line 4/ });
  const foreign = await folderOf({ 'MNQ 03-25.Last.txt': 'Instrument,Action\n' });
  await assert.rejects(ask(foreign), { code: 'SOURCE_UNKNOWN', message: /is no export of historical data/ });
  await assert.rejects(ask(path.join(root, 'nowhere')), { code: 'SOURCE_UNREACHABLE', message: /ENOENT/ });
});

test('knows no instrument without a file, nor continuous contracts', async () => {
  const folder = await folderOf({ 'NQ ##-##.Last.txt': minutes, 'readme.md': '', 'MNQ 06-25.Last.txt': minutes });
  await assert.rejects(ask(folder), { code: 'SOURCE_UNKNOWN', message: /no export of MNQ MAR25/ });
  await assert.rejects(ask(folder, { symbol: 'NQ ##-##' }), { code: 'SOURCE_UNKNOWN', message: /no instrument/ });
});

test('can be aborted', async () => {
  const folder = await folderOf({ 'MNQ 03-25.Last.txt': minutes });
  const source = ninjatraderBars({ folder, timeZone: 'UTC' });
  const signal = AbortSignal.abort(new Error('enough'));
  await assert.rejects(source.fetchBars({ symbol: 'MNQ MAR25', interval: '1m', from: 0, to: 1, signal }), {
    message: 'enough',
  });
});
