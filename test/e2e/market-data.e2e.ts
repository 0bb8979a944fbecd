import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { answerZone } from '#test/support/answer-zone.ts';
import { chromiumMissing } from '#test/support/chromium.ts';
import { dropFiles } from '#test/support/drop-file.ts';
import { eventually } from '#test/support/eventually.ts';
import { grid } from '#test/support/grid.ts';
import { testOffice } from '#test/support/office.ts';
import { readText } from '#test/support/page-text.ts';
import { contractAt, gridTime, tradingHourBefore } from '#test/support/recent-trades.ts';
import type { SourceDouble } from '#test/support/sources/source-double.ts';
import { yahooDouble } from '#test/support/sources/yahoo-double.ts';

const recent = tradingHourBefore(Date.now(), 3);
const old = tradingHourBefore(Date.now(), 45);
const fills = grid(
  [recent, old].flatMap((at) => [
    { instrument: contractAt(at), action: 'Buy', quantity: 1, price: 100, time: gridTime(at), id: `${at}-1` },
    {
      instrument: contractAt(at),
      action: 'Sell',
      quantity: 1,
      price: 101,
      time: gridTime(at + 600_000),
      id: `${at}-2`,
    },
  ]),
);

describe('market data', { skip: chromiumMissing() }, () => {
  let yahoo: SourceDouble | undefined;
  const office = testOffice({
    settings: async () => {
      yahoo = await yahooDouble();
      return { KONTOR_SOURCES: 'yahoo,eodhd', KONTOR_SOURCE_URLS: `yahoo=${yahoo.url}` };
    },
  });
  after(() => yahoo?.close());

  test('says beside an import how far its bars are fetched, and why some are missing', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await dropFiles(page, [{ name: 'fills.csv', content: fills }]);
    await answerZone(page, words, 'UTC');
    await page.getByRole('button', { name: 'Import 4 executions' }).click();
    await page.getByRole('heading', { name: '4 executions imported' }).waitFor();
    await page.getByText('3 of 3 spans done').waitFor({ timeout: 30_000 });
    await page.getByText('Yahoo Finance has such bars for the last 30 days only.').waitFor();
    await visitor.leave();
  });

  for (const language of ['en', 'de'] as const)
    test(`says how the sources stand and what was fetched: ${language}`, async () => {
      const visitor = await office.visit({ language, widthPx: language === 'de' ? 360 : 1280 });
      const { page, words } = visitor;
      await page.goto('/system');
      const panel = page.getByRole('region', { name: words.system.market.title, exact: true });
      await panel.getByText(words.system.market.state.open, { exact: true }).waitFor();
      await eventually(async () => {
        const text = await readText(panel);
        for (const { state } of [{ state: 'off' }, { state: 'needs-key' }] as const)
          assert.ok(text.includes(words.system.market.state[state]), text);
        assert.ok(text.includes(words.system.market.fetch.incomplete), text);
        assert.ok(text.includes(words.system.market.fetch.done), text);
      });
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'nothing juts out');
      await visitor.leave();
    });
});
