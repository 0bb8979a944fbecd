import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { chromiumMissing } from '#test/support/chromium.ts';
import { workedExample } from '#test/support/e2e-files.ts';
import { eventually } from '#test/support/eventually.ts';
import { owner, testOffice, words } from '#test/support/office.ts';
import { tabTo } from '#test/support/tab-stops.ts';

const schemeOf = (page: Page): Promise<string> => page.evaluate('document.documentElement.dataset.scheme');

describe('the keyboard alone', { skip: chromiumMissing() }, () => {
  const office = testOffice();

  test('leads from the sign-in over a file to a position, and back', async () => {
    const visitor = await office.visit({ stranger: true });
    const { page } = visitor;
    const { app, imports, overview, positions, palette, signIn } = words.en;
    const { keyboard } = page;

    await page.goto('/');
    await page.getByRole('heading', { name: signIn.title }).waitFor();
    await keyboard.type(owner.email);
    await keyboard.press('Tab');
    await keyboard.type(owner.password);
    await keyboard.press('Enter');

    await tabTo(page, page.getByRole('link', { name: overview.doors.importGo }));
    await keyboard.press('Enter');
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, page.getByRole('button', { name: imports.choose.button }));
    await keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'day.csv', mimeType: 'text/csv', buffer: Buffer.from(workedExample) });

    const zone = page.getByRole('combobox', { name: imports.zone.label });
    await zone.waitFor();
    await keyboard.type('Chicago');
    await page.getByRole('option').first().waitFor();
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: imports.zone.submit }));
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Import 4 executions' }));
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: imports.result.positions }));
    await keyboard.press('Enter');

    const table = page.getByRole('grid');
    await table.getByRole('row').nth(2).waitFor();
    await tabTo(page, table);
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    const tile = page.getByRole('button', { name: positions.columns.netPnl });
    await tabTo(page, tile);
    await keyboard.press('Enter');
    const why = page.getByRole('complementary');
    await why.getByRole('heading', { name: positions.columns.netPnl }).waitFor();
    await keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    assert.ok(
      await tile.evaluate((node) => node === node.ownerDocument.activeElement),
      'the focus is back where it was',
    );

    await keyboard.press('g');
    await keyboard.press('i');
    await page.getByRole('heading', { level: 1, name: imports.title }).waitFor();
    await keyboard.press('Control+k');
    await page.getByPlaceholder(palette.placeholder).waitFor();
    await keyboard.type('undo');
    await page.getByRole('option', { name: /^Undo .*day\.csv/, selected: true }).waitFor();
    await keyboard.press('Enter');
    await page.getByText(imports.status.undone, { exact: true }).waitFor();
    await tabTo(page, page.getByRole('button', { name: imports.switch.redo.action, exact: true }));
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keyboard.press('Enter');
    await page.getByText(imports.status.committed, { exact: true }).waitFor();

    await keyboard.press('?');
    await page.getByRole('dialog', { name: app.shortcuts.title }).waitFor();
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await visitor.leave();
  });

  test('skips to the content', async () => {
    const visitor = await office.visit();
    const { page } = visitor;
    await page.goto('/positions');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(page, page.getByText(words.en.app.skip));
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'content');
    await visitor.leave();
  });

  test('changes the colours and the language, which stay', async () => {
    const visitor = await office.visit();
    const { page } = visitor;
    const run = async (placeholder: string, command: string) => {
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder(placeholder).waitFor();
      await page.keyboard.type(command);
      await page.keyboard.press('Enter');
      await page.getByPlaceholder(placeholder).waitFor({ state: 'detached' });
    };
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await schemeOf(page), 'light');
    await run(words.en.palette.placeholder, 'theme dark');
    await eventually(async () => (await schemeOf(page)) === 'dark');
    await page.reload();
    assert.equal(await schemeOf(page), 'dark');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await run(words.en.palette.placeholder, 'theme system');
    await eventually(async () => (await schemeOf(page)) === 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await eventually(async () => (await schemeOf(page)) === 'dark');

    await run(words.en.palette.placeholder, 'deutsch');
    await page.getByRole('heading', { level: 1, name: words.de.overview.title }).waitFor();
    assert.equal(await page.evaluate('document.documentElement.lang'), 'de');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: words.de.overview.title }).waitFor();
    await run(words.de.palette.placeholder, 'english');
    await page.getByRole('heading', { level: 1, name: words.en.overview.title }).waitFor();
    await visitor.leave();
  });
});
