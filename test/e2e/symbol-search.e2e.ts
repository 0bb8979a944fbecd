import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testOffice } from '#test/support/office.ts';
import { yahooDouble } from '#test/support/sources/yahoo-double.ts';

const yahoo = await yahooDouble();
after(() => yahoo.close());
const office = testOffice({
  settings: async () => ({ KONTOR_SOURCES: 'yahoo', KONTOR_SOURCE_URLS: `yahoo=${yahoo.url}` }),
});

test('a share is looked for, chosen, completed by hand and added', async () => {
  const { page, words, leave } = await office.visit({ language: 'de', widthPx: 360 });
  const { one } = words.instruments;
  await page.goto('/instruments');
  await page.getByRole('button', { name: one.add }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox', { name: one.search.field }).fill('vodafone');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: /VOD\.L · Vodafone/ }).click();
  assert.equal(await dialog.getByRole('textbox', { name: one.form.symbol, exact: true }).inputValue(), 'VOD');
  assert.equal(await dialog.getByLabel(one.form.yahoo).inputValue(), 'VOD.L');
  // Yahoo does not say the currency, and nobody guesses it.
  await dialog.getByRole('button', { name: one.form.submit, exact: true }).click();
  await dialog.getByText(one.form.missing).waitFor();
  await dialog.getByLabel(one.fields.currency).fill('GBP');
  await dialog.getByRole('button', { name: one.form.submit, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /Vodafone/ }).waitFor();
  await page.getByText(words.markets.hours.XLON, { exact: false }).waitFor();
  await leave();
});
