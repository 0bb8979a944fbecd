import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { candleFiles } from '#adapters/candle-files/candle-files.ts';
import { barsOfRows } from '#domain/market/bar-rows.ts';
import { type Interval, intervals } from '#domain/market/bars.ts';
import { realBars, withoutRealData } from '#test/support/real-bars.ts';
import { folderBars } from './bars.ts';

const root = await mkdtemp(path.join(tmpdir(), 'kontor-folder-'));
after(() => rm(root, { recursive: true }));
let folders = 0;

const folderOf = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string> => {
  const folder = path.join(root, String(folders++));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
};

const sourceOf = (folder: string) => folderBars({ folder, files: candleFiles() });
const ask = async (folder: string, symbol = 'MNQ MAR25', interval: Interval = '1m', span = { from: 0, to: 4e12 }) => {
  const { bars } = await sourceOf(folder).fetchBars({ symbol, interval, ...span });
  return Array.from(bars.time, (time, at) => [new Date(time).toISOString().slice(0, 16), bars.close[at]]);
};

const utc = 'timestamp_utc,open,high,low,close,volume\n2025-01-28 15:00,1,3,1,2,5\n2025-01-28 15:01,2,4,2,3,6\n';
const naive = utc.replace('timestamp_utc', 'time');
const expected = [
  ['2025-01-28T15:00', 2],
  ['2025-01-28T15:01', 3],
];

test('reads text, Parquet and Arrow, gzipped too, by file and by folder', async () => {
  const bars = barsOfRows([{ time: Date.UTC(2025, 0, 28, 15), open: 1, high: 3, low: 1, close: 2, volume: 5 }]);
  const written = async (format: 'parquet' | 'arrow') => {
    const given = (async function* () {
      yield bars;
    })();
    return Buffer.concat((await Array.fromAsync(candleFiles().write(format, given))).map((part) => Buffer.from(part)));
  };
  const folder = await folderOf({
    'MNQ 03-25.1m.csv': utc,
    'packed/ESH25/1m.csv.gz': gzipSync(utc),
    'NQH25.5m.parquet': await written('parquet'),
    'BTC-EUR.1h.arrow': await written('arrow'),
  });
  assert.deepEqual(await ask(folder), expected);
  assert.deepEqual(await ask(folder, 'ES MAR25'), expected);
  assert.deepEqual(await ask(folder, 'NQ MAR25', '5m'), [expected[0]]);
  assert.deepEqual(await ask(folder, 'BTC/EUR', '1h'), [expected[0]]);
});

test('follows a link to a file that lies elsewhere', async () => {
  const elsewhere = await folderOf({ 'bars.csv': utc });
  const folder = await folderOf({});
  await mkdir(folder);
  await symlink(path.join(elsewhere, 'bars.csv'), path.join(folder, 'MNQH25.1m.csv'));
  assert.deepEqual(await ask(folder), expected);
});

test('gives what starts in the span and nothing else', async () => {
  const folder = await folderOf({ 'MNQH25.1m.csv': utc });
  const at = Date.UTC(2025, 0, 28, 15, 1);
  assert.deepEqual(await ask(folder, 'MNQH25', '1m', { from: at, to: at + 1 }), [expected[1]]);
  assert.deepEqual(await ask(folder, 'MNQH25', '1m', { from: at + 1, to: at + 60_000 }), []);
});

test('never guesses a zone: it is said in the nearest JSON file', async () => {
  const open = await folderOf({ 'MNQH25.1m.csv': naive });
  await assert.rejects(ask(open), {
    code: 'SOURCE_UNKNOWN',
    message: /MNQH25\.1m\.csv: .*no zone.*Say "timeZone" in bars\.json beside it/,
  });
  const said = await folderOf({
    'bars.json': '{"timeZone":"America/Chicago"}',
    'MNQH25.1m.csv': naive,
    'berlin/bars.json': '{"timeZone":"Europe/Berlin"}',
    'berlin/ESH25.1m.csv': naive,
    'berlin/NQH25.1m.csv': naive,
    'berlin/NQH25.1m.csv.json': '{"timeZone":"UTC","barTime":"end"}',
  });
  assert.equal((await ask(said))[0]![0], '2025-01-28T21:00');
  assert.equal((await ask(said, 'ES MAR25'))[0]![0], '2025-01-28T14:00');
  assert.equal((await ask(said, 'NQ MAR25'))[0]![0], '2025-01-28T14:59');
});

