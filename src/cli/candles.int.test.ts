import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';

/** Three minutes in Chicago, their ends as NinjaTrader writes them, and one whose high is below its low. */
const export3 = `20250128 083100;21540.5;21541;21539.75;21540;311
20250128 083200;21540;21543;21540;21542.25;200
20250128 083300;21542;21541;21545;21542;90
20250128 083400;21542;21544;21541;21543;150
`;

let data: Awaited<ReturnType<typeof temporaryData>>;
let files: string;
const file = (name: string): string => join(files, name);
const kontor = (...words: readonly string[]) => runKontor(['candles', ...words, '--data', data.path]);
const json = async (...words: readonly string[]) => {
  const { exitCode, out, err } = await kontor(...words, '--json');
  assert.equal(exitCode, 0, err);
  return JSON.parse(out);
};
const taken = ['--instrument', 'MNQ 03-25', '--interval', '1m', '--timezone', 'America/Chicago'] as const;

before(async () => {
  data = await temporaryData();
  files = await mkdtemp(`${data.path}-files-`);
  await writeFile(file('MNQ.Last.txt'), export3);
});
after(async () => {
  await data.remove();
  await rm(files, { recursive: true, force: true });
});

test('asks for the zone with exit code 2, naming the option', async () => {
  const { exitCode, err } = await kontor('import', file('MNQ.Last.txt'), ...taken.slice(0, 4), '--json');
  assert.equal(exitCode, 2);
  const { code, details } = JSON.parse(err);
  assert.deepEqual([code, details.option], ['TIMEZONE_REQUIRED', '--timezone']);
});

test('says so when the bars are of another interval', async () => {
  const { exitCode, err } = await kontor('import', file('MNQ.Last.txt'), ...taken, '--interval', '1h');
  assert.equal(exitCode, 2);
  assert.match(err, /no bars of 1h/);
});

test('takes in the sound bars of a file, counts the others, and nothing twice', async () => {
  const imported = await json('import', file('MNQ.Last.txt'), ...taken);
  assert.deepEqual(imported, {
    instrument: 'MNQ MAR25',
    interval: '1m',
    source: 'file',
    format: 'ninjatrader',
    rows: 4,
    added: 3,
    same: 0,
    corrected: 0,
    refused: 1,
    refusedReasons: [{ reason: 'high-below-low', count: 1 }],
    markedReasons: [],
    findings: [
      {
        row: 3,
        reason: 'high-below-low',
        found: '2025-01-28T14:32:00.000Z open 21542 high 21541 low 21545 close 21542 volume 90',
      },
    ],
    barTime: 'end',
    timeZone: 'America/Chicago',
    timeZoneRemembered: false,
    seemingBarTime: null,
    first: '2025-01-28T14:30:00.000Z',
    last: '2025-01-28T14:33:00.000Z',
  });
  const again = await json('import', file('MNQ.Last.txt'), ...taken);
  assert.deepEqual([again.added, again.same, again.corrected], [0, 3, 0]);
});

test("asks once for the zone of a platform's files", async () => {
  const { exitCode, out, err } = await kontor('import', file('MNQ.Last.txt'), ...taken.slice(0, 4));
  assert.equal(exitCode, 0, err);
  assert.match(out, /zone +America\/Chicago, as the last time/);
  const named = [...taken.slice(0, 4), '--source', 'vendor'];
  assert.equal(
    (await kontor('import', file('MNQ.Last.txt'), ...named)).exitCode,
    2,
    'another source was not asked yet',
  );
});

test('exports files that import to nothing new', async () => {
  for (const format of ['csv', 'parquet', 'arrow']) {
    const { exitCode, err } = await kontor('export', ...taken.slice(0, 4), '--format', format, '--out', file(format));
    assert.equal(exitCode, 0, err);
    const again = await json('import', file(format), ...taken.slice(0, 4));
    assert.deepEqual([again.format, again.added, again.same, again.corrected], [format, 0, 3, 0]);
  }
  assert.match(await readFile(file('csv'), 'utf8'), /^time,open.*\n2025-01-28T14:30:00\.000Z,21540\.5,21541,/);
});

