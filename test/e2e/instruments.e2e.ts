import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testOffice } from '#test/support/office.ts';

const office = testOffice();

test('an instrument is added, found by its ISIN, corrected, merged and taken apart again', async () => {
  const { page, words, leave } = await office.visit({ language: 'de' });
  const { one } = words.instruments;
  const add = async (id: string, isin: string): Promise<void> => {
    await page.goto('/instruments');
    await page.getByRole('button', { name: one.add }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: one.form.symbol, exact: true }).fill(id);
    await dialog.getByRole('textbox', { name: one.fields.name }).fill(`Firma ${id}`);
    await dialog.getByRole('textbox', { name: one.fields.currency }).fill('eur');
    await dialog.getByRole('combobox', { name: one.fields.calendar }).click();
    await page.getByRole('option', { name: 'XETRA' }).click();
    if (isin !== '') await dialog.getByRole('textbox', { name: one.fields.isin }).fill(isin);
    await dialog.getByRole('button', { name: one.form.submit, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: `Firma ${id}` }).waitFor();
  };
  await add('zzz', 'DE0007164600');
  await add('zzz.f', '');

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('DE00071646');
  await page.getByRole('option', { name: 'ZZZ · Firma zzz' }).click();
  await page.getByText('DE0007164600').waitFor();

  await page.getByRole('button', { name: one.correct }).click();
  await page.getByRole('textbox', { name: one.fields.name }).fill('Firma Z');
  await page.getByText('Name: Firma zzz → Firma Z').waitFor();
  await page.getByRole('button', { name: one.save }).click();
  await page.getByRole('heading', { level: 1, name: 'Firma Z' }).waitFor();

  await page.goto('/instruments/ZZZ.F');
  await page.getByRole('button', { name: one.merge }).click();
  await page.getByRole('combobox', { name: one.merger.into }).fill('firma z');
  await page.getByRole('option', { name: 'ZZZ · Firma Z' }).click();
  await page.getByRole('button', { name: one.merger.submit }).last().click();
  await page.getByText(one.merged.replace('{{ids}}', 'ZZZ.F')).waitFor();
  assert.match(page.url(), /\/instruments\/ZZZ$/);

  await page.getByRole('button', { name: one.history.undo }).first().click();
  await page.getByText(one.history.undoDone).waitFor();
  await page.goto('/instruments/ZZZ.F');
  await page.getByRole('heading', { level: 1, name: 'Firma zzz.f' }).waitFor();
  await leave();
});
