import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { grid } from '#test/support/grid.ts';
import { runKontor } from '#test/support/kontor-process.ts';
import { testOffice, type Words } from '#test/support/office.ts';
import { onePixelPng } from '#test/support/one-pixel-png.ts';

const trade = grid([
  { action: 'Buy', quantity: 2, price: '21500.25', time: '3/14/2025 10:00:00 AM', id: 'b1' },
  { action: 'Sell', quantity: 2, price: '21510.25', time: '3/14/2025 10:05:00 AM', id: 's1' },
]);

const prepare = async (data: string): Promise<void> => {
  const file = `${data}.csv`;
  await writeFile(file, trade);
  const { exitCode, err } = await runKontor(['import', file, '--timezone', 'America/New_York', '--data', data]);
  await rm(file);
  assert.equal(exitCode, 0, err);
};

const openPosition = async (page: Page): Promise<void> => {
  await page.goto('/positions');
  await page.locator('main a[href*="/positions/"]').first().click();
  await page.waitForURL(/\/positions\/\w+$/);
};

const panel = (page: Page, { journal }: Words) => page.getByRole('region', { name: journal.panel.title, exact: true });
const saved = (page: Page, words: Words) =>
  panel(page, words).getByRole('status').getByText(words.journal.saving.saved, { exact: true }).waitFor();

