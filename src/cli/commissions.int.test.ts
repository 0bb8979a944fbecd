import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';

let files: string;
let data: Awaited<ReturnType<typeof temporaryData>>;
const kontor = (...words: readonly string[]) => runKontor([...words, '--data', data.path]);
const json = async (...words: readonly string[]) => {
  const { exitCode, out, err } = await kontor(...words, '--json');
  assert.equal(exitCode, 0, err);
  return JSON.parse(out);
};

before(async () => {
  data = await temporaryData();
  files = await mkdtemp(`${data.path}-files-`);
  const file = join(files, 'fills.csv');
  await writeFile(
    file,
    `Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,
MNQ MAR25,Buy,2,21540.50,2025-01-28T15:00:00Z,e1,Entry,2 L,o1,Entry,$1.04,1,Sim101,C,
MNQ MAR25,Sell,2,21550.50,2025-01-28T16:00:00Z,e2,Exit,-,o2,Exit,$1.24,1,Sim101,C,
ES MAR25,Buy,1,6050,2025-02-03T15:00:00Z,e3,Entry,1 L,o3,Entry,$0.00,1,Sim101,C,
MNQ MAR25,Buy,1,21540.50,2025-01-28T15:00:00Z,e4,Entry,1 L,o4,Entry,$0.52,1,Sim102,C,
`,
  );
  await json('import', file);
});
after(async () => {
  await data.remove();
  await rm(files, { recursive: true, force: true });
});

test('sets what was booked against the plan, by account and product, with the fills that differ', async () => {
  const words = [
    'accounts',
    'set',
    'Sim101',
    '--currency',
    'USD',
    '--commission',
    'MNQ=0.52',
    '--commission',
    '*=2.25',
  ];
  await json(...words);
  const { rows, differing, fills } = await json('accounts', 'commissions');
  assert.deepEqual(
    rows.map((row: Record<string, unknown>) =>
      ['account', 'product', 'quantity', 'perSide', 'planned', 'booked', 'difference', 'differing', 'why'].map(
        (name) => row[name],
      ),
    ),
    [
      ['Sim101', 'ES', '1', '2.25', '2.25', '0.00', '-2.25', 1, null],
      ['Sim101', 'MNQ', '4', '0.52', '2.08', '2.28', '0.20', 1, null],
      ['Sim102', 'MNQ', '1', null, null, '0.52', null, 0, 'no-plan'],
    ],
  );
  assert.deepEqual([rows[0].general, rows[1].general], [true, false]);
  assert.equal(differing, 2);
  assert.deepEqual(
    fills.map((fill: Record<string, unknown>) => [fill.key, fill.difference]),
    [
      ['e3', '-2.25'],
      ['e2', '0.20'],
    ],
  );
  const january = await json('accounts', 'commissions', 'Sim101', '--to', '2025-02-01');
  assert.deepEqual(
    january.rows.map(({ product }: { product: string }) => product),
    ['MNQ'],
  );
});

test('prints a table, and refuses an account that is none', async () => {
  const { out } = await kontor('accounts', 'commissions', 'Sim101');
  assert.match(out, /2\.25 \(\*\)/);
  assert.match(out, /e?MNQ MAR25 +2 +1\.04 +1\.24 +0\.20/);
  assert.equal(JSON.parse((await kontor('accounts', 'commissions', 'NONE', '--json')).err).code, 'NOT_FOUND');
});