test('exports any multiple that the stored bars make, and says what an interval may be', async () => {
  const asked = ['--instrument', 'MNQH25', '--interval'] as const;
  const { out } = await kontor('export', ...asked, '120m');
  assert.match(out, /^time,open,high,low,close,volume\n2025-01-28T13:00:00.000Z,21540.5,/);
  for (const found of ['0m', '7x', '1.5h', '9999w']) {
    const { exitCode, err } = await kontor('export', ...asked, found);
    assert.equal(exitCode, 2);
    assert.match(err, new RegExp(`--interval: expected 1m to 1439m, .* such as 7m, 2h, 3d or 2w, found "${found}"`));
  }
});

test('exports a range, and says what there is where nothing fits', async () => {
  const range = ['--from', '2025-01-28T14:31:00Z', '--to', '2025-01-28T14:33:00Z'];
  const { out } = await kontor('export', ...taken.slice(0, 4), ...range);
  assert.equal(out, 'time,open,high,low,close,volume\n2025-01-28T14:31:00.000Z,21540,21543,21540,21542.25,200\n');
  const hours = await kontor('export', '--instrument', 'MNQH25', '--interval', '1h');
  assert.equal(hours.out.split('\n')[1], '2025-01-28T14:00:00.000Z,21540.5,21544,21539.75,21543,661');
  const { exitCode, err } = await kontor('export', '--instrument', 'MNQH25', '--interval', '1m', '--source', 'nobody');
  assert.equal(exitCode, 1);
  assert.match(err, /there are 1m from file/);
});

test('asks for the source where several have the bars', async () => {
  await json('import', file('csv'), ...taken, '--source', 'another');
  const { exitCode, err } = await kontor('export', ...taken.slice(0, 4));
  assert.equal(exitCode, 2);
  assert.match(err, /Give --source another or file/);
});

test('says what is stored and what the calendar expects beside it', async () => {
  const status = await json('status');
  assert.equal(status.length, 2);
  const { fetchedAt, coverage, ...series } = status[1];
  assert.ok(Math.abs(Date.parse(fetchedAt) - Date.now()) < 600_000);
  assert.deepEqual(series, {
    instrument: 'MNQ MAR25',
    interval: '1m',
    source: 'file',
    adjustment: 'none',
    bars: 3,
    corrections: 0,
    first: '2025-01-28T14:30:00.000Z',
    last: '2025-01-28T14:33:00.000Z',
  });
  assert.deepEqual(coverage, {
    calendar: 'CME-EQUITY',
    expected: 4,
    present: 3,
    missing: 1,
    missingRanges: 1,
    ranges: [{ from: '2025-01-28T14:32:00.000Z', to: '2025-01-28T14:33:00.000Z', bars: 1, reason: 'not-stored' }],
  });
  const { out } = await kontor('status');
  assert.match(out, /MNQ MAR25 +1m +file +3 .* CME-EQUITY +4 +1 +0/);
});

test('lists what a later file changed until it is confirmed', async () => {
  const fx = ['--instrument', 'EUR/USD', '--interval', '1m'] as const;
  await writeFile(file('fx.csv'), 'time,open,high,low,close\n2025-01-28T14:30:00Z,1.1,1.1,1.1,1.1\n');
  await json('import', file('fx.csv'), ...fx);
  await writeFile(file('fx.csv'), 'time,open,high,low,close\n2025-01-28T14:30:00Z,1.1,1.2,1.1,1.1\n');
  assert.equal((await json('import', file('fx.csv'), ...fx)).corrected, 1);
  const [correction] = await json('corrections', ...fx, '--confirm');
  assert.equal(correction.at, '2025-01-28T14:30:00.000Z');
  assert.deepEqual([correction.before.high, correction.after.high], [1.1, 1.2]);
  assert.deepEqual(await json('corrections', ...fx), []);
});

