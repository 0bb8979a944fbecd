import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { glob, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ninjatraderAddOn } from '#adapters/ninjatrader/add-on.ts';
import { ninjatraderMarks } from '#adapters/ninjatrader/mark-files.ts';
import { toldRow } from '#test/contracts/execution-format.contract.ts';

const sources = join(import.meta.dirname, '../integrations/ninjatrader');
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const missing = ['mcs', 'mono'].filter((program) => !has(program));

const work = await mkdtemp(join(tmpdir(), 'kontor-add-on-'));
after(() => rm(work, { recursive: true, force: true }));

const run = (program: string, words: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', timeout: 60_000 });
  assert.equal(status, 0, `${program}: ${stdout}${stderr}`);
  return stdout;
};

// Continuous integration installs them: there, a compiler that is missing is a fault.
const skip = missing.length > 0 && process.env.CI !== 'true' ? `${missing.join(' and ')} not installed` : false;

test('the add-on for NinjaTrader compiles, and what it writes on a German Windows is read as it is', {
  skip,
}, async () => {
  const program = join(work, 'test.exe');
  const files = await Array.fromAsync(glob('**/*.cs', { cwd: sources }));
  assert.ok(files.length > 5);
  run('mcs', ['-langversion:6', '-warnaserror', `-out:${program}`, ...files.map((file) => join(sources, file))]);
  assert.equal(run('mono', [program, join(work, 'nt')]), 'ok\n');

  const folder = join(work, 'nt', 'Kontor');
  const format = ninjatraderAddOn();
  const told: string[] = [];
  for (const name of (await readdir(folder)).filter((file) => /^kontor (?!marks ).*\.csv$/.test(file)).sort()) {
    const file = () => createReadStream(join(folder, name));
    const { zoneless, accountless, dateOrder } = await format.scan(file);
    assert.deepEqual([zoneless, accountless, dateOrder], [false, false, 'iso'], name);
    const rows = (await Array.fromAsync(format.read(file, { timeZone: null, dateOrder: null }))).flat();
    told.push(...rows.map((row) => toldRow(row)));
  }
  assert.deepEqual(told, [
    '2.0 APEX, "7" y1 of o-y1: sell 1 MNQ SEP26 @ 21502 for 0 at 2026-06-15T13:31:00.000Z UTC as any stated USD 2 {"action":"SellShort","position":"1 S","name":"Entry"}',
    '2.0 Sim101 x1 of o-x1: buy 2 MNQ SEP26 @ 21500.25 for 0.74 at 2026-06-15T13:30:01.500Z UTC as any stated USD 2 {"position":"2 L","name":"Entry"}',
    '3.0 Sim101 x2 of o-x2: sell 1 MNQ SEP26 @ 21510.5 for 0.37 at 2026-06-15T14:00:00.000Z UTC as any stated USD 2 {"position":"1 L","name":"Entry"}',
    '2.0 Sim101 x3 of o-x3: buy 1 MNQ SEP26 @ 0.0000005 for -0.1 at 2026-06-15T22:00:00.000Z UTC as any stated USD 2 {"action":"BuyToCover","position":"1 L","name":"Entry"}',
  ]);

  const [marks] = (await readdir(folder)).filter((file) => file.startsWith('kontor marks '));
  const said = await ninjatraderMarks().read(() => createReadStream(join(folder, marks!)));
  assert.deepEqual(
    said?.map(({ account, executionId, validity }) => [account, executionId, validity]),
    [
      ['Sim101', 'x3', 'valid'],
      ['Sim101', 'x3', 'invalid'],
    ],
  );
});
