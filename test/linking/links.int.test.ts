import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesProjection } from '#application/projections/changes.ts';
import { linkQuery, suggestionQuery } from '#contract/links.ts';
import { dumpTable } from '#test/support/dump-ledger.ts';
import { testKontor } from '#test/support/kontor.ts';
import { readModelsCaughtUp } from '#test/support/read-models.ts';

const kontor = await testKontor();
const { useCases, context } = kontor;
const header =
  'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,\n';
type Trade = {
  account: string;
  instrument: string;
  size: number;
  day: string;
  late: number;
  entry: string;
  exit: string;
};
const trade = ({ account, instrument, size, day, late, entry, exit }: Trade) => {
  const id = `${account}${day}`;
  const at = (minute: number) => `${day}T15:0${minute}:0${late}Z`;
  return `${instrument},Buy,${size},${entry},${at(0)},${id}a,Entry,1 L,o1,Entry,$1.00,1,${account},C,
${instrument},Sell,${size},${exit},${at(5)},${id}b,Exit,-,o2,Exit,$1.00,1,${account},C,
`;
};
const lead = (day: string) =>
  trade({ account: 'LEAD', instrument: 'NQ MAR25', size: 1, day, late: 0, entry: '21500', exit: '21510' });
/** A tick late into 5 MNQ and two ticks early out. */
const copy = (day: string) =>
  trade({ account: 'COPY', instrument: 'MNQ MAR25', size: 5, day, late: 2, entry: '21500.25', exit: '21509.50' });
const days = ['2025-01-28', '2025-01-29', '2025-02-03'];
await kontor.take(header + days.map(lead).join(''));
const { batch } = await kontor.take(header + days.slice(0, 2).map(copy).join(''));
await readModelsCaughtUp(kontor);

/** A read model waits for every open transaction of the server: what is done may be shown later. */
const shown = async (done: () => Promise<unknown>): Promise<void> => {
  try {
    await done();
  } catch (error) {
    if ((error as { code?: string }).code !== 'PROJECTION_BEHIND') throw error;
  }
  await readModelsCaughtUp(kontor);
};
const links = async () => (await useCases.links(context, linkQuery.parse({}))).rows;
const suggestions = () => useCases.linkSuggestions(context, suggestionQuery.parse({}));

