import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chromiumMissing } from '#test/support/chromium.ts';
import { dropFiles } from '#test/support/drop-file.ts';
import { ledgerFileOf, sap } from '#test/support/ledger-file.ts';
import { testOffice } from '#test/support/office.ts';

const file = ledgerFileOf(
  [
    { type: 'deposit', account: 'Depot', date: '2026-01-02', gross: '10000' },
    { type: 'buy', account: 'Depot', date: '2026-01-05', instrument: 'SAP', quantity: '10', price: '150', fee: '1.50' },
    { type: 'buy', account: 'Depot', date: '2026-02-05', instrument: 'EUNL', quantity: '5', price: '100' },
    { type: 'sell', account: 'Depot', date: '2026-03-05', instrument: 'SAP', quantity: '-4', price: '160' },
  ],
  { instruments: [sap], prices: [{ instrument: 'SAP', date: '2026-01-30', price: '155' }] },
);

describe('the movements of a portfolio', { skip: chromiumMissing() }, () => {
  const office = testOffice();

  test('are imported from a file, with what is unknown said first, undone, entered by hand and corrected', async () => {
    const visitor = await office.visit({ language: 'de' });
    const { page, words } = visitor;
    const { activities, imports } = words;
    await page.goto('/imports/new');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await dropFiles(page, [{ name: 'buch.json', content: Buffer.from(file) }]);

    await page.getByText('1 Papier ist noch nicht bekannt').waitFor();
    await page.getByRole('combobox', { name: activities.unknown.class }).click();
    await page.getByRole('option', { name: words.instruments.one.class.fund, exact: true }).click();
    await page.getByRole('button', { name: activities.unknown.apply }).click();
    await page.getByRole('button', { name: '3 Buchungen importieren' }).click();
    await page.getByRole('heading', { name: '3 Buchungen stehen im Buch' }).waitFor();
    await page.getByRole('link', { name: activities.preview.see }).click();

    const table = page.getByRole('table', { name: activities.table });
    await table.getByRole('row').nth(3).waitFor();
    assert.equal(await table.getByRole('row').count(), 4);
    await table.getByText('−1.501,50 €').waitFor();

    await page.getByRole('button', { name: activities.add }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: activities.fields.type }).click();
    await page.getByRole('option', { name: activities.types.dividend }).click();
    await dialog.getByRole('combobox', { name: activities.fields.instrument }).fill('SAP');
    await dialog.getByLabel(activities.fields.gross).fill('23,50');
    await dialog.getByLabel(activities.fields.capitalGainsTax).fill('5,88');
    await dialog.getByText('+17,62 €').first().waitFor();
    await dialog.getByText(activities.effect.taxes.income).waitFor();
    await dialog.getByRole('button', { name: activities.form.save }).click();
    await dialog.waitFor({ state: 'detached' });

    await table.getByRole('button', { name: activities.types.dividend }).click();
    await dialog.getByText(activities.one.byHand).waitFor();
    await dialog.getByRole('button', { name: activities.one.correct }).click();
    await dialog.getByLabel(activities.fields.gross).fill('25');
    await dialog.getByText('+19,12 €').first().waitFor();
    await dialog.getByRole('button', { name: activities.form.save }).click();
    await dialog.getByText(activities.one.correctedChip, { exact: true }).waitFor();
    await dialog.getByRole('button', { name: activities.one.undo }).first().click();
    await dialog.getByText('23,5', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: activities.one.close }).click();

    await page.goto('/imports');
    await page.getByRole('button', { name: imports.switch.undo.action }).first().click();
    await page.getByRole('button', { name: imports.switch.undo.go }).click();
    await page.getByText(imports.status.undone, { exact: true }).first().waitFor();
    await page.goto('/activities');
    await table.getByRole('row').nth(1).waitFor();
    assert.equal(await table.getByRole('row').count(), 2, 'what was entered by hand stays');
    await visitor.leave();
  });
});
