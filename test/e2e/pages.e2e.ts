import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { chromiumMissing } from '#test/support/chromium.ts';
import { dropFiles } from '#test/support/drop-file.ts';
import { workedExample } from '#test/support/e2e-files.ts';
import { eventually } from '#test/support/eventually.ts';
import { runKontor } from '#test/support/kontor-process.ts';
import { testOffice, type Visitor, type Words } from '#test/support/office.ts';
import { pageFaults } from '#test/support/page-faults.ts';

const heldRow = 'QXZ MAR25,Buy,1,100,1/28/2025 11:00:00 AM,unknown-1,Entry,-,,Entry,$1.00,1,Sim101,Test,\r\n';

const prepare = async (data: string): Promise<void> => {
  const kontor = async (...command: readonly string[]) => {
    const { exitCode, err } = await runKontor([...command, '--data', data]);
    assert.equal(exitCode, 0, err);
  };
  await kontor('demo', 'load');
  const file = join(data, 'main.csv');
  await writeFile(file, workedExample + heldRow);
  await kontor('import', file, '--timezone', 'America/Chicago');
};

/** A page comes to rest when nothing of it is still being loaded. */
const atRest = async (page: Page): Promise<void> => {
  await page.locator('h1').waitFor({ state: 'attached' });
  await eventually(async () => (await page.locator('.MuiSkeleton-root, [role=progressbar]').count()) === 0);
};

/** Every page, and the states of it that have much to show; each leaves the page as the next one finds it. */
const places: readonly (readonly [name: string, go: (page: Page, words: Words) => Promise<unknown>])[] = [
  ['overview', (page) => page.goto('/')],
  ['positions', (page) => page.goto('/positions')],
  ['positions that match nothing', (page) => page.goto('/positions?from=1999-01-01&to=1999-01-02')],
  [
    'a position',
    async (page) => {
      await page.goto('/positions?account=Sim101&side=long');
      await page.locator('main a[href*="/positions/"]').first().click();
      await page.waitForURL(/\/positions\/\w+$/);
    },
  ],
  [
    'why a number',
    async (page, words) => {
      await page.getByRole('button', { name: words.positions.one.why }).first().click();
      await page.getByRole('complementary').getByRole('heading').first().waitFor();
    },
  ],
  ['statistics', (page) => page.goto('/statistics')],
  ['a heat map', (page) => page.goto('/statistics?by=weekday&and=hour&period=this-year')],
  [
    'a filter of statistics',
    async (page, words) => {
      await page.goto('/statistics?notAccount=DEMO-COPY-A');
      await page.locator('[data-figure]').first().waitFor();
      await page.keyboard.press('f');
      await page.getByPlaceholder(words.filters.chooseField).fill(words.filters.fields.weekday);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: words.filters.fields.weekday }).waitFor();
    },
  ],
  ['the calendar', (page) => page.goto('/calendar')],
  [
    'a day',
    async (page) => {
      await page.goto('/calendar');
      await page.locator('[role=gridcell][tabindex="0"]').press('Enter');
      await page.waitForURL(/\/days\//);
    },
  ],
  [
    'an annotated position',
    async (page) => {
      await page.goto('/positions?account=DEMO-LEAD&status=closed');
      await page.locator('main a[href*="/positions/"]').first().click();
      await page.waitForURL(/\/positions\/\w+$/);
    },
  ],
  ['the playbook', (page) => page.goto('/playbook')],
  ['imports', (page) => page.goto('/imports')],
  [
    'an import',
    async (page) => {
      await page.goto('/imports');
      await page.getByRole('link', { name: /^main.*\.csv$/ }).click();
      await page.waitForURL(/\/imports\/[\w-]+$/);
    },
  ],
  ['a new import', (page) => page.goto('/imports/new')],
  [
    'a preview',
    async (page, words) => {
      const later = (workedExample + heldRow).replaceAll(/worked-|unknown-/g, 'later-').replaceAll('1/28', '1/29');
      await dropFiles(page, [{ name: 'a day whose name is as long as a file name may well be.csv', content: later }]);
      await page.getByText(words.imports.preview.title).waitFor();
    },
  ],
  ['the accounts', (page) => page.goto('/accounts')],
  ['an account', (page) => page.goto('/accounts/DEMO-COPY-A')],
  ['an account of which nothing is said', (page) => page.goto('/accounts/Sim101')],
  [
    'the facts of an account',
    async (page, words) => {
      await page.goto('/accounts/DEMO-LEAD');
      await page.getByRole('button', { name: words.accounts.one.edit }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['suggested links', (page) => page.goto('/links')],
  ['links', (page) => page.goto('/links?tab=links')],
  ['link rules', (page) => page.goto('/links?tab=rules')],
  ['leakage of links', (page) => page.goto('/links?tab=leakage')],
  ['instruments', (page) => page.goto('/instruments')],
  ['a new instrument', (page) => page.goto('/instruments?add=QXZ')],
  ['exchange rates', (page) => page.goto('/rates')],
  ['settings', (page) => page.goto('/settings')],
  ['system', (page) => page.goto('/system')],
  ['a page that is not there', (page) => page.goto('/nowhere')],
  [
    'the palette',
    async (page, words) => {
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder(words.palette.placeholder).waitFor();
    },
  ],
];

const looks = (['light', 'dark'] as const).flatMap((scheme) => [1440, 360].map((widthPx) => ({ scheme, widthPx })));

/** What is wrong with the page that is open, in any of the looks. */
const faultsOf = async (name: string, { page, words }: Visitor): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const { scheme, widthPx } of looks) {
    await page.setViewportSize({ width: widthPx, height: widthPx < 600 ? 740 : 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await atRest(page);
    for (const fault of await pageFaults(page, words)) faults.push(`${name}, ${scheme}, ${widthPx} px: ${fault}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return faults;
};

describe('every page fits, speaks and lets everybody in', { skip: chromiumMissing(), concurrency: 2 }, () => {
  const office = testOffice({ prepare });

  for (const language of ['en', 'de'] as const)
    describe(language, { concurrency: 1 }, () => {
      let visitor: Visitor;
      before(async () => {
        visitor = await office.visit({ language });
      });
      after(() => visitor.leave());

      test('the sign-in', async () => {
        const stranger = await office.visit({ language, stranger: true });
        await stranger.page.goto('/');
        assert.deepEqual(await faultsOf('the sign-in', stranger), []);
        await stranger.leave();
      });

      for (const [name, go] of places)
        test(name, async () => {
          await go(visitor.page, visitor.words);
          assert.deepEqual(await faultsOf(name, visitor), []);
        });
    });
});
