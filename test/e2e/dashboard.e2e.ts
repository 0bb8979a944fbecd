import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { breakdown, statistics } from '#contract/statistics.ts';
import { figureWords } from '#domain/performance/words/say-figure.ts';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { runKontor } from '#test/support/kontor-process.ts';
import { testOffice } from '#test/support/office.ts';

const tile = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

describe('the dashboard', { skip: chromiumMissing() }, () => {
  const office = testOffice({
    prepare: async (data) => {
      const { exitCode, err } = await runKontor(['demo', 'load', '--data', data]);
      assert.equal(exitCode, 0, err);
    },
  });

  test('shows the figures of the statistics, on each board', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    const { dashboard } = words;
    const asked = async (path: string) => (await page.request.get(`${office.url}/api/v1${path}`)).json();
    await page.goto('/');
    const { figures, selection } = statistics.parse(await asked('/statistics'));
    const figure = (name: string) => figures.find((other) => other.name === name)!;
    const money = new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency: selection.currency!,
      signDisplay: 'exceptZero',
    });

    const winRate = figure('win_rate');
    assert.ok(winRate.kind === 'value' && winRate.sample > 100);
    const shown = await tile(page, dashboard.widgets['win-rate'].title).locator('[data-figure=win_rate]').innerText();
    assert.equal(shown.split('\n')[0], `${(winRate.value * 100).toFixed(1).replace(/\.0$/, '')}%`);
    assert.match(shown, new RegExp(`^${winRate.sample} `, 'm'));

    const { cells, figures: columns } = breakdown.parse(await asked('/statistics/breakdown?by=hour'));
    const net = columns.findIndex(({ name }) => name === 'net_profit');
    const rows = tile(page, dashboard.widgets['by-hour'].title).getByRole('listitem');
    await rows.first().waitFor();
    const amounts = cells.map(({ figures: own }) => (own[net]?.kind === 'value' ? money.format(own[net].value) : ''));
    assert.deepEqual(
      (await rows.allInnerTexts()).map((text) => text.split('\n').find((part) => part.includes('$'))),
      amounts.map((amount) => amount.replace('-', '−')),
    );

    await page.getByRole('tab', { name: dashboard.standard.review }).click();
    await page.waitForURL(/\?board=review$/);
    const total = await tile(page, figureWords.en.names.net_profit).locator('[data-figure]').innerText();
    const whole = figure('net_profit');
    assert.ok(whole.kind === 'value');
    assert.equal(total.split('\n')[0], money.format(whole.value).replace('-', '−'));
    await visitor.leave();
  });

  test('is laid out by keyboard, keeps it, tells other windows, and goes back to how it came', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    const { dashboard } = words;
    const other = await office.visit();
    await other.page.goto('/');
    await page.goto('/');
    const { equity, streaks, 'win-rate': winRate } = dashboard.widgets;
    const leftOf = async (where: Page, title: string) => (await tile(where, title).boundingBox())!.x;
    const before = await leftOf(page, winRate.title);

    await page.getByRole('button', { name: dashboard.edit }).click();
    await page.getByRole('button', { name: dashboard.tileMenu.replace('{{title}}', winRate.title) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: dashboard.steps.left }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await eventually(async () => (await leftOf(page, winRate.title)) < before);
    await page.getByRole('button', { name: dashboard.tileMenu.replace('{{title}}', streaks.title) }).click();
    await page.getByRole('menuitem', { name: dashboard.hide }).click();
    await tile(page, streaks.title).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: dashboard.done }).click();

    await tile(other.page, streaks.title).waitFor({ state: 'detached' });
    await page.reload();
    await tile(page, equity.title).waitFor();
    assert.ok((await leftOf(page, winRate.title)) < before);
    assert.equal(await tile(page, streaks.title).count(), 0);

    await page.getByRole('button', { name: dashboard.board, exact: true }).click();
    await page.getByRole('menuitem', { name: dashboard.reset }).click();
    await tile(page, streaks.title).waitFor();
    await eventually(async () => (await leftOf(page, winRate.title)) === before);

    await page.getByRole('button', { name: dashboard.board, exact: true }).click();
    await page.getByRole('menuitem', { name: dashboard.duplicate }).click();
    await page
      .getByRole('tab', { name: dashboard.copyOf.replace('{{name}}', dashboard.standard.day), selected: true })
      .waitFor();
    await page.getByRole('button', { name: dashboard.board, exact: true }).click();
    await page.getByRole('menuitem', { name: dashboard.delete }).click();
    await eventually(async () => (await page.getByRole('tab').count()) === 2);
    await other.leave();
    await visitor.leave();
  });
});
