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
  for (const { id, instrument, openedAt } of positions) {
    const chart = positionChart.parse(await useCases.positionChart(context, id, {}));
    const { bars, executions } = chart;
    const name = `${instrument} ${openedAt} ${chart.interval}`;
    assert.deepEqual(chart.missing, [], name);
    assert.equal(chart.source, 'demo');
    for (const { barTime, price, executedAt } of executions) {
      const index = bars.time.indexOf(barTime!);
      assert.ok(index >= 0, name);
      assert.ok(bars.time[index]! <= Date.parse(executedAt), name);
      assert.ok(bars.low[index]! <= Number(price) && Number(price) <= bars.high[index]!, `${name} ${price}`);
    }
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