describe('the journal', { skip: chromiumMissing(), concurrency: 1 }, () => {
  const office = testOffice({ prepare });

  test('is saved by itself, read as Markdown, taken back and put back by keys', async () => {
    const { page, words, leave } = await office.visit();
    const { journal } = words;
    await openPosition(page);
    const note = panel(page, words).getByRole('textbox', { name: journal.parts.note });
    await note.fill('Waited **long** <img src=x onerror=alert(1)> [out](javascript:alert(1))');
    await panel(page, words).getByText(journal.saving.pending).waitFor();
    await saved(page, words);
    await page.reload();
    await panel(page, words).locator('strong', { hasText: 'long' }).waitFor();
    assert.equal(await panel(page, words).locator('img[src="x"]').count(), 0);
    assert.equal(await panel(page, words).locator('a[href^="javascript"]').count(), 0);

    const stop = panel(page, words).getByRole('textbox', { name: journal.parts.plannedStop });
    await stop.fill('21490.25');
    // 10 points × 2 × 2 USD at risk and as much won.
    await panel(page, words).getByText('+1.00 R').waitFor();
    await panel(page, words).getByRole('button', { name: journal.risk.why }).click();
    await panel(page, words).getByText('40.00 ÷ 40.00 = 1.00').waitFor();
    await saved(page, words);

    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await panel(page, words).getByText(journal.risk['no-stop']).waitFor();
    await page
      .getByText(journal.undo.undone.replace('{{parts}}', 'Planned stop').replace('{{about}}', 'MNQ MAR25'))
      .waitFor();
    await page.keyboard.press('Control+Shift+z');
    await panel(page, words).getByText('+1.00 R').waitFor();

    await panel(page, words).getByRole('button', { name: journal.history.open }).click();
    const history = page.getByRole('dialog');
    await history.getByText('21490.25').waitFor();
    await history.getByRole('button', { name: journal.history.undo }).last().click();
    await history.getByRole('button', { name: journal.history.redo }).waitFor();
    await page.keyboard.press('Escape');
    await panel(page, words).getByText(journal.note.empty).waitFor();
    await leave();
  });

  test('says that something is not saved, keeps it, and saves it when it can', async () => {
    const { page, words, leave } = await office.visit({ language: 'de' });
    await openPosition(page);
    await page.route('**/journal/annotation*', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await panel(page, words).getByRole('button', { name: words.journal.note.write }).click();
    const note = panel(page, words).getByRole('textbox', { name: words.journal.parts.note });
    await note.fill('Nicht verloren.');
    await panel(page, words).getByText(words.journal.saving.failed, { exact: true }).waitFor();
    await page.unroute('**/journal/annotation*');
    await panel(page, words).getByRole('button', { name: words.journal.saving.retry }).click();
    await saved(page, words);
    await page.reload();
    await panel(page, words).getByText('Nicht verloren.').waitFor();
    await leave(/ERR_FAILED/);
  });

  test('keeps pictures, shows them large, and gives one back that was removed', async () => {
    const { page, words, leave } = await office.visit();
    const { images } = words.journal;
    await openPosition(page);
    await panel(page, words)
      .locator('input[type=file]')
      .setInputFiles([{ name: 'chart.png', mimeType: 'image/png', buffer: Buffer.from(onePixelPng) }]);
    await panel(page, words)
      .getByRole('button', { name: images.open.replace('{{number}}', '1') })
      .click();
    await eventually(
      async () => (await page.evaluate(`document.querySelector('[role=dialog] img')?.naturalWidth`)) === 1,
    );
    await page.keyboard.press('Escape');
    await saved(page, words);
    await panel(page, words)
      .getByRole('button', { name: images.remove.replace('{{number}}', '1') })
      .click();
    await eventually(async () => (await panel(page, words).locator('img').count()) === 0);
    await saved(page, words);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await eventually(async () => (await panel(page, words).locator('img').count()) === 1);

    // Dropped on the pictures a file is one of them; anywhere else on the page it would be imported.
    await panel(page, words)
      .getByRole('button', { name: images.remove.replace('{{number}}', '1') })
      .click();
    await eventually(async () => (await panel(page, words).locator('img').count()) === 0);
    const base64 = Buffer.from(onePixelPng).toString('base64');
    const dataTransfer = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.fromBase64('${base64}')], 'a.png', { type: 'image/png' }));
      return transfer;
    })()`);
    const group = panel(page, words).getByRole('group', { name: words.journal.parts.images });
    for (const type of ['dragenter', 'dragover', 'drop']) await group.dispatchEvent(type, { dataTransfer });
    await eventually(async () => (await panel(page, words).locator('img').count()) === 1);
    assert.match(page.url(), /\/positions\//);

    await panel(page, words)
      .locator('input[type=file]')
      .setInputFiles([{ name: 'chart.png', mimeType: 'image/png', buffer: Buffer.from('no picture') }]);
    await panel(page, words).getByText(words.errors.IMAGE_REFUSED).waitFor();
    await leave(/status of 4/);
  });

  test('leads from the calendar by keys to the day, and a position is judged by the playbook', async () => {
    const { page, words, leave } = await office.visit();
    const { journal } = words;
    await page.goto('/playbook');
    await page.getByRole('button', { name: journal.playbook.add }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: journal.parts.name }).fill('Retest');
    await dialog.getByRole('button', { name: journal.playbook.addRule }).click();
    await dialog.getByRole('textbox', { name: journal.playbook.rule.replace('{{number}}', '1') }).fill('After ten');
    await dialog.getByRole('button', { name: journal.playbook.save }).click();
    await page.getByRole('heading', { name: 'Retest' }).waitFor();

    await page.goto('/calendar?month=2025-03');
    const cell = page.getByRole('gridcell', { name: /March 14, 2025/ });
    await cell.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/days\/2025-03-14/);
    await page.locator('label', { hasText: `${journal.parts.mood}: ${journal.mood[4]}` }).click();
    await page.getByText(journal.mood[4], { exact: true }).waitFor();
    await page.getByRole('textbox', { name: journal.day.addPoint }).fill('News read');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'News read' }).check();
    await page.getByRole('link', { name: /MNQ MAR25.*Sim101/ }).click();
    await page.waitForURL(/\/positions\//);
    await panel(page, words).getByRole('combobox', { name: journal.parts.setup }).click();
    await page.getByRole('option', { name: 'Retest' }).click();
    await panel(page, words).getByRole('button', { name: journal.setup.followed }).click();
    await panel(page, words).getByText(journal.setup.adherence.replace('{{percent}}', '100%')).waitFor();
    await page.goto('/calendar?month=2025-03');
    await page.getByRole('gridcell', { name: new RegExp(`March 14, 2025.*${journal.calendar.noted}`) }).waitFor();
    await leave();
  });

  test('takes a note on one execution', async () => {
    const { page, words, leave } = await office.visit();
    await openPosition(page);
    await page
      .getByRole('button', { name: /^Note on the execution/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: words.journal.parts.note }).fill('Slipped two ticks.');
    await dialog.getByRole('button', { name: words.app.close }).click();
    await page.getByRole('button', { name: /^Note on the execution.*written$/ }).waitFor();
    await leave();
  });

  test('is in another window at once', async () => {
    const here = await office.visit();
    const there = await office.visit({ language: 'de' });
    await openPosition(here.page);
    await there.page.goto(new URL(here.page.url()).pathname);
    await panel(there.page, there.words).getByRole('button', { name: there.words.journal.validity.invalid }).waitFor();
    await panel(here.page, here.words).getByRole('button', { name: here.words.journal.validity.invalid }).click();
    const pressed = there.page.getByRole('button', { name: there.words.journal.validity.invalid, pressed: true });
    await pressed.waitFor();
    await here.leave();
    await there.leave();
  });
});
