import assert from 'node:assert/strict';
import { it } from 'node:test';
import { otherFills } from '#contract/candles.ts';
import { grid } from '#test/support/grid.ts';
import { testKontor } from '#test/support/kontor.ts';

const kontor = await testKontor();
const { useCases, context } = kontor;

it('sets the fills of the demo’s lead beside those of the accounts that copy it', async () => {
  await useCases.loadDemo(context);
  const positions = (await kontor.allPositions()).filter(({ account }) => account === 'DEMO-LEAD');
  const found = { matched: 0, unmatched: 0, slipped: 0 };
  for (const { id, instrument, pointValue } of await Promise.all(
    positions.map(async (position) => ({
      ...position,
      pointValue: Number((await useCases.positionDetail(context, position.id)).product.pointValue),
    })),
  )) {
    const { executions } = await useCases.positionChart(context, id, {});
    const { fills, accounts, more, comparedFrom } = otherFills.parse(await useCases.otherFills(context, id));
    assert.deepEqual([more, comparedFrom], [false, null]);
    assert.ok(fills.every(({ account }) => account !== 'DEMO-LEAD'));
    const [first, last] = [Date.parse(executions[0]!.executedAt), Date.parse(executions.at(-1)!.executedAt)];
    for (const { executedAt } of fills) {
      assert.ok(Date.parse(executedAt) >= first - 60_000 && Date.parse(executedAt) <= last + 60_000);
    }
    for (const { account, compared, unmatched } of accounts) {
      assert.deepEqual(
        [...compared.flatMap(({ match }) => match?.key ?? []), ...unmatched].toSorted(),
        fills.flatMap((fill) => (fill.account === account ? fill.key : [])).toSorted(),
      );
      assert.deepEqual(
        compared.map(({ own }) => own),
        executions.map(({ key }) => key),
      );
      for (const { own, match } of compared) {
        if (match === null) {
          found.unmatched++;
          continue;
        }
        found.matched++;
        const mine = executions.find(({ key }) => key === own)!;
        const theirs = fills.find(({ key }) => key === match.key)!;
        assert.deepEqual([theirs.account, theirs.side], [account, mine.side]);
        assert.equal(match.laterMs, Date.parse(theirs.executedAt) - Date.parse(mine.executedAt));
        const better = (Number(mine.price) - Number(theirs.price)) * (mine.side === 'buy' ? 1 : -1);
        assert.ok(Math.abs(Number(match.points) - better) < 1e-9, `${instrument} ${match.points} ${better}`);
        assert.ok(Math.abs(Number(match.moneyPerContract) - better * pointValue) < 1e-6);
        if (better !== 0) found.slipped++;
      }
    }
  }
  assert.ok(found.matched > 300 && found.unmatched > 0 && found.slipped > 20, JSON.stringify(found));
});

it('knows no position of another ledger', async () => {
  await assert.rejects(useCases.otherFills(context, 'nothing'), { code: 'NOT_FOUND' });
});

it('keeps the newest 200, and compares no execution whose counterpart may be among the rest', async () => {
  const clock = (second: number) =>
    `3/3/2025 3:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')} PM`;
  const mine = { account: 'MINE', quantity: 1, price: 20_000 };
  const rows = [
    { ...mine, action: 'Buy', time: clock(0), id: 'in' },
    { ...mine, action: 'Sell', time: clock(2_090), id: 'out' },
    ...Array.from({ length: 210 }, (_, nth) => ({
      account: 'YOURS',
      action: nth % 2 === 0 ? 'Buy' : 'Sell',
      quantity: 1,
      price: 20_001,
      time: clock(nth * 10),
      id: `yours-${nth}`,
    })),
  ];
  await kontor.take(grid(rows), { timeZone: 'UTC' });
  const position = (await kontor.allPositions()).find(({ account }) => account === 'MINE')!;
  const { fills, accounts, more, comparedFrom } = otherFills.parse(await useCases.otherFills(context, position.id));
  assert.deepEqual([fills.length, more, comparedFrom], [200, true, '2025-03-03T15:02:40.000Z']);
  assert.equal(fills[0]!.executedAt, '2025-03-03T15:01:40.000Z');
  const [yours] = accounts;
  assert.equal(yours!.compared.length, 1);
  // Sold a point higher, and in the same second: 2 dollars a contract, four ticks.
  const { laterMs, points, ticks, moneyPerContract } = yours!.compared[0]!.match!;
  assert.deepEqual([laterMs, points, ticks, moneyPerContract], [0, '1', '4', '2.00']);
});
