import assert from 'node:assert/strict';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { intervalWords } from '#test/support/interval-words.ts';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';
import { testOffice, type Visitor, type Words } from '#test/support/office.ts';
import { pageFaults } from '#test/support/page-faults.ts';
import { readText } from '#test/support/page-text.ts';

const minuteMs = 60_000;
const instrument = 'MNQ JUN25';
const opens = Date.UTC(2025, 2, 9, 22);

/** Six hours of minutes; the n-th lies around 20000 + n. */
const bars = [
  'timestamp_utc,open,high,low,close,volume',
  ...Array.from({ length: 360 }, (_, nth) =>
    [new Date(opens + nth * minuteMs).toISOString(), 20_000 + nth, 20_002 + nth, 19_999 + nth, 20_001 + nth, 10].join(),
  ),
  '',
].join('\n');

const prepare = async (data: string): Promise<void> => {
  const folder = await temporaryData();
  const file = join(folder.path, 'bars.csv');
  await writeFile(file, bars);
  const command = ['candles', 'import', file, '--instrument', instrument, '--interval', '1m', '--data', data];
  const { exitCode, err } = await runKontor(command);
  assert.equal(exitCode, 0, err);
  await folder.remove();
};

const panelOf = (page: Page, { chart }: Words) => page.getByRole('region', { name: chart.title, exact: true });

const opened = async ({ page, words }: Visitor): Promise<void> => {
  await panelOf(page, words).getByRole('img').locator('canvas').first().waitFor();
  await panelOf(page, words).getByLabel(words.chart.legend).waitFor();
};

const closeOf = async ({ page, words }: Visitor): Promise<string> =>
  (await readText(panelOf(page, words).getByLabel(words.chart.legend))).replaceAll(/[.,]/g, '');

/** Zooms a step a frame: the chart moves its view once in each. */
const zoom = async (page: Page, key: '+' | '-', steps: number): Promise<void> => {
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press(key);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  }
};

