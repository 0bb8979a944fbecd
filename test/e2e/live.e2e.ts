import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { chromiumMissing } from '#test/support/chromium.ts';
import { workedExample } from '#test/support/e2e-files.ts';
import { runKontor } from '#test/support/kontor-process.ts';
import { testOffice } from '#test/support/office.ts';

describe('the live connection', { skip: chromiumMissing() }, () => {
  const office = testOffice();
  const importByCommand = async (content: string) => {
    const file = join(office.dataDirectory, 'later.csv');
    await writeFile(file, content);
    return runKontor(['import', file, '--timezone', 'America/Chicago', '--data', office.dataDirectory]);
  };

  test('shows an import made in one tab in another, without a reload', async () => {
    const watching = await office.visit();
    const { page, words } = watching;
    await page.goto('/positions');
    await page.getByText(words.positions.empty.title).waitFor();
    await page.evaluate('window.neverReloaded = true');

    const importing = await office.visit();
    await importing.page.goto('/imports/new');
    const chooser = importing.page.waitForEvent('filechooser');
    await importing.page.getByRole('button', { name: words.imports.choose.button }).click();
    await (await chooser).setFiles({ name: 'day.csv', mimeType: 'text/csv', buffer: Buffer.from(workedExample) });
    await importing.page.getByRole('combobox', { name: words.imports.zone.label }).fill('Chicago');
    await importing.page.getByRole('option').first().click();
    await importing.page.getByRole('button', { name: words.imports.zone.submit }).click();
    await importing.page.getByRole('button', { name: 'Import 4 executions' }).click();

    await page.getByRole('grid').getByRole('row').nth(2).waitFor();
    assert.equal(await page.evaluate('window.neverReloaded'), true);
    await importing.leave();
    await watching.leave();
  });

  test('says that it is down when the server dies, and heals by itself when it is back', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    await page.goto('/positions');
    await page.getByText(words.app.live.up, { exact: true }).waitFor();
    await page.evaluate('window.neverReloaded = true');

    await office.kill();
    await page.getByText(words.app.connection.down).waitFor();
    await office.start();
    await page.getByText(words.app.connection.down).waitFor({ state: 'detached' });
    await page.getByText(words.app.live.up, { exact: true }).waitFor();

    const later = workedExample.replaceAll('worked-', 'later-').replaceAll('1/28/2025', '1/29/2025');
    const { exitCode, err } = await importByCommand(later);
    assert.equal(exitCode, 0, err);
    await page.getByRole('grid').getByRole('row').nth(4).waitFor();
    assert.equal(await page.evaluate('window.neverReloaded'), true);
    // The browser itself notes every connection that nobody answers.
    await visitor.leave(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|WebSocket connection/);
  });
});
