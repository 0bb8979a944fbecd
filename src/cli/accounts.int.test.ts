import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';

let data: Awaited<ReturnType<typeof temporaryData>>;
before(async () => {
  data = await temporaryData();
});
after(() => data.remove());
const kontor = (...words: readonly string[]) => runKontor(['accounts', ...words, '--data', data.path, '--json']);
const json = async (...words: readonly string[]) => {
  const { exitCode, out, err } = await kontor(...words);
  assert.equal(exitCode, 0, err);
  return JSON.parse(out);
};
const refused = async (...words: readonly string[]) => {
  const { exitCode, err } = await kontor(...words);
  return [exitCode, JSON.parse(err).code];
};

test('an account is entered, corrected, given cash and put into a group', async () => {
  await json('add', 'APEX-7', '--name', 'Apex', '--currency', 'USD', '--zone', 'America/Chicago');
  const said = await json(
    'set',
    'APEX-7',
    '--start',
    '50000@2026-01-05',
    '--commission',
    'mnq=0.52',
    '--commission',
    '*=1',
  );
  assert.deepEqual(said.account.commissions, { MNQ: '0.52', '*': '1' });
  assert.equal(said.account.balance, '50000.00');
  const moved = await json('cash', 'add', 'APEX-7', 'adjustment', '-3.10', '--at', '2026-02-01');
  assert.deepEqual([moved.account.balance, moved.cash[0].amount], ['49996.90', '-3.10']);
  assert.equal((await json('undo', 'APEX-7')).account.balance, '50000.00');
  assert.equal((await json('redo', 'APEX-7')).account.balance, '49996.90');
  assert.equal((await json('set', 'APEX-7', '--name', '')).account.name, null, 'an empty text takes a fact away');
  assert.deepEqual((await json('groups', 'set', 'All', 'APEX-7'))[0].accounts, ['APEX-7']);
  const { accounts, groups } = await json();
  assert.deepEqual([accounts[0].groups, groups[0].balance], [['All'], '49996.90']);
});

test('what does not fit is refused with what was expected', async () => {
  assert.deepEqual(await refused('set', 'NONE', '--name', 'x'), [1, 'NOT_FOUND']);
  assert.deepEqual(await refused('set', 'APEX-7'), [2, 'INVALID_INPUT']);
  assert.deepEqual(await refused('set', 'APEX-7', '--start', '50000'), [2, 'INVALID_INPUT']);
  assert.deepEqual(await refused('set', 'APEX-7', '--commission', '0.52'), [2, 'INVALID_INPUT']);
  assert.deepEqual(await refused('cash', 'add', 'APEX-7', 'gift', '1'), [2, 'INVALID_INPUT']);
  assert.deepEqual(await refused('cash', 'add', 'APEX-7', 'fee', '-1'), [2, 'INVALID_INPUT']);
  assert.deepEqual(await refused('undo', 'APEX-7', '--change', 'x'), [2, 'INVALID_INPUT']);
});
