import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { postgresExcursionStore } from '#adapters/postgres/excursion-store.ts';
import { statisticsQuery } from '#contract/statistics.ts';
import { candleFile } from '#test/support/candle-file.ts';
import { testKontor } from '#test/support/kontor.ts';

const kontor = await testKontor();
const { useCases, context } = kontor;
const excursions = postgresExcursionStore(kontor.database.pool);
const measure = () => kontor.measureExcursions(context.ledger, () => true);

const figuresOf = async (position: { account: string; openedAt: string }) => {
  const to = new Date(Date.parse(position.openedAt) + 1).toISOString();
  const { figures } = await useCases.statistics(
    context,
    statisticsQuery.parse({ account: position.account, from: position.openedAt, to }),
  );
  return (name: string) => {
    const figure = figures.find((one) => one.name === name)!;
    return figure.kind === 'value' ? figure.value : figure.kind;
  };
};

before(async () => {
  await useCases.loadDemo(context);
  await measure();
});

test('measures what the chart of each position shows', async () => {
  const closed = (await kontor.allPositions()).filter(({ status }) => status === 'closed');
  assert.ok(closed.length > 300);
  for (const position of closed.filter((_, nth) => nth % 20 === 0)) {
    const chart = await useCases.positionChart(context, position.id, {});
    const figure = await figuresOf(position);
    assert.equal(figure('trade_count'), 1);
    assert.equal(figure('average_mae'), Number(chart.excursions!.adverse?.money ?? 0));
    assert.equal(figure('average_mfe'), Number(chart.excursions!.favourable?.money ?? 0));
  }
});

test('leaves nothing to measure, and measures again what bars came for', async () => {
  const keys = await kontor.database.pool.query<{ account: string; instrument: string }>(
    'select distinct account, instrument from positions',
  );
  for (const key of keys.rows)
    assert.deepEqual(await excursions.toMeasure(context.ledger, key, [key.instrument]), [], key.instrument);

  const [position] = (await kontor.allPositions()).filter(({ status }) => status === 'closed');
  const at = Math.floor(Date.parse(position!.openedAt) / 60_000) * 60_000;
  const deep = Number(position!.averageEntry) * 0.9;
  const high = Number(position!.averageEntry) * 1.1;
  const bars = [-1, 0, 1, 2, 3].map((minute) => {
    const time = new Date(at + minute * 60_000).toISOString();
    return `${time},${position!.averageEntry},${high},${deep},${position!.averageEntry},1`;
  });
  await useCases.importCandles(context, {
    file: candleFile(Buffer.from(['time,open,high,low,close,volume', ...bars].join('\n'))),
    instrument: position!.instrument,
    interval: '1m',
    source: 'file',
    timeZone: null,
    barTime: null,
    dateOrder: null,
    decimal: null,
  });
  const wanted = await excursions.toMeasure(context.ledger, position!, [position!.instrument]);
  assert.ok(wanted.some((one) => one.position === position!.id));
  await measure();
  assert.deepEqual(await excursions.toMeasure(context.ledger, position!, [position!.instrument]), []);
  const chart = await useCases.positionChart(context, position!.id, {});
  const figure = await figuresOf(position!);
  assert.equal(figure('average_mae'), Number(chart.excursions!.adverse?.money ?? 0));
});

test('does not keep what was measured on bars that are removed', async () => {
  const file = [
    'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,',
    'ZN MAR22,Buy,1,127.5,2022-01-05T15:00:00Z,removed-1,Entry,1 L,,,0,1,Removed,,',
    'ZN MAR22,Sell,1,127.75,2022-01-05T15:03:00Z,removed-2,Exit,-,,,0,1,Removed,,',
  ].join('\r\n');
  await kontor.take(file);
  const bars = [0, 1, 2, 3].map((minute) => `2022-01-05T15:0${minute}:00Z,127.5,128,127,127.5,1`);
  const answers = { timeZone: null, barTime: null, dateOrder: null, decimal: null };
  const about = { instrument: 'ZN MAR22', interval: '1m', source: 'file' } as const;
  const text = ['time,open,high,low,close,volume', ...bars].join('\n');
  await useCases.importCandles(context, { file: candleFile(Buffer.from(text)), ...about, ...answers });
  await measure();
  const figures = () => figuresOf({ account: 'Removed', openedAt: '2022-01-05T15:00:00Z' });
  assert.equal((await figures())('average_mae'), -500);

  assert.equal(await useCases.removeCandles(context, { ...about, from: null, to: null }), 4);
  assert.equal((await figures())('average_mae'), 'undefined');
  await measure();
  assert.equal((await figures())('average_mae'), 'undefined');
});

test('says nothing of positions that have no bars', async () => {
  const file = [
    'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,',
    'ZN MAR21,Buy,1,137.5,2021-01-05T15:00:00Z,no-bars-1,Entry,1 L,,,0,1,NoBars,,',
    'ZN MAR21,Sell,1,137.75,2021-01-05T16:00:00Z,no-bars-2,Exit,-,,,0,1,NoBars,,',
  ].join('\r\n');
  await kontor.take(file);
  const figures = () => figuresOf({ account: 'NoBars', openedAt: '2021-01-05T15:00:00Z' });
  assert.equal((await figures())('average_mae'), 'undefined');
  await measure();
  assert.equal((await figures())('average_mae'), 'undefined');
  assert.equal((await figures())('net_profit'), 250);
});