describe('links of positions over accounts', () => {
  it('are suggested with their reasons, NQ with MNQ', async () => {
    const { rows, total, pairs } = await suggestions();
    assert.equal(total, 2);
    assert.deepEqual(
      rows.map(({ leader, followers }) => [
        leader.account,
        leader.openedAt,
        ...followers.map(({ account }) => account),
      ]),
      [
        ['LEAD', '2025-01-29T15:00:00.000Z', 'COPY'],
        ['LEAD', '2025-01-28T15:00:00.000Z', 'COPY'],
      ],
    );
    assert.deepEqual(
      rows[0]!.followers[0]!.reasons.map(({ kind }) => kind),
      ['entry', 'exit', 'size', 'product'],
    );
    assert.deepEqual(pairs, [{ leader: 'LEAD', follower: 'COPY', links: 2, usualRatio: 0.5 }]);
  });

  it('are confirmed, say what leaked, and that is taken back', async () => {
    const [{ leader, followers }] = (await suggestions()).rows as [Awaited<ReturnType<typeof suggestions>>['rows'][0]];
    await shown(() =>
      useCases.changeLinks(context, {
        kind: 'link',
        leader: leader.position,
        followers: followers.map(({ position }) => position),
      }),
    );
    const [link] = await links();
    assert.deepEqual([link!.id, link!.complete, link!.followers[0]!.rule], [leader.position, true, null]);
    // 0.25 × 5 × 2 and 0.50 × 5 × 2; half of the leader's 2.00 against 2.00.
    const { entryMoney, exitMoney, commissionMoney, entryLaterMs, offRatio } = link!.followers[0]!.leakage!;
    assert.deepEqual(
      [entryMoney, exitMoney, commissionMoney, entryLaterMs, offRatio],
      ['-2.50', '-5.00', '-1.00', 2000, null],
    );
    assert.equal((await suggestions()).total, 1);
    await shown(() => useCases.changeLinks(context, { kind: 'undo' }));
    assert.deepEqual([(await links()).length, (await suggestions()).total], [0, 2]);
  });

  it('come by a rule, with what was missed; what leaked adds up by follower, month and day', async () => {
    await shown(() =>
      useCases.setLinkRule(context, { leader: 'LEAD', follower: 'COPY', ratio: '0.5', windowMs: 5000, since: null }),
    );
    assert.equal((await links()).length, 2);
    assert.equal((await suggestions()).total, 0);
    const { total, followers, months } = await useCases.leakage(context, {});
    assert.deepEqual(
      followers.map(({ name, linked, leakedMoney, missed, missedMoney, partial, extra }) => [
        name,
        linked,
        leakedMoney,
        missed,
        missedMoney,
        partial,
        extra,
      ]),
      [['COPY', 2, '-17.00', 1, '-100.00', 0, 0]],
    );
    assert.deepEqual(
      months.map(({ name, linked, missed }) => [name, linked, missed]),
      [
        ['2025-01', 2, 0],
        ['2025-02', 0, 1],
      ],
    );
    assert.deepEqual([total[0]!.leakedMoney, total[0]!.entryTicks, total[0]!.exitTicks], ['-17.00', -1, -2]);
    const january = await useCases.leakage(context, { month: '2025-01' });
    assert.deepEqual(
      january.days.map(({ name, leakedMoney }) => [name, leakedMoney]),
      [
        ['2025-01-28', '-8.50'],
        ['2025-01-29', '-8.50'],
      ],
    );
    const { rules, changes } = await useCases.linkRules(context);
    assert.deepEqual(
      rules.map(({ leader, follower, linked }) => [leader, follower, linked]),
      [['LEAD', 'COPY', 2]],
    );
    assert.deepEqual([changes[0]!.type, changes[1]!.undone?.by], ['LinkRuleSet', 'test']);
  });

  it('are told fill by fill', async () => {
    const [link] = await links();
    const { position } = link!.followers[0]!;
    const found = (await useCases.links(context, linkQuery.parse({ position }))).rows;
    assert.deepEqual(
      found.map(({ id }) => id),
      [link!.id],
      'by any position in it',
    );
    const { leader, followers } = await useCases.linkFills(context, link!.id);
    assert.deepEqual([leader.account, leader.fills.length], ['LEAD', 2]);
    assert.deepEqual(
      followers[0]!.fills.map(({ status, copies }) => [status, copies[0]?.ticks, copies[0]?.moneyPerContract]),
      [
        ['full', '-1', '-0.50'],
        ['full', '-2', '-1.00'],
      ],
    );
    assert.deepEqual(followers[0]!.extra, []);
    await assert.rejects(useCases.linkFills(context, 'none'), { code: 'NOT_FOUND' });
  });

  it('decided by hand are incomplete while an import is undone, and whole once it is redone', async () => {
    const [link] = await links();
    const follower = link!.followers[0]!.position;
    await shown(() => useCases.changeLinks(context, { kind: 'link', leader: link!.id, followers: [follower] }));
    await shown(() => useCases.undoImport(context, batch));
    const [gone, ...rest] = await links();
    assert.deepEqual(rest, []);
    assert.deepEqual([gone!.complete, gone!.followers[0]!.missing, gone!.followers[0]!.account], [false, true, 'COPY']);
    assert.equal(gone!.followers[0]!.leakage, null);
    assert.equal((await useCases.links(context, linkQuery.parse({ incomplete: 'true' }))).total, 1);
    await shown(() => useCases.redoImport(context, batch));
    assert.deepEqual(
      (await links()).map(({ complete }) => complete),
      [true, true],
    );
  });

  it('refuse what does not go together in words', async () => {
    const [first, second] = await links();
    await assert.rejects(
      useCases.changeLinks(context, { kind: 'link', leader: first!.id, followers: [second!.followers[0]!.position] }),
      { code: 'LINK_STATE', message: /never held at the same time/ },
    );
  });
});

it('the read model built anew equals the one that grew, and so do the links', async () => {
  const before = await links();
  const live = await dumpTable(kontor.database.pool, 'stream_changes', 'main');
  await kontor.runner.rebuild(changesProjection);
  assert.deepEqual(await dumpTable(kontor.database.pool, 'stream_changes', 'main'), live);
  assert.deepEqual(await links(), before);
});
