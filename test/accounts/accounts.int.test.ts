import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesProjection } from '#application/projections/changes.ts';
import { linkQuery, suggestionQuery } from '#contract/links.ts';
import { dumpTable } from '#test/support/dump-ledger.ts';
import { ledgerContext, testKontor } from '#test/support/kontor.ts';
import { readModelsCaughtUp } from '#test/support/read-models.ts';

const kontor = await testKontor();
const { useCases, context } = kontor;
const header =
  'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,\n';
/** A long of one MNQ over 10 points: 20.00 gross, 1.00 commission. */
const trade = (account: string, day: string, id: string) =>
  `MNQ MAR25,Buy,1,21540.50,${day}T15:00:00Z,${id}a,Entry,1 L,o1,Entry,$0.50,1,${account},C,
MNQ MAR25,Sell,1,21550.50,${day}T16:00:00Z,${id}b,Exit,-,o2,Exit,$0.50,1,${account},C,
`;
await kontor.take(header + trade('A', '2025-01-28', '1') + trade('B', '2025-01-29', '2'));
await readModelsCaughtUp(kontor);

/** A read model waits for every open transaction of the server: what is done may be shown later. */
const shown = async (done: () => Promise<unknown>): Promise<void> => {
  try {
    await done();
  } catch (error) {
    if ((error as { code?: string }).code !== 'PROJECTION_BEHIND') throw error;
    await readModelsCaughtUp(kontor);
  }
};
const correct = (id: string, changed: Parameters<typeof useCases.correctAccount>[2]) =>
  shown(() => useCases.correctAccount(context, id, changed));
const facts = { currency: 'USD', zone: 'UTC', startBalance: { amount: '1000', on: '2025-01-28' } };

describe('an account', () => {
  it('is there as soon as it was traded in, and says what is missing to know its balance', async () => {
    const { accounts, groups } = await useCases.accounts(context);
    assert.deepEqual(
      accounts.map(({ id, seen, positions, net, balance, gaps }) => [id, seen, positions, net, balance, gaps]),
      ['A', 'B'].map((id) => [
        id,
        true,
        1,
        [{ currency: 'USD', amount: '19.00' }],
        null,
        ['start-balance', 'currency', 'zone'],
      ]),
    );
    assert.deepEqual(groups, []);
  });

  it('has a balance of start, cash and results, and a return that leaves cash out', async () => {
    await correct('A', facts);
    const movement = { kind: 'deposit', amount: '500.00', at: '2025-01-29T00:00:00Z', note: 'more' } as const;
    await shown(() => useCases.moveCash(context, 'A', movement));
    const { account, sums, course, cash, changes } = await useCases.account(context, 'A');
    assert.equal(account.balance, '1519.00');
    assert.ok(Math.abs(account.timeWeighted!.value - 0.019) < 1e-12);
    assert.deepEqual(sums, {
      startAt: '2025-01-28T00:00:00.000Z',
      start: '1000.00',
      cash: '500.00',
      results: '19.00',
      before: 0,
    });
    assert.deepEqual(
      course.map(({ balance }) => balance),
      ['1019.00', '1519.00'],
    );
    assert.deepEqual(cash, [{ number: 2, ...movement }]);
    assert.deepEqual(
      changes.map(({ number, type, by }) => [number, type, by]),
      [
        [2, 'CashMoved', 'test'],
        [1, 'AccountCorrected', 'test'],
      ],
    );
  });

  it('takes every change back and brings it back', async () => {
    await shown(() => useCases.switchAccount(context, 'A', 'undo'));
    assert.equal((await useCases.account(context, 'A')).account.balance, '1019.00');
    await shown(() => useCases.switchAccount(context, 'A', 'undo', 1));
    assert.equal((await useCases.account(context, 'A')).account.balance, null);
    await assert.rejects(useCases.switchAccount(context, 'A', 'undo'), { code: 'CHANGE_STATE' });
    await shown(() => useCases.switchAccount(context, 'A', 'redo'));
    await shown(() => useCases.switchAccount(context, 'A', 'redo'));
    assert.equal((await useCases.account(context, 'A')).account.balance, '1519.00');
  });

  it('that nobody knows is refused, and one that was not imported can be entered', async () => {
    await assert.rejects(useCases.account(context, 'X'), { code: 'NOT_FOUND' });
    await assert.rejects(useCases.correctAccount(context, 'X', { name: 'x' }), { code: 'NOT_FOUND' });
    await shown(() => useCases.addAccount(context, { id: 'X', name: 'New' }));
    const { account } = await useCases.account(context, 'X');
    assert.deepEqual([account.name, account.seen, account.positions], ['New', false, 0]);
    await shown(() => useCases.switchAccount(context, 'X', 'undo'));
    await assert.rejects(useCases.account(context, 'X'), { code: 'NOT_FOUND' });
  });
});

