import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { chromiumMissing } from '#test/support/chromium.ts';
import { workedExample } from '#test/support/e2e-files.ts';
import { testOffice } from '#test/support/office.ts';

describe('watched folders', { skip: chromiumMissing() }, () => {
  const office = testOffice();

  for (const look of [
    { language: 'en', widthPx: 1440, scheme: 'light' },
    { language: 'de', widthPx: 360, scheme: 'dark' },
  ] as const) {
    test(`are entered in the settings and show what comes into them, ${look.language}`, async () => {
      const folder = join(office.dataDirectory, `watched-${look.language}`);
      await mkdir(folder);
      const visitor = await office.visit(look);
      const { page, words } = visitor;
      const { folders } = words.settings;
      await page.goto('/settings');
      const panel = page.getByRole('region', { name: folders.title });
      await panel.getByRole('button', { name: folders.add }).click();
      const form = panel.getByRole('form', { name: folders.add });
      await form.getByLabel(folders.path).fill(join(folder, 'nowhere'));
      await form.getByRole('button', { name: folders.save }).click();
      await form.getByText(words.errors.FOLDER_REFUSED).waitFor();
      await form.getByLabel(folders.path).fill(folder);
      await form.getByRole('button', { name: folders.save }).click();
      await panel.getByText(folder, { exact: true }).waitFor();
      const row = panel.getByRole('listitem').filter({ hasText: folder }).first();
      // The newest first.
      const line = (name: string) => row.getByRole('listitem').filter({ hasText: name }).first();

      await writeFile(join(folder, 'strange.csv'), 'A,B,C\n1,2,3\n');
      await line('strange.csv').getByText(folders.need.FORMAT_UNKNOWN).waitFor();
      // Without a reload, and with an answer that a change of the folder gives. The zone is known from the second round on.
      await writeFile(join(folder, 'day.csv'), workedExample.replaceAll('Sim101', `Sim-${look.language}`));
      if (look.language === 'en') {
        await line('day.csv').getByText(folders.need.TIMEZONE_REQUIRED).waitFor();
        await row.getByRole('button', { name: folders.changeOf.replace('{{path}}', folder) }).click();
        await panel.getByRole('combobox', { name: folders.zone }).fill('Chicago');
        await page.getByRole('option').first().click();
        await panel.getByRole('button', { name: folders.save }).click();
      }
      await line('day.csv').getByText(folders.count.added.replace('{{count}}', '4')).waitFor();
      await line('day.csv').getByRole('link').click();
      await page.waitForURL(/\/imports\/\w/);
      await visitor.leave(/400|422/);
    });
  }
});