test('refuses an instrument that nothing is known of, and says how it is added', async () => {
  const { exitCode, out, err } = await kontor('import', file('csv'), '--instrument', 'MNQX', '--interval', '1m');
  assert.deepEqual([exitCode, out], [1, '']);
  assert.match(err, /^kontor: There is no instrument MNQX\. Near it: MNQ.*kontor instruments add.*\(NOT_FOUND\)\n$/);
});

test('refuses the name of a source for a file, naming the option', async () => {
  const { exitCode, err } = await kontor('import', file('csv'), ...taken, '--source', 'yahoo');
  assert.equal(exitCode, 2);
  assert.match(err, /^kontor: --source: expected a name of your own .* what yahoo itself brings/);
});

test('ends with 1 where no row is a bar, and for a directory', async () => {
  await writeFile(
    file('bad.csv'),
    'time,open,high,low,close\n2025-01-28T14:30:30Z,1,1,1,1\n2025-01-28T14:31:30Z,1,1,1,1\n',
  );
  const none = await kontor('import', file('bad.csv'), ...taken);
  assert.equal(none.exitCode, 1);
  assert.match(none.out, /refused +2\n +time-off-grid +2\nrow 2 /);
  assert.match(
    none.err,
    /none of 2 rows is a bar \(time-off-grid 2\), first row 2: 2025-01-28T14:30:30.000Z.*ROWS_REFUSED/,
  );
  const directory = await kontor('import', files, ...taken);
  assert.equal(directory.exitCode, 1);
  assert.match(directory.err, /cannot be read: it is a directory, and a file is expected \(NOT_FOUND\)/);
});

test('has one rule for the days before a roll', async () => {
  const rolled = ['--instrument', 'MNQ', '--interval', '1d', '--continuous', 'ratio', '--roll', 'expiry'];
  for (const days of ['61', '', 'x', '1.5']) {
    const { exitCode, err } = await kontor('export', ...rolled, '--roll-days', days);
    assert.equal(exitCode, 2);
    assert.match(err, /^kontor: --roll-days: expected /);
  }
});

test('removes bars once it was told to, in part and as a whole, and twice without harm', async () => {
  const mine = ['--instrument', 'MNQ MAR25', '--interval', '1m', '--source', 'another'] as const;
  const asked = await kontor('remove', ...mine);
  assert.deepEqual([asked.exitCode, asked.out], [2, '']);
  assert.match(
    asked.err,
    /Remove 3 bars of 1m of MNQ MAR25 from another \(stored are 2025-01-28T14:30:00.000Z to .*\)\? Nobody can be asked here: add --yes/,
  );
  const part = await json('remove', ...mine, '--to', '2025-01-28T14:31:00Z', '--yes');
  assert.deepEqual(part, { instrument: 'MNQ MAR25', interval: '1m', source: 'another', removed: 1 });
  const rest = await kontor('remove', ...mine, '--yes');
  assert.deepEqual([rest.exitCode, rest.out, rest.err], [0, '', '2 bars are removed.\n']);
  const again = await kontor('remove', ...mine, '--yes');
  assert.equal(again.exitCode, 0);
  assert.match(again.err, /^Nothing to remove: there are no bars of 1m of MNQ MAR25 from another\.\n$/);
  assert.deepEqual(
    (await json('status')).map(({ instrument, source }: Record<string, string>) => [instrument, source]),
    [
      ['EUR/USD', 'file'],
      ['MNQ MAR25', 'file'],
    ],
  );
  const unknown = await kontor('remove', '--instrument', 'NOPE', ...mine.slice(2), '--yes');
  assert.deepEqual([unknown.exitCode, unknown.out], [1, '']);
});