test('says what is wrong with a JSON file', async () => {
  for (const [text, message] of [
    ['{"timezone":"UTC"}', /bars\.json: Unrecognized key: "timezone"/],
    ['{"barTime":"middle"}', /bars\.json: barTime: Invalid option/],
    ['timeZone: UTC', /bars\.json: Invalid input/],
    ['{"timeZone":"Mars/Olympus"}', /MNQH25\.1m\.csv: .*Mars\/Olympus.*Say "timeZone"/],
  ] as const)
    await assert.rejects(ask(await folderOf({ 'bars.json': text, 'MNQH25.1m.csv': naive })), {
      code: 'SOURCE_UNKNOWN',
      message,
    });
});

test('says which file cannot be read, and why', async () => {
  const folder = await folderOf({ 'MNQH25.1m.csv': 'no,bars,here\n', 'ESH25.1m.parquet': 'PAR1 not really' });
  await assert.rejects(ask(folder), { code: 'SOURCE_UNKNOWN', message: /MNQH25\.1m\.csv: .*no header of bars/ });
  await assert.rejects(ask(folder, 'ES MAR25'), { code: 'SOURCE_UNKNOWN', message: /ESH25\.1m\.parquet: / });
  await assert.rejects(ask(path.join(root, 'nowhere')), { code: 'SOURCE_UNREACHABLE', message: /nowhere.*ENOENT/ });
});

const real = '6EH4-1m-2024-01.csv.gz';
test('reads a month of real minutes, by the time that they are asked for', {
  skip: withoutRealData(real),
}, async () => {
  const folder = await folderOf({});
  await mkdir(folder);
  // One digit of a year: the contract that traded then.
  await symlink(path.resolve(process.env.KONTOR_REAL_DATA!, real), path.join(folder, '6EH4.1m.csv.gz'));
  await writeFile(path.join(folder, 'bars.json'), '{"barTime":"end"}');
  const span = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 1, 1) };
  const { bars } = await sourceOf(folder).fetchBars({ symbol: '6E MAR24', interval: '1m', ...span });
  const expected = realBars(real, 60_000);
  const first = expected.time.findIndex((time) => time >= span.from);
  assert.ok(bars.count > 25_000);
  assert.deepEqual([...bars.time], [...expected.time.filter((time) => time >= span.from && time < span.to)]);
  assert.deepEqual([...bars.close], [...expected.close.subarray(first, first + bars.count)]);
});

test('knows only what it has a file of', async () => {
  const folder = await folderOf({ 'MNQH25.1m.csv': utc });
  await assert.rejects(ask(folder, 'MNQ JUN25'), { code: 'SOURCE_UNKNOWN' });
  await assert.rejects(ask(folder, 'MNQ MAR25', '1d'), { code: 'SOURCE_UNKNOWN', message: /bars of 1d/ });
  await assert.rejects(ask(folder, 'a,b'), { code: 'SOURCE_UNKNOWN' });
});

test('lets the file count that was written later', async () => {
  const folder = await folderOf({ 'MNQH25.1m.csv': utc.replace(',2,5', ',9,5'), 'MNQ 03-25.1m.csv': utc });
  const old = new Date('2025-02-01T00:00:00Z');
  await utimes(path.join(folder, 'MNQH25.1m.csv'), old, old);
  assert.deepEqual(await ask(folder), expected);
  await utimes(path.join(folder, 'MNQ 03-25.1m.csv'), old, new Date('2025-01-01T00:00:00Z'));
  assert.equal((await ask(folder))[0]![1], 9);
});

test('has every interval, without a limit or a budget', () => {
  const { reach, budget } = sourceOf(root);
  assert.deepEqual(Object.keys(reach), [...intervals]);
  assert.deepEqual(budget, { perMinute: null, perDay: null, zone: 'UTC' });
});
