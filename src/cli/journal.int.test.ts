import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';

let data: Awaited<ReturnType<typeof temporaryData>>;
let other: Awaited<ReturnType<typeof temporaryData>>;
before(async () => {
  data = await temporaryData();
  other = await temporaryData();
});
after(async () => {
  await data.remove();
  await other.remove();
});

test('carries a journal from one Kontor to another, byte for byte', async () => {
  const { exitCode, err } = await runKontor(['demo', 'load', '--data', data.path]);
  assert.equal(exitCode, 0, err);
  const file = join(data.path, 'journal.json');
  assert.equal((await runKontor(['journal', 'export', '--out', file, '--data', data.path])).exitCode, 0);
  const taken = await runKontor(['journal', 'import', file, '--json', '--data', other.path]);
  assert.equal(taken.exitCode, 0, taken.err);
  assert.deepEqual(JSON.parse(taken.out).setups, 2);
  const { out } = await runKontor(['journal', 'export', '--data', other.path]);
  assert.equal(out, await readFile(file, 'utf8'));
});

test('says what does not fit in a file that is no journal', async () => {
  const file = join(data.path, 'wrong.json');
  await writeFile(file, '{"format":"kontor-journal","version":2}');
  const { exitCode, err } = await runKontor(['journal', 'import', file, '--data', data.path]);
  assert.notEqual(exitCode, 0);
  assert.match(err, /version: expected 1, found 2/);
  await writeFile(file, 'nothing');
  assert.match((await runKontor(['journal', 'import', file, '--data', data.path])).err, /no JSON/);
});
