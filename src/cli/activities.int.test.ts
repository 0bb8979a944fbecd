import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';
import { ledgerFileOf, sap } from '#test/support/ledger-file.ts';

let data: Awaited<ReturnType<typeof temporaryData>>;
const kontor = (...words: readonly string[]) => runKontor([...words, '--data', data.path], { environment: {} });
const json = async (...words: readonly string[]) => {
  const { exitCode, out, err } = await kontor(...words, '--json');
  assert.equal(exitCode, 0, err);
  return JSON.parse(out);
};

const files = mkdtempSync(join(tmpdir(), 'kontor-activities-'));

before(async () => {
  data = await temporaryData();
});
after(async () => {
  rmSync(files, { recursive: true, force: true });
  await data.remove();
});

test('imports the file of a ledger, lists, enters, corrects and exports activities', async () => {
  const file = join(files, 'ledger.json');
  const bought = { type: 'buy', account: 'Depot', date: '2026-01-05', instrument: 'SAP', quantity: '10', price: '150' };
  writeFileSync(file, ledgerFileOf([bought], { instruments: [sap] }));
  const preview = await json('import', file, '--dry-run');
  assert.deepEqual([preview.content, preview.added, preview.batch], ['activities', 1, null]);
  assert.equal(preview.holdings.units[0].after, '10');
  assert.equal((await json('import', file)).added, 1);

  const entry = JSON.stringify({
    type: 'dividend',
    account: 'Depot',
    date: '2026-05-12',
    instrument: 'SAP',
    gross: '23.5',
  });
  assert.match((await kontor('activities', 'add', entry, '--dry-run')).out, /cash of Depot: -1500 → -1476.5 EUR/);
  const { row } = await json('activities', 'add', entry);
  await json('activities', 'correct', row.id, '{"gross":"25"}');
  const listed = await json('activities', 'list', '--type', 'dividend');
  assert.equal(listed[0].activity.gross, '25');
  assert.match((await kontor('activities', 'show', row.id)).out, /corrected at/);
  assert.match((await kontor('activities', 'withdraw', row.id)).out, /withdrawn/);
  await json('activities', 'undo', row.id);

  const out = join(files, 'out.json');
  assert.equal((await kontor('export', 'ledger', '--out', out)).exitCode, 0);
  const exported = JSON.parse(readFileSync(out, 'utf8'));
  assert.deepEqual(
    exported.activities.map((one: { gross?: string }) => one.gross ?? null),
    [null, '25'],
  );
  assert.equal((await json('import', out)).added, 0);
  const { exitCode, err } = await kontor('activities', 'add', '{"type":"buy"}');
  assert.equal(exitCode, 2);
  assert.match(err, /account/);
});
