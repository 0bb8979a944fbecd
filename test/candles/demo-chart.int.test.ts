import assert from 'node:assert/strict';
import { it } from 'node:test';
import { positionChart } from '#contract/candles.ts';
import { testKontor } from '#test/support/kontor.ts';

const kontor = await testKontor();
const { useCases, context } = kontor;

it('shows every demo position with each fill within its bar, and takes the bars away with the demo', async () => {
  await useCases.loadDemo(context);
  const positions = await kontor.allPositions();
  assert.ok(positions.length > 300);
  for (const [nth, { id, instrument, openedAt, closedAt, netPnl, account }] of positions.entries()) {
    const chart = positionChart.parse(await useCases.positionChart(context, id, {}));
    const { bars, executions, running, excursions } = chart;
    const name = `${instrument} ${openedAt} ${chart.interval}`;
    assert.deepEqual(chart.missing, [], name);
    assert.equal(chart.source, 'demo');
    for (const { barTime, price, executedAt } of executions) {
      const index = bars.time.indexOf(barTime!);
      assert.ok(index >= 0, name);
      assert.ok(bars.time[index]! <= Date.parse(executedAt), name);
      assert.ok(bars.low[index]! <= Number(price) && Number(price) <= bars.high[index]!, `${name} ${price}`);
    }

    assert.equal(running.length, bars.time.length, name);
    if (closedAt !== null) assert.equal(running.at(-1), netPnl, name);
    assert.equal(
      running.findIndex((result) => result !== null),
      bars.time.indexOf(executions[0]!.barTime!),
      name,
    );
    assert.ok(excursions !== null && !excursions.incomplete, name);
    assert.ok(Number(excursions.adverse?.money ?? -1) < 0, name);
    assert.ok(Number(excursions.favourable?.money ?? 1) > 0, name);

    if (nth % 25 === 0) {
      const coarse = await useCases.positionChart(context, id, { interval: '4h' });
      assert.deepEqual(coarse.excursions, excursions, `${name}: the same whatever is drawn`);
      for (const interval of ['7m', '45m', '2d', '52w'] as const) {
        const other = positionChart.parse(await useCases.positionChart(context, id, { interval }));
        const held = other.executions.map(({ barTime }) => other.bars.time.indexOf(barTime!));
        assert.ok(held.every((index) => index >= 0) && other.running.at(-1) === running.at(-1), `${name} ${interval}`);
        assert.deepEqual(other.sources, [], 'one source is no choice');
      }
      await assert.rejects(useCases.positionChart(context, id, { source: 'nowhere' }), {
        code: 'NOT_FOUND',
        message: `There are no bars of ${instrument} from nowhere; there are from demo.`,
      });
    }

    const dayMs = 86_400_000;
    const [from, to] = [Date.parse(openedAt) - dayMs, Date.parse(executions.at(-1)!.executedAt) + dayMs];
    const around = positions.filter(
      (other) =>
        other.id !== id &&
        other.account === account &&
        other.instrument === instrument &&
        Date.parse(other.openedAt) < to &&
        (other.closedAt === null || Date.parse(other.closedAt) >= from),
    );
    assert.deepEqual(
      chart.others.map((other) => other.id).toSorted(),
      around.map((other) => other.id).toSorted(),
      name,
    );
  }

  const [first] = positions;
  await useCases.removeDemo(context);
  const { basis } = await useCases.candles(context, {
    instrument: first!.instrument,
    interval: '1m',
    from: '2000-01-01T00:00:00Z',
    to: '2001-01-01T00:00:00Z',
  });
  assert.deepEqual(basis, []);
});
