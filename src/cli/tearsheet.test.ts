import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, test } from 'node:test';
import { returnFigureNames } from '#domain/performance/registry/figure-registry.ts';
import type { Io } from './io.ts';
import { run } from './run.ts';

let folder: string;
const file = (name: string): string => join(folder, name);

const weekdays = (count: number): readonly string[] => {
  const dates: string[] = [];
  for (let day = Date.UTC(2024, 0, 1); dates.length < count; day += 86_400_000)
    if (new Date(day).getUTCDay() % 6 !== 0) dates.push(new Date(day).toISOString().slice(0, 10));
  return dates;
};
const rows = (count: number, value: (index: number) => number): string =>
  weekdays(count)
    .map((date, index) => `${date},${value(index)}\n`)
    .join('');

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kontor-tearsheet-'));
  const own = (index: number) => ((index * 37) % 23) / 1000 - 0.0105;
  await writeFile(file('own <b>.csv'), `date,return\n${rows(300, own)}`);
  await writeFile(file('market.csv'), `date,return\n${rows(280, (index) => own(index) / 2)}`);
  await writeFile(file('short.csv'), 'date,return\n2025-01-03,-0.01\n2025-01-02,0.02\n');
  await writeFile(file('broken.csv'), 'date,return\n2025-01-02,0.02\n2025-01-03,much\n');
  await writeFile(file('percent.csv'), 'date,return\n2025-01-02,1.2\n2025-01-03,-0.4\n');
});
after(() => rm(folder, { recursive: true, force: true }));

const kontor = async (words: readonly string[], input = '') => {
  const stdin = new PassThrough();
  stdin.end(input);
  let out = '';
  const err: string[] = [];
  const io: Io = {
    stdin,
    print: async (text) => {
      out += typeof text === 'string' ? text : Buffer.from(text).toString();
      return true;
    },
    say: (line) => void err.push(line),
  };
  return { exitCode: await run(['tearsheet', ...words], io), out, err: err.join('\n') };
};

test('prints every figure under its standard name with its unit, sample and convention', async () => {
  const { exitCode, out, err } = await kontor([file('own <b>.csv'), '--benchmark', file('market.csv'), '--json']);
  assert.equal(exitCode, 0, err);
  const sheet = JSON.parse(out);
  assert.deepEqual(Object.keys(sheet.metrics), returnFigureNames);
  assert.deepEqual(sheet.benchmark, { name: 'market', days: 280, matched_days: 280 });
  assert.match(err, /280 of 300 days matched/);
  const { beta, total_return, sharpe } = sheet.metrics;
  assert.ok(Math.abs(beta.value - 2) < 1e-9);
  assert.equal(beta.sample_of, 'matched-days');
  assert.deepEqual([total_return.unit, total_return.sample], ['fraction', 300]);
  assert.equal(sharpe.convention, 'sample-deviation-excess');
});

test('gives no number for what is not defined, and says why', async () => {
  const { out, err } = await kontor([file('short.csv'), '--json']);
  assert.match(err, /not in the order of their dates/);
  const { metrics } = JSON.parse(out);
  const { value, reason, needs, has, needs_of } = metrics.sharpe;
  assert.deepEqual([value, reason, needs, has, needs_of], [null, 'too-little-data', 90, 2, 'span-days']);
  assert.deepEqual([metrics.beta.value, metrics.beta.reason], [null, 'no-benchmark']);
  assert.ok(!/NaN|Infinity/.test(out));
});

test('takes the risk-free rate off as a rate per day', async () => {
  const sharpe = async (...words: readonly string[]) =>
    JSON.parse((await kontor([file('own <b>.csv'), '--json', ...words])).out).metrics.sharpe.value;
  const without = await sharpe();
  assert.ok((await sharpe('--risk-free', '0.05')) < without);
  assert.equal(await sharpe('--risk-free', '5%'), await sharpe('--risk-free', '0.05'));
  assert.ok((await sharpe('--periods', '365')) > without);
});

test('prints a table for people, in German too', async () => {
  const { out } = await kontor([file('own <b>.csv')]);
  assert.match(out, /Sharpe ratio\s+sharpe\s+[\d.−]+\s+300 days/);
  const german = await kontor([file('short.csv'), '--language', 'de']);
  assert.match(german.out, /braucht 90 Kalendertage, hat 2/);
});

test('writes one HTML file with nothing from elsewhere and no name as markup', async () => {
  const { exitCode, err } = await kontor([
    file('own <b>.csv'),
    '--benchmark',
    file('market.csv'),
    '--html',
    '--language',
    'de',
    '--out',
    file('sheet.html'),
  ]);
  assert.equal(exitCode, 0, err);
  const html = await readFile(file('sheet.html'), 'utf8');
  assert.match(html, /<html lang="de">/);
  assert.match(html, /own &lt;b&gt;/);
  assert.ok(!html.includes('<b>'));
  assert.ok(!/<script|https?:|src=|@import|url\(/.test(html));
  assert.ok(!/NaN|Infinity|undefined/.test(html));
});

test('makes a page of the shortest series there is', async () => {
  const { out, exitCode } = await kontor(['-', '--html'], 'date,return\n2025-01-02,0\n');
  assert.equal(exitCode, 0);
  assert.ok(!/NaN|Infinity|[">:]undefined/.test(out));
});

test('asks back when values look like percent without a sign', async () => {
  assert.match((await kontor([file('percent.csv'), '--json'])).err, /one day made 120 %/);
});

for (const [what, words, exitCode, message] of [
  ['text in a number', () => [file('broken.csv')], 2, /broken\.csv: Line 3: expected a return .* found "much"/],
  ['a broken benchmark', () => [file('short.csv'), '--benchmark', file('broken.csv')], 2, /broken\.csv: Line 3/],
  ['a file that is not there', () => [file('none.csv')], 1, /cannot be read/],
  ['a wrong rate', () => [file('short.csv'), '--risk-free', 'high'], 2, /Expected a rate/],
  ['wrong periods', () => [file('short.csv'), '--periods', '0'], 2, /whole number from 1/],
  ['two forms at once', () => [file('short.csv'), '--json', '--html'], 2, /cannot be used with/],
] as const)
  test(`refuses ${what}`, async () => {
    const result = await kontor(words());
    assert.equal(result.exitCode, exitCode);
    assert.match(result.err, message);
    assert.equal(result.out, '');
  });
