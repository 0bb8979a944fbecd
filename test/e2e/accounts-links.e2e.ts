import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { runKontor } from '#test/support/kontor-process.ts';
import { testOffice } from '#test/support/office.ts';

const skip = chromiumMissing();
const office = testOffice({
  prepare: async (data) => {
    const { exitCode, err } = await runKontor(['demo', 'load', '--data', data]);
    assert.equal(exitCode, 0, err);
  },
});

test('says the facts of an account, records cash, and takes it back', { skip }, async () => {
  const { page, words, leave } = await office.visit();
  await page.goto('/accounts');
  await page.getByRole('link', { name: 'Swing' }).click();
  const balance = page.locator('dl').first();
  await page.getByRole('button', { name: words.accounts.one.addCash }).click();
  await page.getByRole('textbox', { name: words.accounts.cash.amount }).fill('250.50');
  await page.getByRole('button', { name: words.accounts.cash.add, exact: true }).click();
  await eventually(async () => (await balance.innerText()).includes('$250.50'));
  await page.getByRole('button', { name: words.accounts.history.undo }).first().click();
  await eventually(async () => !(await balance.innerText()).includes('$250.50'));
  await page.getByRole('button', { name: words.accounts.history.redo }).first().waitFor();
  await leave();
});

test('links what is suggested, makes a rule, and says what leaked', { skip }, async () => {
  const { page, words, leave } = await office.visit();
  await page.goto('/links');
  await page.getByRole('button', { name: words.links.suggestions.confirm, exact: true }).first().click();
  await page.getByText(words.links.done).first().waitFor();
  await page.getByRole('button', { name: words.links.suggestions.makeRule }).click();
  await page.getByRole('button', { name: words.links.rules.save }).click();
  await page.getByText(words.links.suggestions.none).waitFor();
  await page.getByRole('tab', { name: words.links.tabs.links }).click();
  await page.getByRole('button', { name: words.links.fills.title }).first().click();
  await page.getByRole('cell', { name: words.links.fills.states.full }).first().waitFor();
  await page.getByRole('link', { name: 'DEMO-COPY-B' }).first().click();
  await page.waitForURL(/\/positions\/\w+$/);
  await page.getByRole('region', { name: words.links.title }).getByText('DEMO-LEAD').waitFor();
  await page.goBack();
  await page.getByRole('tab', { name: words.links.tabs.leakage }).click();
  await page.getByRole('link', { name: 'DEMO-COPY-B' }).waitFor();
  await page.getByRole('tab', { name: words.links.tabs.rules }).click();
  await page
    .getByText(
      words.links.history.LinkRuleSet.replace('{{leader}}', 'DEMO-LEAD').replace('{{follower}}', 'DEMO-COPY-B'),
    )
    .waitFor();
  await leave();
});
