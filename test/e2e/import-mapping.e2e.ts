import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { answerZone } from '#test/support/answer-zone.ts';
import { chromiumMissing } from '#test/support/chromium.ts';
import { dropFiles } from '#test/support/drop-file.ts';
import { testOffice } from '#test/support/office.ts';

const fixture = (path: string): Buffer => readFileSync(new URL(`../../src/adapters/${path}`, import.meta.url));

const choose = async (page: import('playwright-core').Page, label: string, option: string): Promise<void> => {
  await page.getByRole('dialog').getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

describe('a file of another platform', { skip: chromiumMissing() }, () => {
  const office = testOffice();

  test('is read once somebody has said what its columns are, and the next one by itself', async () => {
    const visitor = await office.visit({ language: 'de' });
    const { page, words } = visitor;
    const { imports, mapping } = words;
    const file = { name: 'broker-x.csv', content: fixture('mapped-table/fixtures/fills.csv') };
    await page.goto('/imports/new');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await dropFiles(page, [file]);
    await page.getByRole('button', { name: mapping.open }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Noch ohne Spalte/).waitFor();
    await choose(page, `${mapping.fields.time} *`, 'When');
    await choose(page, `${mapping.fields.quantity} *`, 'Lots traded');
    await choose(page, `${mapping.fields.price} *`, 'Fill at');
    await choose(page, mapping.fields.id, 'Reference');
    // Three rows are read, and the one with a word of its own says what was expected.
    await dialog.getByRole('cell', { name: '21.500,25' }).waitFor();
    await dialog.getByText(/gefunden hedged/).waitFor();
    await dialog.getByRole('button', { name: mapping.keep }).click();

    await answerZone(page, words, 'Berlin');
    await page.getByRole('combobox', { name: imports.account.label }).fill('X-1');
    await page.getByRole('button', { name: imports.account.submit }).click();
    await page.getByText(imports.preview.title).waitFor();
    await page.getByRole('button', { name: '3 Ausführungen importieren' }).click();
    await page.getByRole('heading', { name: '3 Ausführungen importiert' }).waitFor();

    // The header is known by now, and so is the zone: only the account is this file's own.
    await page.goto('/imports/new');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await dropFiles(page, [file]);
    await page.getByRole('combobox', { name: imports.account.label }).fill('X-2');
    await page.getByRole('button', { name: imports.account.submit }).click();
    await page.getByRole('button', { name: mapping.change }).click();
    await dialog.getByRole('button', { name: mapping.remove }).click();
    await page.getByRole('heading', { name: imports.refused.FORMAT_UNKNOWN.title }).waitFor();
    await visitor.leave(/422/);
  });

  test('of activities is read by what its words stand for', async () => {
    const visitor = await office.visit({ language: 'de' });
    const { page, words } = visitor;
    const { activities, imports, mapping } = words;
    await page.goto('/imports/new');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await dropFiles(page, [{ name: 'haushaltsbuch.csv', content: fixture('mapped-table/fixtures/portfolio.csv') }]);
    await page.getByRole('button', { name: mapping.open }).click();
    const dialog = page.getByRole('dialog');
    // The words of the table say what it is, and what most of them stand for.
    await dialog.getByText(mapping.activities.title).waitFor();
    await choose(page, 'bonus', activities.types.interest);
    await choose(page, mapping.activities.signs, mapping.activities.quantity);
    await dialog.getByRole('cell', { name: activities.types.sell, exact: true }).waitFor();
    await dialog.getByRole('cell', { name: activities.types.interest, exact: true }).waitFor();
    await dialog.getByText(/gefunden Umbuchung/).waitFor();
    await dialog.getByRole('button', { name: mapping.keep }).click();
    await page.getByRole('combobox', { name: imports.account.label }).fill('Depot');
    await page.getByRole('button', { name: imports.account.submit }).click();
    await page.getByText(imports.formats['mapped-activities']).waitFor();
    await visitor.leave(/422/);
  });

  test('says of round trips what they are', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    const { imports, positions } = words;
    await page.goto('/imports/new');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await dropFiles(page, [{ name: 'Performance.csv', content: fixture('tradovate/fixtures/performance.csv') }]);
    await answerZone(page, words, 'New York');
    await page.getByRole('combobox', { name: imports.account.label }).fill('DEMO9001');
    await page.getByRole('button', { name: imports.account.submit }).click();
    await page.getByRole('button', { name: 'Import 6 executions' }).click();
    await page.getByRole('link', { name: imports.result.positions }).click();
    await page.getByRole('grid').getByText('ES SEP26').first().click();
    await page.getByText(positions.one.madeFrom['round-trip']).first().waitFor();
    assert.equal(await page.getByText(positions.one.madeFrom['round-trip']).count(), 2);
    await visitor.leave();
  });
});
