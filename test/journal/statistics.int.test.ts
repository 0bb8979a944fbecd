import assert from 'node:assert/strict';
import { test } from 'node:test';
import { positionQuery } from '#contract/positions.ts';
import { breakdownQuery, statisticsQuery } from '#contract/statistics.ts';
import { booksOf } from '#test/support/books.ts';
import { grid } from '#test/support/grid.ts';
import { testKontor } from '#test/support/kontor.ts';
import { readModelsCaughtUp } from '#test/support/read-models.ts';

const kontor = await testKontor();
const { useCases } = kontor;

const trade = (id: string, minute: string, from: string, to: string) => [
  { action: 'Buy', quantity: 2, price: from, time: `3/14/2025 10:${minute}:00 AM`, id: `b${id}` },
  { action: 'Sell', quantity: 2, price: to, time: `3/14/2025 10:${minute}:30 AM`, id: `s${id}` },
];

test('counts what was written of positions, and no longer when it is taken back', async () => {
  const books = booksOf(kontor, 'marked');
  const { context } = books;
  await books.take(grid([...trade('1', '00', '21500.25', '21510.25'), ...trade('2', '10', '21500.25', '21495.25')]));
  const [lost, won] = await books.positions();
  const statisticsOf = (query: object) => useCases.statistics(context, statisticsQuery.parse(query));
  const figure = async (name: string, query: object = {}) => {
    const found = (await statisticsOf(query)).figures.find((one) => one.name === name)!;
    return found.kind === 'value' ? [found.value, found.sample] : found.kind;
  };
  assert.equal(await figure('expectancy_r'), 'undefined');

  // MNQ: 10 points × 2 × 2 USD at risk are 40 USD; +10 points are +1 R, −5 points −0.5 R.
  await useCases.editAnnotation(context, { position: won!.id }, { plannedStop: '21490.25', tags: ['plan'] });
  await useCases.editAnnotation(context, { position: lost!.id }, { plannedStop: '21490.25', validity: 'invalid' });
  await readModelsCaughtUp(kontor);
  assert.deepEqual(await figure('total_r'), [0.5, 2]);
  assert.deepEqual(await figure('net_profit', { tag: 'plan' }), [40, 1]);
  assert.deepEqual(await figure('net_profit', { notTag: 'plan' }), [-20, 1]);
  const page = await useCases.listPositions(context, positionQuery.parse({ tag: 'plan' }));
  assert.deepEqual(
    page.rows.map(({ id }) => id),
    [won!.id],
  );
  const { keys } = await useCases.breakdown(context, breakdownQuery.parse({ by: 'validity' }));
  assert.deepEqual(keys, [['none', 'invalid']]);

  await useCases.switchOwnEdit(context, 'undo');
  await readModelsCaughtUp(kontor);
  assert.deepEqual(await figure('total_r'), [1, 1]);
  await kontor.rebuild('journal');
  assert.deepEqual(await figure('total_r'), [1, 1]);
  await useCases.switchOwnEdit(context, 'redo');
  await readModelsCaughtUp(kontor);
  assert.deepEqual(await figure('total_r'), [0.5, 2]);
});
