import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { positionWhatIfBody } from '#contract/position-what-if.ts';
import { positionQuery } from '#contract/positions.ts';
import { statisticsQuery, type WhatIf, type WhatIfBody, whatIfBody } from '#contract/statistics.ts';
import { testKontor } from '#test/support/kontor.ts';
import { readModelsCaughtUp } from '#test/support/read-models.ts';

const kontor = await testKontor();
const { useCases, context } = kontor;

const ask = (body: WhatIfBody) => useCases.whatIf(context, whatIfBody.parse(body));
const value = (side: WhatIf['before'], { figures }: WhatIf, name: string): number => {
  const found = side[figures.findIndex((one) => one.name === name)]!;
  assert.equal(found.kind, 'value', name);
  return found.kind === 'value' ? found.value : Number.NaN;
};
const netOf = async (query: object) => {
  const found = (await useCases.statistics(context, statisticsQuery.parse(query))).figures.find(
    ({ name }) => name === 'net_profit',
  )!;
  return found.kind === 'value' ? found.value : Number.NaN;
};
const countOf = (counts: readonly { readonly name: string; readonly trades: number }[], name: string): number =>
  counts.find((one) => one.name === name)?.trades ?? 0;

before(async () => {
  await useCases.loadDemo(context);
  await readModelsCaughtUp(kontor);
});

test('changes nothing where nothing is asked for', async () => {
  const found = await ask({});
  assert.deepEqual(found.worst, found.before);
  assert.deepEqual(found.best, found.before);
  assert.equal(value(found.before, found, 'net_profit'), await netOf({}));
  assert.deepEqual(found.exits, [{ name: 'as-it-was', trades: found.considered }]);
});

test('halves every trade, and leaves out a weekday', async () => {
  const half = await ask({ size: 0.5 });
  assert.ok(Math.abs(value(half.worst, half, 'net_profit') - (await netOf({})) / 2) < 0.01);
  const free = await ask({ without: { weekday: [1] } });
  assert.equal(value(free.worst, free, 'net_profit'), await netOf({ notWeekday: 1 }));
  assert.equal(value(free.before, free, 'net_profit'), await netOf({}));
  assert.equal(free.considered - free.dropped, value(free.worst, free, 'trade_count'));
  const freer = await ask({ without: [{ weekday: [1] }, { rules: ['broken'] }] });
  assert.equal(value(freer.worst, freer, 'net_profit'), await netOf({ notWeekday: 1, notRules: 'broken' }));
  assert.ok(freer.dropped > free.dropped, 'either of them leaves a trade out');
});

test('stops nobody where the stop is far, and everybody where it is near', async () => {
  const filter = { product: ['MNQ'] };
  const far = await ask({ filter, stop: { points: '5000' } });
  assert.equal(value(far.worst, far, 'net_profit'), await netOf(filter));
  assert.equal(far.uncertain, 0);
  const near = await ask({ filter, stop: { points: '0.25' } });
  assert.ok(countOf(near.exits, 'stop') > near.considered * 0.9, JSON.stringify(near.exits));
  const count = value(near.before, near, 'trade_count');
  assert.equal(value(near.worst, near, 'trade_count'), count);
  assert.ok(value(near.worst, near, 'net_profit') <= value(near.best, near, 'net_profit'));
});

test('bounds what the bars leave open, and counts what they do not tell', async () => {
  const both = await ask({ stop: { points: '5' }, target: { points: '5' } });
  assert.ok(both.uncertain > 0);
  assert.ok(value(both.worst, both, 'net_profit') < value(both.best, both, 'net_profit'));
  const later = await ask({ laterMinutes: 7 * 1_440 });
  assert.ok(countOf(later.unknown, 'no-bar-then') > 0);
  const known = later.considered - later.unknown.reduce((sum, { trades }) => sum + trades, 0);
  assert.equal(value(later.before, later, 'trade_count'), known);
  assert.equal(value(later.worst, later, 'trade_count'), known);
});

test('follows each trade’s own plan', async () => {
  const planned = await ask({ stop: 'planned' });
  assert.ok(countOf(planned.exits, 'as-it-was') > 0);
  assert.equal(
    countOf(planned.exits, 'as-it-was') + countOf(planned.exits, 'stop'),
    planned.considered - planned.unknown.reduce((sum, { trades }) => sum + trades, 0),
  );
});

test('looks as far as the later exit goes', async () => {
  const filter = { product: ['MNQ'] };
  const later = await ask({ filter, laterMinutes: 240 });
  // A demo trade of minutes: its chart ends an hour after it, the bars do not.
  assert.ok(countOf(later.exits, 'later') > later.considered / 2, JSON.stringify(later));
});

test('works out one position under several scenarios, and sums to the same', async () => {
  const { rows } = await useCases.listPositions(
    context,
    positionQuery.parse({ status: 'closed', product: 'MNQ', limit: 40 }),
  );
  const asked = positionWhatIfBody.parse({
    scenarios: [{}, { size: 0.5 }, { stop: { points: '0.25' } }, { laterMinutes: 7 * 1_440 }, { stop: 'planned' }],
  });
  let stops = 0;
  for (const { id, netPnl } of rows) {
    const { before, scenarios, currency } = await useCases.positionWhatIf(context, id, asked.scenarios);
    const [same, half, near, late] = scenarios;
    assert.deepEqual(
      [before.net, same!.worst!.net, same!.best!.net, same!.worst!.difference],
      [netPnl, netPnl, netPnl, '0.00'],
    );
    assert.ok(Math.abs(Number(half!.worst!.net) - Number(netPnl) / 2) < 0.01, `${half!.worst!.net} of ${netPnl}`);
    assert.equal(currency, 'USD');
    assert.ok(late!.unknown !== null || late!.worst!.exit === 'later');
    if (near!.unknown !== null) continue;
    assert.notEqual(near!.levels.stop, null);
    if (near!.worst!.exit === 'stop') {
      stops += 1;
      assert.notEqual(near!.worst!.price, null);
      assert.ok(Number(near!.worst!.net) <= Number(near!.best!.net));
    }
  }
  assert.ok(stops > 0);
});

test('says of an open position that it is open, and of none that there is none', async () => {
  const { rows } = await useCases.listPositions(context, positionQuery.parse({ status: 'open' }));
  const { scenarios } = positionWhatIfBody.parse({ scenarios: [{}] });
  for (const { id } of rows.slice(0, 1))
    await assert.rejects(useCases.positionWhatIf(context, id, scenarios), /still open/);
  await assert.rejects(useCases.positionWhatIf(context, 'none', scenarios), /no such position/);
});
