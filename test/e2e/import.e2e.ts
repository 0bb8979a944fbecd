import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { answerZone } from '#test/support/answer-zone.ts';
import { chromiumMissing } from '#test/support/chromium.ts';
import { dropFiles } from '#test/support/drop-file.ts';
import { workedExample } from '#test/support/e2e-files.ts';
import { eventually } from '#test/support/eventually.ts';
import { testOffice } from '#test/support/office.ts';
import { readText } from '#test/support/page-text.ts';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../src/adapters/ninjatrader/fixtures/${name}`, import.meta.url));

/** The worked example, a round trip in a product that nobody knows, and a row that is no execution. */
const withHeldRows =
  workedExample +
  [
    'QXZ MAR25,Buy,1,100,1/28/2025 11:00:00 AM,unknown-1,Entry,-,,Entry,$1.00,1,Sim101,Test,',
    'QXZ MAR25,Sell,1,110,1/28/2025 11:01:00 AM,unknown-2,Exit,-,,Exit,$1.00,1,Sim101,Test,',
    'MNQ MAR25,Hold,1,25000,1/28/2025 11:02:00 AM,wrong-1,Entry,-,,Entry,$0.50,1,Sim101,Test,',
    '',
  ].join('\r\n');

const firstNumbers = async (page: Page, label: string): Promise<readonly string[]> =>
  (await readText(page.getByLabel(label))).match(/^\d[\d.,]*$/gm) ?? [];

describe('an import', { skip: chromiumMissing() }, () => {
  const office = testOffice();

  test('goes from a dropped file to positions that add up, and back', async () => {
    const visitor = await office.visit({ language: 'de' });
    const { page, words } = visitor;
    const { app, imports, instruments, positions } = words;
    await page.goto('/settings');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await dropFiles(page, [{ name: 'Ausführungen.csv', content: withHeldRows }]);
    await answerZone(page, words, 'New York');

    await page.getByText(imports.preview.title).waitFor();
    await page.getByText(imports.preview.notYet).waitFor();
    assert.deepEqual(await firstNumbers(page, imports.figures.label), ['4', '0', '0', '3']);
    await page.getByRole('row', { name: /Sim101 4 4 0 0/ }).waitFor();
    for (const reason of [imports.reasons.UNKNOWN_PRODUCT.title, imports.reasons.MALFORMED.title])
      await page.getByRole('heading', { name: reason }).waitFor();
    await page.getByRole('button', { name: '3 zurückgehaltene' }).click();
    await page.getByText(imports.words.action, { exact: false }).first().waitFor();
    await page.getByText('Hold', { exact: true }).waitFor();
    const preview = await readText(page.getByLabel(imports.positions.totals));
    assert.match(preview, /\+800,00 \$/);
    assert.match(preview, /10,00 \$/);
    assert.match(preview, /\+790,00 \$/);

    await page.getByRole('button', { name: '4 Ausführungen importieren' }).click();
    await page.getByRole('heading', { name: '4 Ausführungen importiert' }).waitFor();
    await page.getByRole('link', { name: imports.result.positions }).click();
    const table = page.getByRole('grid');
    await table.getByRole('row').nth(2).waitFor();
    assert.equal(await table.getAttribute('aria-rowcount'), '3');
    const totals = page.getByRole('group', { name: positions.totals });
    assert.match(await readText(totals), /\+790,00 \$.*2 Positionen.*\+800,00 \$.*10,00 \$/s);

    await page.getByRole('link', { name: app.nav.imports, exact: true }).click();
    await page.getByRole('link', { name: 'Ausführungen.csv' }).click();
    await page.getByRole('button', { name: /QXZ/ }).first().click();
    const form = page.getByRole('form', { name: instruments.form.title });
    const product = {
      name: 'Quixotic',
      exchange: 'CME',
      currency: 'USD',
      pointValue: '2,5',
      tickSize: '0,5',
    } as const;
    for (const [field, value] of Object.entries(product))
      await form.getByRole('textbox', { name: instruments.form[field as keyof typeof product] }).fill(value);
    await form.getByRole('combobox', { name: instruments.form.calendar }).click();
    await page.getByRole('option').first().click();
    await form.getByRole('button', { name: instruments.form.submit }).click();
    await page
      .getByText(/QXZ.*2 /)
      .first()
      .waitFor();

    await page.getByRole('link', { name: app.nav.positions, exact: true }).click();
    await eventually(async () => (await table.getAttribute('aria-rowcount')) === '4');
    assert.match(await readText(totals), /\+813,00 \$.*3 Positionen.*\+825,00 \$.*12,00 \$/s);

    await page.getByRole('link', { name: app.nav.imports, exact: true }).click();
    await page.getByRole('button', { name: imports.switch.undo.action, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: imports.switch.undo.go }).click();
    await page.getByText(imports.status.undone, { exact: true }).waitFor();
    await page.getByRole('link', { name: app.nav.positions, exact: true }).click();
    await page.getByText(positions.empty.title).waitFor();

    await page.getByRole('link', { name: app.nav.imports, exact: true }).click();
    await page.getByRole('table').getByRole('button', { name: imports.switch.redo.action, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: imports.switch.redo.go }).click();
    await page.getByText(imports.status.committed, { exact: true }).waitFor();
    await page.getByRole('link', { name: app.nav.positions, exact: true }).click();
    await eventually(async () => (await table.getAttribute('aria-rowcount')) === '4');
    assert.match(await readText(totals), /\+813,00 \$/);
    await visitor.leave();
  });

  test('of the same file finds nothing new, and remembers the zone', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await dropFiles(page, [{ name: 'again.csv', content: withHeldRows }]);
    await page.getByText(words.imports.nothingNew.title).waitFor();
    await page.getByText('New York').first().waitFor();
    assert.deepEqual((await firstNumbers(page, words.imports.figures.label)).slice(0, 3), ['0', '6', '0']);
    await page.getByRole('link', { name: words.imports.nothingNew.open }).click();
    await page.getByRole('heading', { level: 1, name: 'Ausführungen.csv' }).waitFor();
    await visitor.leave();
  });

  const refused = [
    ['nothing at all', 'empty.csv', '', 'FILE_EMPTY'],
    ['a header alone', 'header.csv', fixture('header-only.csv'), 'FILE_EMPTY'],
    ['a picture', 'image.csv', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'FILE_BINARY'],
    ['a processed trade log', 'trades.csv', fixture('processed-log.csv'), 'FORMAT_NOT_EXECUTIONS'],
    ['a header that nobody knows', 'shares.csv', fixture('unknown.csv'), 'FORMAT_UNKNOWN'],
  ] as const;

  for (const [what, name, content, code] of refused)
    test(`of ${what} is refused with what to do about it`, async () => {
      const visitor = await office.visit();
      const { page, words } = visitor;
      await page.goto('/positions');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await dropFiles(page, [{ name, content }]);
      const refusal = page.getByRole('alert');
      const { title, next } = words.imports.refused[code];
      await refusal.getByRole('heading', { name: title }).waitFor();
      await refusal.getByText(next).waitFor();
      await page.goto('/imports');
      await page.getByRole('link', { name: 'Ausführungen.csv' }).waitFor();
      assert.equal(await page.getByRole('link', { name }).count(), 0, 'nothing was written');
      // The browser itself notes every answer that is a refusal.
      await visitor.leave(/status of 4\d\d/);
    });
});
