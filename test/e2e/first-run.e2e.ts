import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chromiumMissing } from '#test/support/chromium.ts';
import { type Language, owner, testOffice } from '#test/support/office.ts';

/** Loading the demo, until it is on the page. */
const demoBudgetMs = 5_000;
const figures = 12;

const firstRun = (language: Language) =>
  describe(`the first run, ${language}`, { skip: chromiumMissing() }, () => {
    const office = testOffice({ empty: true });

    test('leads from nothing to a position and back to nothing', async () => {
      const visitor = await office.visit({ language });
      const { page, words } = visitor;
      const { signIn, overview, app, positions, explain } = words;

      await page.goto('/');
      await page.getByRole('heading', { name: signIn.setup.title }).waitFor();
      await page.getByRole('button', { name: signIn.setup.submit }).click();
      await page.getByText(signIn.setup.nameMissing).waitFor();
      await page.getByLabel(signIn.setup.name).fill(owner.name);
      await page.getByLabel(signIn.email).fill(owner.email);
      await page.getByRole('textbox', { name: signIn.password }).fill(owner.password);
      await page.getByRole('button', { name: signIn.setup.submit }).click();

      await page.getByRole('heading', { name: overview.doors.title }).waitFor();
      for (const door of [overview.doors.demo, overview.doors.import, overview.doors.empty])
        await page.getByRole('heading', { name: door }).waitFor();

      const startedAt = performance.now();
      await page.getByRole('button', { name: overview.doors.demoGo }).click();
      await page.getByText(overview.demo.title).waitFor();
      await page.getByText(positions.side.long).first().waitFor();
      const tookMs = performance.now() - startedAt;
      assert.ok(tookMs < demoBudgetMs, `the demo took ${tookMs} ms`);

      await page.getByRole('link', { name: app.nav.positions, exact: true }).click();
      const table = page.getByRole('grid');
      await table.getByRole('row').nth(20).waitFor();
      assert.ok(Number(await table.getAttribute('aria-rowcount')) > 300, 'ninety trading days of four accounts');
      const cut = `[...document.querySelectorAll('[role=gridcell]')].filter((cell) => cell.scrollWidth > cell.clientWidth)`;
      assert.deepEqual(await page.evaluate(`${cut}.map((cell) => cell.innerText)`), [], 'no cell is cut off');

      await table.getByRole('row').nth(3).getByRole('link').click();
      await page.getByRole('heading', { name: positions.one.figures }).waitFor();
      await page.getByText(app.demo, { exact: true }).waitFor();
      const panelOfFigures = page.getByRole('region', { name: positions.one.figures, exact: true });
      const tiles = panelOfFigures.getByRole('button', { name: positions.one.why });
      assert.equal(await tiles.count(), figures);
      for (let nth = 0; nth < figures; nth++) {
        const [label, value] = (await tiles.nth(nth).innerText()).split('\n').filter(Boolean);
        await tiles.nth(nth).click();
        const panel = page.getByRole('complementary');
        await panel.getByRole('heading', { name: label!, exact: true }).waitFor();
        await panel.getByText(value!, { exact: true }).first().waitFor();
        for (const part of [explain.formula, explain.method])
          await panel.getByRole('heading', { name: part, exact: true }).waitFor();
      }
      await page.keyboard.press('Escape');
      await page.getByRole('complementary').waitFor({ state: 'detached' });

      await page.getByRole('link', { name: app.nav.overview, exact: true }).click();
      await page.getByRole('button', { name: overview.demo.remove }).click();
      await page.getByRole('heading', { name: overview.doors.title }).waitFor();
      await page.getByRole('link', { name: app.nav.positions, exact: true }).click();
      await page.getByText(positions.empty.title).waitFor();
      await visitor.leave();
    });
  });

firstRun('en');
firstRun('de');
