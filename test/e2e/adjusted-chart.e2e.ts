import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { chartOpened, chartPanel } from '#test/support/instrument-chart.ts';
import { runKontor } from '#test/support/kontor-process.ts';
import { testOffice } from '#test/support/office.ts';
import { pageFaults } from '#test/support/page-faults.ts';
import { readText } from '#test/support/page-text.ts';
import type { SourceDouble } from '#test/support/sources/source-double.ts';
import { yahooDouble } from '#test/support/sources/yahoo-double.ts';

const dayMs = 86_400_000;
const weekday = (daysAgo: number): number => {
  let at = Math.floor(Date.now() / dayMs) * dayMs - daysAgo * dayMs + 14.5 * 3_600_000;
  while (new Date(at).getUTCDay() % 6 === 0) at -= dayMs;
  return at;
};
const [first, paid, foreign] = [weekday(120), weekday(40), weekday(25)];
const second = (at: number): number => Math.floor(at / 1000);

/** 1.50 in the currency of the prices, and 0.30 in another. */
const events = {
  dividends: {
    [second(paid)]: { date: second(paid), amount: 1.5, currency: 'USD' },
    [second(foreign)]: { date: second(foreign), amount: 0.3, currency: 'CHF' },
  },
};

describe('the chart of a share that paid dividends', { skip: chromiumMissing() }, () => {
  let yahoo: SourceDouble | undefined;
  const office = testOffice({
    prepare: async (data) => {
      yahoo = await yahooDouble({ events: () => events });
      const environment = { KONTOR_SOURCES: 'yahoo', KONTOR_SOURCE_URLS: `yahoo=${yahoo.url}` };
      const facts = [
        '--class',
        'share',
        '--name',
        'Coca-Cola',
        '--calendar',
        'NYSE',
        '--currency',
        'USD',
        '--spelling',
        'yahoo=KO',
      ];
      const added = await runKontor(['instruments', 'add', 'KO', ...facts, '--data', data]);
      assert.equal(added.exitCode, 0, added.err);
      const span = ['--from', new Date(first).toISOString(), '--to', new Date(Date.now() - dayMs).toISOString()];
      const words = ['candles', 'sync', 'KO', '--interval', '1d', ...span, '--data', data];
      const synced = await runKontor(words, { environment });
      assert.equal(synced.exitCode, 0, synced.err);
    },
  });
  after(() => yahoo?.close());

  test('has prices as traded, with splits, or with dividends taken out, and marks each', async () => {
    const visitor = await office.visit({ timeZone: 'America/New_York' });
    const { page, words } = visitor;
    const { charts, chart } = words;
    await page.goto('/charts/KO?interval=1d');
    await chartOpened(visitor);
    const panel = chartPanel(page, words);
    const openOf = async (): Promise<number> => {
      await panel.getByRole('application').focus();
      await page.keyboard.press('Home');
      const text = await readText(panel.getByLabel(chart.legend));
      return Number(/ O ([\d.,]+)/.exec(text.replaceAll(/\s+/g, ' '))![1]!.replaceAll(',', ''));
    };
    const traded = await openOf();
    const menu = panel.getByRole('combobox', { name: charts.prices });
    assert.equal(await readText(menu), charts.adjusts.splits);

    const marks = panel.getByRole('list', { name: charts.marks.list });
    assert.match(await readText(marks), /Dividend 1\.5 USD.*Shown only/s);
    assert.match(await readText(marks), /Dividend 0\.3 CHF.*Not applied: it was paid in CHF/s);

    await menu.click();
    await page.getByRole('option', { name: charts.adjusts.total }).click();
    await page.waitForURL(/adjust=total/);
    await eventually(async () => /Close before it [\d.,]+/.test(await readText(marks)));
    const [, close] = /Close before it ([\d.,]+)/.exec(await readText(marks))!;
    const before = Number(close!.replaceAll(',', ''));
    const expected = (traded * (before - 1.5)) / before;
    await eventually(async () => Math.abs((await openOf()) - expected) < 0.011);
    assert.match(await readText(panel), new RegExp(charts.totalReturn));

    await marks.getByRole('button', { name: /1\.5 USD/ }).click();
    const card = panel.getByRole('tooltip');
    await card.waitFor();
    assert.match(await readText(card), /Dividend 1\.5 USD/);

    await menu.click();
    await page.getByRole('option', { name: charts.adjusts.none }).click();
    await page.waitForURL(/adjust=none/);
    await eventually(async () => (await openOf()) === traded);
    await visitor.leave();
  });

  for (const look of [{}, { language: 'de', widthPx: 360 }, { language: 'de', scheme: 'dark' }] as const)
    test(`has no fault as ${JSON.stringify(look)}`, async () => {
      const visitor = await office.visit(look);
      await visitor.page.goto('/charts/KO?interval=1d&adjust=total');
      await chartOpened(visitor);
      assert.deepEqual(await pageFaults(visitor.page, visitor.words), []);
      await visitor.leave();
    });
});
