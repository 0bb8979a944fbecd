import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Breakdown, Figure, Statistics } from '#contract/statistics.ts';
import { figureNamesEn } from '#domain/performance/words/figure-names-en.ts';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { runKontor } from '#test/support/kontor-process.ts';
import { testOffice, words } from '#test/support/office.ts';
import { readText } from '#test/support/page-text.ts';

const prepare = async (data: string): Promise<void> => {
  const { exitCode, err } = await runKontor(['demo', 'load', '--data', data]);
  assert.equal(exitCode, 0, err);
};

const { filters, statistics, app } = words.en;

const figuresOf = async (page: Page, query = ''): Promise<Statistics> =>
  (await (await page.request.get(`/api/v1/statistics${query}`)).json()) as Statistics;

const open = async (page: Page, path = '/statistics'): Promise<void> => {
  await page.goto(path);
  await page.locator('[data-figure=net_profit]').first().waitFor();
};

const bar = (page: Page) => page.getByRole('group', { name: filters.label, exact: true });

const tile = (page: Page, name: string) => page.locator(`[data-figure=${name}]`).first();

const money = (value: number): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', signDisplay: 'exceptZero' })
    .format(value)
    .replace('-', '−');

const numberOf = (figures: readonly (Figure & { readonly name: string })[], name: string): number => {
  const figure = figures.find((one) => one.name === name);
  assert.equal(figure?.kind, 'value', name);
  return (figure as { readonly value: number }).value;
};

describe('the statistics of the demo', { skip: chromiumMissing() }, () => {
  const office = testOffice({ prepare });

  test('are the figures of the server, each with its sample and its why', async () => {
    const visitor = await office.visit();
    const { page } = visitor;
    await open(page);
    const { figures, selection } = await figuresOf(page);
    assert.ok(selection.trades > 100, `${selection.trades} trades`);
    const net = await readText(tile(page, 'net_profit'));
    assert.ok(net.includes(money(numberOf(figures, 'net_profit'))), net);
    assert.ok(net.includes(`${selection.trades.toLocaleString('en-US')} trades`), net);
    const shown = await page
      .locator('[data-figure]')
      .evaluateAll((tiles) =>
        tiles.map((one) => (one as { dataset?: { figure?: string } } & typeof one).dataset?.figure),
      );
    const expected = figures.filter(({ group }) => group !== 'benchmark').map(({ name }) => name);
    assert.deepEqual([...new Set(shown)].sort(), [...new Set(expected)].sort());
    assert.ok(expected.length >= 60, `${expected.length} figures`);

    await tile(page, 'average_win').click();
    const why = page.getByRole('complementary');
    await why.getByRole('heading', { name: figureNamesEn.average_win }).waitFor();
    assert.match(await readText(why), /mean\(net, net > 0\)/);
    await why.getByRole('link', { name: statistics.why.positions }).click();
    await page.waitForURL(/\/positions\?/);
    const wins = numberOf(figures, 'win_count').toLocaleString('en-US');
    const totals = page.getByRole('group', { name: words.en.positions.totals });
    await eventually(async () => (await readText(totals)).includes(`${wins} positions`));
    await visitor.leave();
  });

  test('follow a filter that says what is not, by keys, and a view of it survives a reload', async () => {
    const visitor = await office.visit();
    const { page } = visitor;
    await open(page);
    await page.keyboard.press('f');
    await page.getByPlaceholder(filters.chooseField).fill(filters.fields.account);
    await page.keyboard.press('Enter');
    const chooser = page.getByRole('dialog', { name: filters.fields.account });
    await chooser.getByRole('button', { name: filters.isNot }).click();
    await chooser.getByRole('option', { name: 'DEMO-LEAD', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.waitForURL(/notAccount=DEMO-LEAD/);
    const all = await figuresOf(page);
    const rest = await figuresOf(page, '?notAccount=DEMO-LEAD');
    assert.ok(rest.selection.trades < all.selection.trades);
    const net = money(numberOf(rest.figures, 'net_profit'));
    await eventually(async () => (await readText(tile(page, 'net_profit'))).includes(net));

    await bar(page).getByRole('button', { name: filters.views.label, exact: true }).click();
    await page.getByRole('menuitem', { name: filters.views.save }).click();
    await page.getByLabel(filters.views.name).fill('Without the leader');
    await page.keyboard.press('Enter');
    await bar(page).getByRole('button', { name: 'Without the leader', exact: true }).waitFor();
    await open(page);
    await bar(page).getByRole('button', { name: filters.views.label, exact: true }).click();
    await page.getByRole('menuitemradio', { name: 'Without the leader' }).click();
    await page.waitForURL(/notAccount=DEMO-LEAD/);
    await page.getByRole('button', { name: 'Change: Account is not DEMO-LEAD' }).waitFor();
    await eventually(async () => (await readText(tile(page, 'net_profit'))).includes(net));
    await visitor.leave();
  });

  test('lead from a cell of the heat map to its positions', async () => {
    const visitor = await office.visit();
    const { page } = visitor;
    await open(page, '/statistics?by=weekday&and=side');
    const answer = await page.request.get('/api/v1/statistics/breakdown?by=weekday&and=side');
    const { cells } = (await answer.json()) as Breakdown;
    const cell = cells.find(({ keys }) => keys[0] === '2' && keys[1] === 'long')!;
    await page.getByRole('link', { name: /^Tuesday, Long: / }).click();
    await page.waitForURL(/\/positions\?/);
    const totals = page.getByRole('group', { name: words.en.positions.totals });
    const count = `${cell.trades.toLocaleString('en-US')} position`;
    await eventually(async () => (await readText(totals)).includes(count));
    await visitor.leave();
  });

  test('have no amount on the page when amounts are hidden', async () => {
    const visitor = await office.visit();
    const { page } = visitor;
    await open(page);
    await page.getByRole('button', { name: app.privacy }).first().click();
    await eventually(async () => !(await readText(page.locator('main'))).includes('$'));
    await page.reload();
    await page.locator('[data-figure=net_profit]').first().waitFor();
    assert.match(await readText(tile(page, 'net_profit')), /●●●/);
    await visitor.leave();
  });
});
