import assert from 'node:assert/strict';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { chartOpened, chartPanel, legendDigits } from '#test/support/instrument-chart.ts';
import { intervalWords } from '#test/support/interval-words.ts';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';
import { testOffice } from '#test/support/office.ts';
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
    await chartOpened(visitor);
    const panel = chartPanel(page, words);

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
    await chartOpened(visitor);
    await drawings.getByRole('button').waitFor();
    assert.equal(await readText(drawings), drawn);
    await eventually(async () => (await readText(indicators)).replaceAll(',', '').includes('20358.00'));

    const other = await office.visit({ timeZone: 'Europe/Berlin' });
    await other.page.goto(page.url().replace(/(\?.*)?$/, '?interval=15m'));
    await chartOpened(other);
    const theirs = chartPanel(other.page, other.words).getByRole('list', { name: charts.drawingList });
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
    await chartOpened(visitor);
    const panel = chartPanel(page, words);
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
    await chartOpened(visitor);
    const panel = chartPanel(page, words);
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
    await eventually(async () => /(20[01]\d\d)00\b/.test(await legendDigits(visitor)));
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
    await chartOpened(visitor);
    const panel = chartPanel(page, words);
    await eventually(async () => (await legendDigits(visitor)).includes('2036000'));
    await panel.getByRole('button', { name: words.charts.replay, exact: true }).click();
    const controls = panel.getByRole('group', { name: words.charts.replay });
    const slider = controls.getByRole('slider');
    await controls.getByText(words.charts.wholeBars).waitFor();
    const at = Number(await slider.inputValue());
    assert.ok(at > 200 && at < 340);
    // The n-th bar, counted from one, closed at 20000 + n.
    await eventually(async () => (await legendDigits(visitor)).includes(`${20_000 + at}00`));
    await controls.getByRole('button', { name: words.charts.step }).click();
    await eventually(async () => (await legendDigits(visitor)).includes(`${20_001 + at}00`));
    await panel.getByRole('application').focus();
    await page.keyboard.press('End');
    assert.ok((await legendDigits(visitor)).includes(`${20_001 + at}00`), 'there is no later bar to point at');
    await controls.getByRole('button', { name: words.charts.back }).click();
    await eventually(async () => (await legendDigits(visitor)).includes(`${20_000 + at}00`));
    await controls.getByRole('button', { name: words.charts.play, exact: true }).click();
    await eventually(async () => Number(await slider.inputValue()) >= at + 2);
    await controls.getByRole('button', { name: words.charts.endReplay }).click();
    await panel.getByRole('application').focus();
    await page.keyboard.press('End');
    await eventually(async () => (await legendDigits(visitor)).includes('2036000'));
    await visitor.leave();
  });

  test('builds the bar that forms of finer ones, with the keyboard alone', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    const { charts } = words;
    await page.goto(`/charts/${encodeURIComponent(instrument)}?interval=5m`);
    await chartOpened(visitor);
    const panel = chartPanel(page, words);
    await panel.getByRole('button', { name: charts.replay, exact: true }).click();
    const controls = panel.getByRole('group', { name: charts.replay });
    const slider = controls.getByRole('slider');
    const ended = Number(await slider.inputValue());
    // The n-th minute, counted from zero, opens at 20000 + n, reaches 2 above and 1 below, closes 1 above; 10 are traded.
    const first = 20_000 + ended * 5;
    const bar = (minutes: number): string =>
      `O ${first}00 H ${first + minutes + 1}00 L ${first - 1}00 C ${first + minutes}00`;
    const shows = (minutes: number) =>
      eventually(async () => {
        const legend = (await legendDigits(visitor)).replaceAll(/\s+/g, ' ');
        return legend.includes(bar(minutes)) && legend.endsWith(` ${minutes * 10}`);
      });
    const keys = panel.getByRole('application');
    await keys.focus();
    for (const minutes of [1, 2, 3]) {
      await page.keyboard.press('.');
      await shows(minutes);
      assert.equal(Number(await slider.inputValue()), ended, 'the bar has not ended');
    }
    await page.keyboard.press(',');
    await shows(2);
    for (const minutes of [3, 4, 5]) {
      await page.keyboard.press('.');
      await shows(minutes);
    }
    assert.equal(Number(await slider.inputValue()), ended + 1, 'and now it has');
    await page.keyboard.press(' ');
    await controls.getByRole('button', { name: charts.pause }).waitFor();
    await eventually(async () => Number(await slider.inputValue()) >= ended + 2, 15_000);
    await keys.focus();
    await page.keyboard.press(' ');
    await controls.getByRole('button', { name: charts.play, exact: true }).waitFor();

    const before = Number(await slider.inputValue());
    await controls.getByRole('combobox', { name: charts.stepBy }).click();
    await page.getByRole('option', { name: intervalWords(words, '5m'), exact: true }).click();
    await controls.getByRole('button', { name: charts.step }).click();
    await eventually(async () => Number(await slider.inputValue()) === before + 1);
    await visitor.leave();
  });

  test('becomes an image', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    await page.goto(`/charts/${encodeURIComponent(instrument)}`);
    await chartOpened(visitor);
    await chartPanel(page, words).getByRole('button', { name: words.charts.image }).click();
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
      await chartOpened(visitor);
      assert.deepEqual(await pageFaults(page, words), []);
      await chartPanel(page, words).getByRole('button', { name: words.charts.indicator, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      assert.deepEqual(await pageFaults(page, words), []);
      await visitor.leave();
    });
});
