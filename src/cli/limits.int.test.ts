import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { rulesOfPreset } from '#domain/prop-rules/presets.ts';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';

let data: Awaited<ReturnType<typeof temporaryData>>;
before(async () => {
  data = await temporaryData();
});
after(() => data.remove());
const kontor = (...words: readonly string[]) => runKontor(['accounts', ...words, '--data', data.path]);
const json = async (...words: readonly string[]) => {
  const { exitCode, out, err } = await kontor(...words, '--json');
  assert.equal(exitCode, 0, err);
  return JSON.parse(out);
};

test('an account is put under a preset or own rules, and its limits are shown', async () => {
  const presets = await json('presets');
  assert.ok(presets.some(({ key }: { key: string }) => key === '50k-intraday'));
  await json('add', 'P', '--name', 'Prop', '--currency', 'USD', '--zone', 'UTC', '--start', '50000@2026-01-05');
  const said = await json('set', 'P', '--rules', '50k-intraday', '--rules-note', 'Evaluation');
  assert.deepEqual([said.account.rules.preset, said.account.rulesNote], ['50k-intraday', 'Evaluation']);
  const limits = await json('rules', 'P');
  assert.deepEqual([limits.equity, limits.state, limits.limits[0].left], ['50000.00', 'ok', '2500.00']);
  const { out } = await kontor('rules');
  assert.match(out, /drawdown.*2500\.00.*50000\.00 − 2500\.00 = 47500\.00/);

  const path = join(data.path, 'rules.json');
  await writeFile(path, JSON.stringify({ ...rulesOfPreset('50k-intraday'), preset: null, dailyLoss: '500' }));
  assert.equal((await json('set', 'P', '--rules', path)).account.rules.dailyLoss, '500');
  assert.equal((await json('set', 'P', '--rules', '')).account.rules, null);
  assert.deepEqual(await json('rules'), []);
});

test('rules that are none are refused with what was expected', async () => {
  const { exitCode, err } = await kontor('set', 'P', '--rules', 'nothing', '--json');
  assert.equal(exitCode, 2);
  assert.match(JSON.parse(err).message, /expected a preset \(25k-intraday, .*found "nothing"/);
});