describe('a group of accounts', () => {
  it('is the sum of its accounts, each coming in with its start balance, once all are known', async () => {
    await shown(() => useCases.setGroup(context, null, { name: 'Both', accounts: ['B', 'A'] }));
    const before = (await useCases.accounts(context)).groups[0]!;
    assert.deepEqual(before.accounts, ['A', 'B']);
    assert.deepEqual(before.net, [{ currency: 'USD', amount: '38.00' }]);
    assert.deepEqual([before.balance, before.unknown], [null, ['B']]);

    await correct('B', { ...facts, startBalance: { amount: '2000', on: '2025-01-29' } });
    const { accounts, groups } = await useCases.accounts(context);
    assert.equal(groups[0]!.balance, '3538.00');
    // 1000 → 1019; 1500 and 2000 come in: 3519 → 3538.
    const expected = 1.019 * (3538 / 3519) - 1;
    assert.ok(Math.abs(groups[0]!.timeWeighted!.value - expected) < 1e-12);
    assert.deepEqual(
      accounts.map(({ groups: of }) => of),
      [['Both'], ['Both']],
    );
  });

  it('is dissolved, and that is taken back', async () => {
    const { id } = (await useCases.accounts(context)).groups[0]!;
    await shown(() => useCases.dissolveGroup(context, id));
    assert.deepEqual((await useCases.accounts(context)).groups, []);
    await shown(() => useCases.switchGroup(context, id, 'undo'));
    assert.equal((await useCases.accounts(context)).groups[0]!.name, 'Both');
    await assert.rejects(useCases.dissolveGroup(context, 'none'), { code: 'NOT_FOUND' });
  });
});

it('the demo says made-up facts of its accounts, groups and links them, and takes it all back', async () => {
  const demo = ledgerContext('demo-accounts');
  await kontor.database.pool.query(`insert into ledgers (id, name) values ('demo-accounts', 'Demo')`);
  await useCases.loadDemo(demo);
  await readModelsCaughtUp(kontor);
  const { accounts, groups } = await useCases.accounts(demo);
  assert.equal(accounts.length, 4);
  for (const { id, gaps, timeWeighted } of accounts) assert.deepEqual([gaps, timeWeighted === null], [[], false], id);
  assert.ok(groups[0]!.balance !== null);
  const { total } = await useCases.links(demo, linkQuery.parse({}));
  const suggested = await useCases.linkSuggestions(demo, suggestionQuery.parse({}));
  assert.ok(total > 50 && suggested.total > 50, `${total} links, ${suggested.total} suggestions`);
  assert.ok((await useCases.leakage(demo, {})).followers[0]!.missed > 0);
  await useCases.correctAccount(demo, 'DEMO-LEAD', { note: 'mine' }).catch(() => undefined);
  await useCases.removeDemo(demo);
  await readModelsCaughtUp(kontor);
  const after = await useCases.accounts(demo);
  assert.deepEqual(
    after.accounts.map(({ id, name, note }) => [id, name, note]),
    [['DEMO-LEAD', null, 'mine']],
  );
  assert.deepEqual(after.groups, []);
  assert.deepEqual((await useCases.linkRules(demo)).rules, []);
});

it('the read model built anew equals the one that grew', async () => {
  const live = await dumpTable(kontor.database.pool, 'stream_changes', 'main');
  assert.ok(live.length >= 6);
  await kontor.runner.rebuild(changesProjection);
  assert.deepEqual(await dumpTable(kontor.database.pool, 'stream_changes', 'main'), live);
});
