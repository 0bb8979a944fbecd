import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { answerZone } from '#test/support/answer-zone.ts';
import { chromiumMissing } from '#test/support/chromium.ts';
import { dropFiles } from '#test/support/drop-file.ts';
import { eventually } from '#test/support/eventually.ts';
import { grid } from '#test/support/grid.ts';
import { intervalWords } from '#test/support/interval-words.ts';
import { type Look, testOffice, type Visitor } from '#test/support/office.ts';
import { readText } from '#test/support/page-text.ts';
import { contractAt, gridTime } from '#test/support/recent-trades.ts';
import { generatedBar } from '#test/support/sources/generated-bars.ts';
import type { SourceDouble } from '#test/support/sources/source-double.ts';
import { yahooDouble } from '#test/support/sources/yahoo-double.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** The Sunday opening in Chicago after the last change of clocks there that is some days old: the market's first bar with the new time. */
const changedEvening = (): number => {
  let day = Temporal.Now.zonedDateTimeISO('America/Chicago').subtract({ days: 4 }).startOfDay();
  while (day.hoursInDay === 24) day = day.subtract({ days: 1 });
  return day.withPlainTime('17:00').epochMilliseconds;
};

const opens = changedEvening();
const instrument = contractAt(opens);
const symbol = `MNQ${{ MAR: 'H', JUN: 'M', SEP: 'U', DEC: 'Z' }[instrument.slice(4, 7)]}${instrument.slice(7)}.CME`;
const boughtAt = opens + 10 * minuteMs + 30_000;
const soldAt = opens + 3 * hourMs + 41 * minuteMs + 59_000;
/** Within the bar of its minute, and of its hour. */
const priceAt = (at: number): number => generatedBar(symbol, Math.floor(at / minuteMs) * minuteMs).close;

const fills = grid([
  { instrument, action: 'Buy', quantity: 2, price: priceAt(boughtAt), time: gridTime(boughtAt), id: 'bought' },
  { instrument, action: 'Sell', quantity: 2, price: priceAt(soldAt), time: gridTime(soldAt), id: 'sold' },
]);

describe('a chart whose bars are fetched after the import', { skip: chromiumMissing() }, () => {
  let yahoo: SourceDouble | undefined;
  const office = testOffice({
    settings: async () => {
      yahoo = await yahooDouble();
      return { KONTOR_SOURCES: 'yahoo', KONTOR_SOURCE_URLS: `yahoo=${yahoo.url}` };
    },
  });
  after(() => yahoo?.close());

  const openChart = async ({ page, words }: Visitor) => {
    await page.goto('/positions');
    await page.getByRole('grid').getByRole('row').nth(1).getByRole('link').click();
    const panel = page.getByRole('region', { name: words.chart.title, exact: true });
    await eventually(async () => (await panel.getByRole('img').locator('canvas').count()) > 0, 20_000);
    await panel.getByLabel(words.chart.interval).click();
    await page.getByRole('option', { name: new RegExp(`^${intervalWords(words, '1h')}`) }).click();
    await panel.getByLabel(words.chart.interval).getByText(intervalWords(words, '1h')).waitFor();
    return panel;
  };

  test('is there once the file is in, nobody asks for it', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await dropFiles(page, [{ name: 'fills.csv', content: fills }]);
    await answerZone(page, words, 'UTC');
    await page.getByRole('button', { name: 'Import 2 executions' }).click();
    await page.getByRole('heading', { name: '2 executions imported' }).waitFor();
    const panel = await openChart(visitor);
    assert.match(await readText(panel), /yahoo/i);
    assert.ok(yahoo!.requests.length > 0);
    await visitor.leave();
  });

  for (const look of [{ timeZone: 'Europe/Berlin' }, { timeZone: 'America/Los_Angeles' }] satisfies readonly Look[])
    test(`has each execution on its bar after the change of clocks: ${look.timeZone}`, async () => {
      const visitor = await office.visit(look);
      const { page, words } = visitor;
      const panel = await openChart(visitor);
      const table = page.getByRole('region', { name: words.positions.one.legs, exact: true });
      const shown = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', ...look });
      for (const [row, hour] of [
        [1, opens],
        [2, opens + 3 * hourMs],
      ] as const) {
        await table.getByRole('row').nth(row).getByRole('button').first().click();
        await table.getByRole('row').nth(row).locator('[aria-pressed=true]').waitFor();
        await panel.getByRole('tooltip').waitFor();
        const legend = (await readText(panel.getByLabel(words.chart.legend))).replaceAll(/\s+/g, ' ');
        const open = generatedBar(symbol, hour).open.toFixed(2);
        const expected = `${shown.format(hour).replaceAll(/\s+/g, ' ')} O ${open}`;
        assert.ok(legend.startsWith(expected), `${legend} begins with ${expected}`);
      }
      await visitor.leave();
    });
});
