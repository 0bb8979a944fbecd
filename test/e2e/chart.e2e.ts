import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { grid } from '#test/support/grid.ts';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';
import { type Look, testOffice, type Visitor, type Words } from '#test/support/office.ts';
import { readText } from '#test/support/page-text.ts';

const minuteMs = 60_000;
const instrument = 'MNQ JUN25';

/** Sunday evenings in Chicago: clocks went forward there, and in Los Angeles, on 9 March, in Berlin on 30 March. */
const evenings = [
  { opens: Date.UTC(2025, 2, 9, 22), bought: '3/9/2025 5:10:30 PM', sold: '3/9/2025 5:41:59 PM' },
  { opens: Date.UTC(2025, 2, 30, 22), bought: '3/30/2025 5:10:30 PM', sold: '3/30/2025 5:41:59 PM' },
] as const;

const fills = grid(
  evenings.flatMap(({ bought, sold }, nth) => [
    { instrument, action: 'Buy', quantity: 2, price: '20010.25', time: bought, id: `buy-${nth}` },
    { instrument, action: 'Sell', quantity: 2, price: '20041.75', time: sold, id: `sell-${nth}` },
  ]),
);

/** Two hours of minutes from each opening; the n-th lies around 20000 + n. */
const bars = [
  'timestamp_utc,open,high,low,close,volume',
  ...evenings.flatMap(({ opens }) =>
    Array.from({ length: 120 }, (_, nth) =>
      [
        new Date(opens + nth * minuteMs).toISOString(),
        20_000 + nth,
        20_002 + nth,
        19_999 + nth,
        20_001 + nth,
        10,
      ].join(),
    ),
  ),
  '',
].join('\n');

const prepare = async (data: string): Promise<void> => {
  const folder = await temporaryData();
  const files = { fills: join(folder.path, 'fills.csv'), bars: join(folder.path, 'bars.csv') };
  await Promise.all([writeFile(files.fills, fills), writeFile(files.bars, bars)]);
  for (const words of [
    ['import', files.fills, '--timezone', 'America/Chicago'],
    ['candles', 'import', files.bars, '--instrument', instrument, '--interval', '1m'],
  ]) {
    const { exitCode, err } = await runKontor([...words, '--data', data]);
    assert.equal(exitCode, 0, err);
  }
  await folder.remove();
};

const chartOf = (page: Page, { chart }: Words) => page.getByRole('region', { name: chart.title, exact: true });

/** Opens the position whose figures are asked for by the row of its opening. */
const openPosition = async ({ page, words }: Visitor, nth: number): Promise<void> => {
  await page.goto('/positions?sort=openedAt&direction=asc');
  await page.getByRole('grid').getByRole('row').nth(nth).getByRole('link').click();
  await chartOf(page, words).getByRole('img').locator('canvas').first().waitFor();
};

/** What the legend says once an execution has been picked by its row. */
const pick = async ({ page, words }: Visitor, row: number): Promise<string> => {
  const { chart, positions } = words;
  const table = page.getByRole('region', { name: positions.one.legs, exact: true });
  await table.getByRole('row').nth(row).getByRole('button').click();
  await table.getByRole('row').nth(row).locator('[aria-pressed=true]').waitFor();
  await chartOf(page, words).getByRole('tooltip').waitFor();
  return readText(chartOf(page, words).getByLabel(chart.legend));
};

const listed = async ({ page, words }: Visitor): Promise<readonly string[]> =>
  (await chartOf(page, words).getByRole('list', { name: words.chart.list }).getByRole('listitem').allInnerTexts()).map(
    (text) => text.replaceAll(/[\u00a0\u202f]/g, ' '),
  );

describe('the chart of imported bars', { skip: chromiumMissing() }, () => {
  const office = testOffice({ prepare });

  const places: readonly (readonly [Look, position: number, buy: RegExp, sell: RegExp])[] = [
    [{ timeZone: 'Europe/Berlin' }, 1, /Mar 9, 2025, 11:10 PM/, /Mar 9, 2025, 11:41 PM/],
    [{ timeZone: 'Europe/Berlin' }, 2, /Mar 31, 2025, 12:10 AM/, /Mar 31, 2025, 12:41 AM/],
    [{ timeZone: 'America/Los_Angeles' }, 1, /Mar 9, 2025, 3:10 PM/, /Mar 9, 2025, 3:41 PM/],
    [{ timeZone: 'America/Los_Angeles', language: 'de' }, 2, /30\.03\.2025, 15:10/, /30\.03\.2025, 15:41/],
  ];
  for (const [look, position, buy, sell] of places)
    test(`has each execution on its bar: position ${position}, ${JSON.stringify(look)}`, async () => {
      const visitor = await office.visit(look);
      await openPosition(visitor, position);
      const [first, second] = await listed(visitor);
      assert.match(first!.split(': ').at(-1)!, buy);
      assert.match(second!.split(': ').at(-1)!, sell);
      // The tenth minute opened at 20010, the forty-first at 20041.
      const bought = await pick(visitor, 1);
      assert.match(bought, buy);
      assert.match(bought.replaceAll(/[.,]/g, ''), /2001000/);
      const sold = await pick(visitor, 2);
      assert.match(sold, sell);
      assert.match(sold.replaceAll(/[.,]/g, ''), /2004100/);
      await visitor.leave();
    });
});

describe('the chart of the demo', { skip: chromiumMissing() }, () => {
  const office = testOffice();

  test('shows executions that row and marker agree on, at any width and in both schemes', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    const { chart, overview, positions } = words;
    await page.goto('/');
    await page.getByRole('button', { name: overview.doors.demoGo }).click();
    await page.getByText(overview.demo.title).waitFor();
    await openPosition(visitor, 3);
    const address = page.url();
    const panel = chartOf(page, words);
    await panel.getByRole('link', { name: chart.attribution }).waitFor();
    assert.equal(await panel.getByRole('alert').count(), 0, 'nothing is missing');

    await pick(visitor, 1);
    const tooltip = panel.getByRole('tooltip');
    const box = (await tooltip.boundingBox())!;
    const besideLeft = /right:/.test((await tooltip.getAttribute('style')) ?? '');
    const before = (await panel.getByRole('img').boundingBox())!;
    const table = page.getByRole('region', { name: positions.one.legs, exact: true });
    const pressed = table.locator('[aria-pressed=true]');
    await pressed.click();
    await eventually(async () => (await pressed.count()) === 0);

    // The tooltip stands 14 pixels beside its marker, 20 above it; the page may have scrolled meanwhile.
    await panel.getByRole('img').scrollIntoViewIfNeeded();
    const now = (await panel.getByRole('img').boundingBox())!;
    const x = besideLeft ? box.x + box.width + 14 : box.x - 14;
    await page.mouse.click(now.x + x - before.x, now.y + box.y + 20 - before.y);
    await pressed.first().waitFor();

    await panel.getByLabel(chart.interval).click();
    await page.getByRole('option', { name: new RegExp(`^${chart.intervals['5m']}`) }).click();
    await panel.getByLabel(chart.interval).getByText(chart.intervals['5m']).waitFor();
    await visitor.leave();

    for (const look of [{ widthPx: 360, language: 'de' }, { scheme: 'dark' }] as const) {
      const other = await office.visit(look);
      await other.page.goto(address);
      await chartOf(other.page, other.words).getByRole('img').locator('canvas').first().waitFor();
      const overflow = await other.page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      assert.ok(Number(overflow) <= 0, `the page is ${overflow} px too wide`);
      await other.leave();
    }
  });
});
