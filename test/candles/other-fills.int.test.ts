import assert from 'node:assert/strict';
import { it } from 'node:test';
import { otherFills } from '#contract/candles.ts';
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
