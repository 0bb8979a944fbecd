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

test('puts an account under rules, says why a limit is what it is, and takes the rules back', { skip }, async () => {
  const { page, words, leave } = await office.visit();
  await page.goto('/accounts/DEMO-LEAD');
  const panel = page.getByRole('region', { name: words.limits.title, exact: true });
  await panel.getByText(words.limits.noRules).waitFor();
  await panel.getByRole('button', { name: words.limits.setRules }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: words.limits.form.preset }).click();
  await page.getByRole('option', { name: words.limits.form.example.replace('{{key}}', '25k-intraday') }).click();
  await dialog.getByRole('textbox', { name: words.limits.form.dailyLoss }).fill('much');
  await dialog.getByRole('button', { name: words.limits.form.save }).click();
  assert.equal(
    await dialog.getByRole('textbox', { name: words.limits.form.dailyLoss }).getAttribute('aria-invalid'),
    'true',
  );
  await dialog.getByRole('textbox', { name: words.limits.form.dailyLoss }).fill('750,50');
  await dialog.getByRole('button', { name: words.limits.form.save }).click();
  await dialog.waitFor({ state: 'detached' });
  await panel.getByRole('heading', { name: words.limits.kinds['daily-loss'] }).waitFor();
  await eventually(async () => (await panel.innerText()).includes('of $750.50 lost'));
  await panel.getByRole('button', { name: words.limits.why }).first().click();
  await panel.getByText(words.limits.formula.drawdown).waitFor();
  await page.getByRole('region', { name: words.accounts.history.title }).getByRole('button').first().click();
  await panel.getByText(words.limits.noRules).waitFor();
  await leave();
});

test('shows limits in the list of accounts, breaches with their positions, and the open profit of a day', {
  skip,
}, async () => {
  const { page, words, leave } = await office.visit();
  await page.goto('/accounts');
  const copy = page.getByRole('listitem').filter({ hasText: 'DEMO-COPY-B' });
  await copy.getByRole('meter', { name: words.limits.kinds.drawdown }).waitFor();
  await page.goto('/accounts/DEMO-COPY-A');
  const broken = page.getByRole('region', { name: words.limits.title, exact: true });
  await broken.getByText(words.limits.breach.certain).first().waitFor();
  await broken.locator('a[href*="/positions/"]').first().click();
  await page.waitForURL(/\/positions\/\w+$/);
  const closed = await page.evaluate(async () => {
    const reply = await fetch('/api/v1/positions?account=DEMO-LEAD&status=closed&limit=1&sort=closedAt&direction=desc');
    return ((await reply.json()) as { rows: { closedAt: string }[] }).rows[0]?.closedAt.slice(0, 10);
  });
  await page.goto(`/days/${closed}`);
  await page.getByRole('region', { name: words.limits.day.title }).getByRole('img').waitFor();
  await page.goto('/statistics?account=DEMO-SWING');
  await page.getByRole('region', { name: words.limits.drawdowns.title }).getByRole('row').nth(1).waitFor();
  await leave();
});

test('shows what changes elsewhere without being asked', { skip }, async () => {
  const { page, words, leave } = await office.visit();
  await page.goto('/accounts/DEMO-COPY-B');
  const panel = page.getByRole('region', { name: words.limits.title, exact: true });
  await panel.getByRole('heading', { name: words.limits.kinds.drawdown }).waitFor();
  const put = await page.evaluate(async () => {
    const base = '/api/v1/accounts/DEMO-COPY-B';
    const { rules } = (await (await fetch(`${base}/limits`)).json()) as { rules: object };
    const body = JSON.stringify({ rules: { ...rules, dailyLoss: '4321' } });
    return (await fetch(base, { method: 'PUT', headers: { 'content-type': 'application/json' }, body })).status;
  });
  assert.equal(put, 200);
  await eventually(async () => (await panel.innerText()).includes('of $4,321.00 lost'));
  await leave();
});
