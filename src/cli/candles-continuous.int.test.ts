import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';

const header = 'time,open,high,low,close,volume\n';
const march = `${header}2025-03-13,19390,19500,19300,19400.25,400
2025-03-14,19700,19900,19600,19800.5,300
2025-03-17,19850,19950,19800,19900,100
`;
const june = `${header}2025-03-14,19900,20100,19850,20000,299
2025-03-17,20050,20200,20000,20100.25,600
2025-03-18,20000,20050,19700,19750,700
`;

let data: Awaited<ReturnType<typeof temporaryData>>;
let files: string;
const kontor = (...words: readonly string[]) => runKontor(['candles', ...words, '--data', data.path]);
const exported = (...words: readonly string[]) =>
  kontor('export', '--instrument', 'MNQ', '--interval', '1d', '--continuous', 'back-adjusted', ...words);

before(async () => {
  data = await temporaryData();
  files = await mkdtemp(`${data.path}-files-`);
  for (const [instrument, text] of Object.entries({ 'MNQ 03-25': march, 'MNQ 06-25': june })) {
    const file = join(files, `${instrument}.csv`);
    await writeFile(file, text);
    const { exitCode, err } = await kontor(
      ...['import', file, '--instrument', instrument, '--interval', '1d', '--timezone', 'UTC'],
    );
    assert.equal(exitCode, 0, err);
  }
});
after(async () => {
  await data.remove();
  await rm(files, { recursive: true, force: true });
});

test('writes the contracts of a root as one series, and says what each roll rests on', async () => {
  const { exitCode, out, err } = await exported();
  assert.equal(exitCode, 0, err);
  // The file has dates: on Globex their sessions open at 17:00 in Chicago the evening before.
  assert.deepEqual(out.split('\n').slice(1, -1), [
    '2025-03-12T22:00:00.000Z,19590.25,19700.25,19500.25,19600.5,400',
    '2025-03-13T22:00:00.000Z,19900.25,20100.25,19800.25,20000.75,300',
    '2025-03-16T22:00:00.000Z,20050.25,20150.25,20000.25,20100.25,100',
    '2025-03-17T22:00:00.000Z,20000,20050,19700,19750,700',
  ]);
  assert.match(err, /2025-03-18 MNQ MAR25 to MNQ JUN25, by volume: 19900 to 20100.25 at 2025-03-16T22:00:00.000Z/);
});

test('rolls by date, and says which option is wrong', async () => {
  const { err } = await exported('--roll', 'expiry', '--roll-days', '5');
  assert.match(err, /2025-03-14 MNQ MAR25 to MNQ JUN25, by expiry: no bar of both before it/);
  for (const [words, option] of [
    [['--roll-days', '5'], '--roll-days'],
    [['--roll', 'expiry', '--roll-days', 'x'], '--roll-days'],
  ] as const) {
    const failed = await exported(...words);
    assert.equal(failed.exitCode, 2);
    assert.match(failed.err, new RegExp(option));
  }
  const alone = await kontor('export', '--instrument', 'MNQ', '--interval', '1d', '--roll', 'volume');
  assert.equal(alone.exitCode, 2);
  const contract = await kontor(
    ...['export', '--instrument', 'MNQ 03-25', '--interval', '1d', '--continuous', 'ratio'],
  );
  assert.equal(contract.exitCode, 2);
  assert.match(contract.err, /a root alone such as MNQ/);
});