describe('the chart of an instrument', { skip: chromiumMissing() }, () => {
  const office = testOffice({ prepare });

  test('is found in the palette, and keeps its indicators and drawings', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    const { charts, app } = words;
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(words.palette.placeholder).fill(instrument);
    await page.getByRole('option', { name: new RegExp(`^${charts.open.split('{{')[0]}`) }).click();
    await page.waitForURL(/\/charts\/MNQ/);
    await opened(visitor);
    const panel = panelOf(page, words);

    await panel.getByRole('button', { name: charts.indicator, exact: true }).click();
    await page.getByRole('spinbutton', { name: charts.parameters.period }).fill('5');
    await page.getByRole('button', { name: charts.add, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // Beside the chart: the legend has the last bar.
    await page.mouse.move(5, 5);
    const indicators = panel.getByRole('list', { name: charts.shownIndicators });
    // The mean of the last five closes: 20 356 to 20 360.
    await eventually(async () => (await readText(indicators)).replaceAll(',', '').includes('20358.00'));

    const canvas = (await panel.getByRole('img').boundingBox())!;
    await panel.getByRole('button', { name: charts.drawings.trend }).click();
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await page.mouse.click(canvas.x + 200, canvas.y + 220);
    await page.mouse.click(canvas.x + 500, canvas.y + 120);
    assert.equal((await saved).status(), 200);
    const drawings = panel.getByRole('list', { name: charts.drawingList });
    await drawings.getByRole('button').waitFor();
    const drawn = await readText(drawings);

    await page.reload();
    await opened(visitor);
    await drawings.getByRole('button').waitFor();
    assert.equal(await readText(drawings), drawn);
    await eventually(async () => (await readText(indicators)).replaceAll(',', '').includes('20358.00'));

    const other = await office.visit({ timeZone: 'Europe/Berlin' });
    await other.page.goto(page.url().replace(/(\?.*)?$/, '?interval=15m'));
    await opened(other);
    const theirs = panelOf(other.page, other.words).getByRole('list', { name: charts.drawingList });
    await theirs.getByRole('button').waitFor();
    assert.equal(await readText(theirs), drawn, 'another browser and interval have the same drawing');

    await drawings.getByRole('button').click();
    await panel.getByRole('button', { name: charts.removeDrawing }).click();
    await drawings.waitFor({ state: 'detached' });
    await theirs.waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: charts.undo }).click();
    await drawings.getByRole('button').waitFor();
    assert.equal(app.nav.charts, await page.locator('nav [aria-current=page]').first().getAttribute('aria-label'));
    await other.leave();
    await visitor.leave();
  });

  test('is drawn on with the keyboard alone', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    await page.goto(`/charts/${encodeURIComponent(instrument)}?interval=5m`);
    await opened(visitor);
    const panel = panelOf(page, words);
    const list = panel.getByRole('list', { name: words.charts.drawingList });
    const lines = list.getByRole('button', { name: new RegExp(`^${words.charts.drawings.horizontal}`) });
    await panel.getByRole('button', { name: words.charts.drawings.horizontal }).click();
    await panel.getByRole('application').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await eventually(async () => (await lines.allInnerTexts()).join().replaceAll(',', '').includes('20360.25'));
    await page.keyboard.press('Shift+ArrowDown');
    await eventually(async () => (await lines.allInnerTexts()).join().replaceAll(',', '').includes('20357.75'));
    await page.keyboard.press('Delete');
    await lines.waitFor({ state: 'detached' });

    await panel.getByRole('button', { name: words.charts.drawings.ray }).click();
    await panel.getByRole('application').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const ray = list.getByRole('button', { name: new RegExp(`^${words.charts.drawings.ray}.*→`) });
    await ray.waitFor();
    await page.keyboard.press('Delete');
    await ray.waitFor({ state: 'detached' });
    await visitor.leave();
  });

  test('draws finer bars of the same time when little is in view, and coarser ones when much is', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    const { chart } = words;
    await page.goto(`/charts/${encodeURIComponent(instrument)}?interval=15m`);
    await opened(visitor);
    const panel = panelOf(page, words);
    const menu = panel.getByRole('combobox', { name: chart.interval });
    const shows = (interval: '1m' | '5m' | '15m') =>
      eventually(async () => (await readText(menu)) === intervalWords(words, interval));
    await menu.click();
    await page.getByRole('option', { name: chart.automatic }).click();
    await page.waitForURL((url) => !url.search.includes('interval'));
    await shows('15m');
    const keys = panel.getByRole('application');
    await keys.focus();
    await page.keyboard.press('Home');
    await zoom(page, '+', 2);
    await shows('1m');
    const canvas = (await panel.getByRole('img').boundingBox())!;
    await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + 200);
    // The last bars, in view without it, closed above 20 200.
    await eventually(async () => /(20[01]\d\d)00\b/.test(await closeOf(visitor)));
    await page.mouse.move(5, 5);
    await keys.focus();
    await zoom(page, '-', 7);
    await shows('5m');
    await visitor.leave();
  });

  test('replays bar by bar and shows nothing of what is to come', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    await page.goto(`/charts/${encodeURIComponent(instrument)}`);
    await opened(visitor);
    const panel = panelOf(page, words);
    await eventually(async () => (await closeOf(visitor)).includes('2036000'));
    await panel.getByRole('button', { name: words.charts.replay, exact: true }).click();
    const controls = panel.getByRole('group', { name: words.charts.replay });
    const slider = controls.getByRole('slider');
    const at = Number(await slider.inputValue());
    assert.ok(at > 200 && at < 340);
    // The n-th bar, counted from one, closed at 20000 + n.
    await eventually(async () => (await closeOf(visitor)).includes(`${20_000 + at}00`));
    await controls.getByRole('button', { name: words.charts.step }).click();
    await eventually(async () => (await closeOf(visitor)).includes(`${20_001 + at}00`));
    await panel.getByRole('application').focus();
    await page.keyboard.press('End');
    assert.ok((await closeOf(visitor)).includes(`${20_001 + at}00`), 'there is no later bar to point at');
    await controls.getByRole('button', { name: words.charts.back }).click();
    await eventually(async () => (await closeOf(visitor)).includes(`${20_000 + at}00`));
    await controls.getByRole('button', { name: words.charts.play, exact: true }).click();
    await eventually(async () => Number(await slider.inputValue()) >= at + 2);
    await controls.getByRole('button', { name: words.charts.endReplay }).click();
    await panel.getByRole('application').focus();
    await page.keyboard.press('End');
    await eventually(async () => (await closeOf(visitor)).includes('2036000'));
    await visitor.leave();
  });

  test('becomes an image', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    await page.goto(`/charts/${encodeURIComponent(instrument)}`);
    await opened(visitor);
    await panelOf(page, words).getByRole('button', { name: words.charts.image }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: words.charts.saveImage }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), 'MNQ-JUN25-1m.png');
    assert.ok((await stat(await file.path())).size > 10_000);
    await visitor.leave();
  });

  for (const look of [{}, { language: 'de', widthPx: 360 }, { language: 'de', scheme: 'dark' }] as const)
    test(`has no fault as ${JSON.stringify(look)}`, async () => {
      const visitor = await office.visit(look);
      const { page, words } = visitor;
      await page.goto('/charts');
      await page.getByRole('link', { name: instrument }).waitFor();
      assert.deepEqual(await pageFaults(page, words), []);
      await page.goto(`/charts/${encodeURIComponent(instrument)}`);
      await opened(visitor);
      assert.deepEqual(await pageFaults(page, words), []);
      await panelOf(page, words).getByRole('button', { name: words.charts.indicator, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      assert.deepEqual(await pageFaults(page, words), []);
      await visitor.leave();
    });
});
