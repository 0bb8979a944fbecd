import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { grid } from '#test/support/grid.ts';
import { intervalWords } from '#test/support/interval-words.ts';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';
import { type Look, testOffice, type Visitor, type Words } from '#test/support/office.ts';
import { pageFaults } from '#test/support/page-faults.ts';
import { readText } from '#test/support/page-text.ts';

const minuteMs = 60_000;
const instrument = 'MNQ JUN25';

/** Sunday evenings in Chicago: clocks went forward there, and in Los Angeles, on 9 March, in Berlin on 30 March. */
const evenings = [
  { opens: Date.UTC(2025, 2, 9, 22), bought: '3/9/2025 5:10:30 PM', sold: '3/9/2025 5:41:59 PM' },
  { opens: Date.UTC(2025, 2, 30, 22), bought: '3/30/2025 5:10:30 PM', sold: '3/30/2025 5:41:59 PM' },
] as const;

const fills = grid([
  ...evenings.flatMap(({ bought, sold }, nth) => [
    { instrument, action: 'Buy', quantity: 2, price: '20010.25', time: bought, id: `buy-${nth}` },
    { instrument, action: 'Sell', quantity: 2, price: '20041.75', time: sold, id: `sell-${nth}` },
  ]),
  { instrument, action: 'Sell', quantity: 1, price: '20045', time: '3/30/2025 5:45:10 PM', id: 'short' },
  { instrument: 'ES JUN25', action: 'Buy', quantity: 1, price: '5600', time: '3/31/2025 9:00:10 AM', id: 'es-buy' },
  { instrument: 'ES JUN25', action: 'Sell', quantity: 1, price: '5610', time: '3/31/2025 9:20:10 AM', id: 'es-sell' },
  { instrument, action: 'Buy', quantity: 1, price: '20050', time: '3/30/2025 5:50:10 PM', id: 'cover' },
]);

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
  await table.getByRole('row').nth(row).getByRole('button').first().click();
  await table.getByRole('row').nth(row).locator('[aria-pressed=true]').waitFor();
  await chartOf(page, words).getByRole('tooltip').waitFor();
  return readText(chartOf(page, words).getByLabel(chart.legend));
};

/** Zooms far out, a step a frame: the chart moves its view once in each. */
const zoomOut = async (page: Page): Promise<void> => {
  for (let step = 0; step < 14; step++) {
    await page.keyboard.press('-');
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  }
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

  test('names its result by each bar, MAE and MFE, and the bars they rest on', async () => {
    const visitor = await office.visit();
    await openPosition(visitor, 2);
    const { page, words } = visitor;
    const panel = chartOf(page, words);
    // (20041.75 − 20010.25) × 2 × 2, without commission: the figure of the page, and of the last bar.
    const net = page.getByRole('button', { name: new RegExp(`^${words.positions.columns.netPnl}`) });
    assert.match(await net.innerText(), /\+\$126\.00/);
    const legend = panel.getByLabel(words.chart.legend);
    assert.match(await readText(legend), /Result \+\$126\.00$/);

    // The tenth bar, in which two were bought at 20010.25, reached down to 20009; the forty-first up to 20043.
    const adverse = panel.getByRole('button', { name: words.chart.excursion.adverse });
    assert.match(await readText(adverse), /−\$5\.00\n−1\.25 points · Mar 31, 2025, 12:10 AM · at most/);
    await adverse.click();
    await panel.getByText('2 × (20,009 − 20,010.25) × 2 = −5').waitFor();
    assert.match(await readText(panel), /The 32 bars of 1 minute from File in which the position was open\./);
    assert.match(await readText(panel), /reached 20,009\.00, with 2 open at 20,010\.25/);
    const favourable = panel.getByRole('button', { name: words.chart.excursion.favourable });
    assert.match(await readText(favourable), /\+\$131\.00\n\+32\.75 points · Mar 31, 2025, 12:41 AM/);
    assert.deepEqual(await pageFaults(page, words), []);
    await visitor.leave();
  });

  test('is drawn as candles, bars or a line, which the browser remembers', async () => {
    const visitor = await office.visit();
    await openPosition(visitor, 2);
    const { page, words } = visitor;
    const drawing = chartOf(page, words).getByRole('img');
    const looks = new Set<string>();
    for (const type of ['candles', 'bars', 'line'] as const) {
      const button = chartOf(page, words).getByRole('button', { name: words.chart.types[type], exact: true });
      await button.click();
      await chartOf(page, words).locator(`[aria-pressed=true][value=${type}]`).waitFor();
      looks.add((await drawing.screenshot()).toString('base64'));
    }
    assert.equal(looks.size, 3, 'each type looks different');
    await page.reload();
    await chartOf(page, words).locator('[aria-pressed=true][value=line]').waitFor();
    await visitor.leave();
  });

  test('loads older bars as they come into view, and its keys go along them one by one', async () => {
    const visitor = await office.visit({ timeZone: 'America/Los_Angeles' });
    await openPosition(visitor, 2);
    const { page, words } = visitor;
    const legend = chartOf(page, words).getByLabel(words.chart.legend);
    await chartOf(page, words).getByRole('application').focus();
    // The first bar that is stored is that of the other evening, three weeks before; there is none between.
    await eventually(async () => {
      await page.keyboard.press('Home');
      assert.match(await readText(legend), /^Mar 9, 2025, 3:00 PM\nO 20,000\.00/);
    });
    const seen: string[] = [];
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Shift+ArrowRight');
      seen.push((await readText(legend)).split('\n')[0]!);
    }
    assert.equal(seen[0], 'Mar 9, 2025, 3:10 PM');
    assert.equal(seen[10], 'Mar 9, 2025, 4:50 PM');
    assert.equal(seen[11], 'Mar 30, 2025, 3:00 PM');
    await page.keyboard.press('End');
    assert.match(await readText(legend), /^Mar 30, 2025, 4:59 PM\n.*C 20,120\.00\n\+1\.00/s);
    await visitor.leave();
  });

  test('goes to a coarser interval when more is in view than can be told apart, until one is chosen', async () => {
    const visitor = await office.visit();
    await openPosition(visitor, 2);
    const { page, words } = visitor;
    const { chart } = words;
    const panel = chartOf(page, words);
    const interval = panel.getByLabel(chart.interval);
    assert.equal(await readText(interval), intervalWords(words, '1m'));
    await panel.getByRole('application').focus();
    await zoomOut(page);
    await eventually(async () => assert.notEqual(await readText(interval), intervalWords(words, '1m')));
    const legend = panel.getByLabel(chart.legend);
    await eventually(async () => assert.match(await readText(legend), /Result \+\$126\.00$/));

    await interval.click();
    await page.getByRole('option', { name: new RegExp(`^${intervalWords(words, '1m')}`) }).click();
    await eventually(async () => assert.equal(await readText(interval), intervalWords(words, '1m')));
    await panel.getByRole('application').focus();
    await zoomOut(page);
    await interval.click();
    const chosen = page.getByRole('option', { selected: true });
    assert.match(await readText(chosen), new RegExp(`^${intervalWords(words, '1m')}`));
    await visitor.leave();
  });

  test('draws an interval that was entered, and offers it again', async () => {
    const visitor = await office.visit();
    await openPosition(visitor, 2);
    const { page, words } = visitor;
    const { chart } = words;
    const interval = chartOf(page, words).getByLabel(chart.interval);
    const enter = async (...texts: readonly string[]) => {
      await interval.click();
      await page.getByRole('option', { name: chart.ownInterval.menu }).click();
      for (const text of texts) {
        await page.getByRole('dialog').getByLabel(chart.interval).fill(text);
        await page.keyboard.press('Enter');
      }
    };
    await enter('1.5h');
    await page.getByText(chart.ownInterval.form).waitFor();
    await page.keyboard.press('Escape');
    await enter('0m', '7m');
    await eventually(async () => assert.equal(await readText(interval), intervalWords(words, '7m')));
    await page.reload();
    await interval.waitFor();
    await interval.click();
    await page.getByRole('option', { name: intervalWords(words, '7m') }).click();
    await eventually(async () => assert.equal(await readText(interval), intervalWords(words, '7m')));
    await visitor.leave();
  });

  test('says that there are no bars, and draws them the moment that some are imported', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    await page.goto('/positions?sort=openedAt&direction=asc');
    await page.getByRole('grid').getByRole('row').nth(4).getByRole('link').click();
    const panel = chartOf(page, words);
    await panel.getByText(words.chart.empty.title).waitFor();
    assert.match(await readText(panel), /No bars are stored for ES JUN25/);

    const folder = await temporaryData();
    const file = join(folder.path, 'es.csv');
    const opens = Date.UTC(2025, 2, 31, 13);
    const lines = Array.from(
      { length: 180 },
      (_, nth) => `${new Date(opens + nth * minuteMs).toISOString()},5600,5611,5599,5605,7`,
    );
    await writeFile(file, ['timestamp_utc,open,high,low,close,volume', ...lines, ''].join('\n'));
    const importing = ['candles', 'import', file, '--instrument', 'ES JUN25', '--interval', '1m'];
    const { exitCode, err } = await runKontor([...importing, '--data', office.dataDirectory]);
    assert.equal(exitCode, 0, err);
    await panel.getByRole('img').locator('canvas').first().waitFor();
    await folder.remove();
    await visitor.leave();
  });

  test('shades the next position of the same account and instrument, says which, and leads to it', async () => {
    const visitor = await office.visit();
    await openPosition(visitor, 2);
    const { page, words } = visitor;
    const panel = chartOf(page, words);
    const name = /^Short 1, Mar 31, 2025, 12:45 AM/;
    await panel.getByRole('list', { name: words.chart.others }).getByRole('link', { name }).waitFor();

    await panel.getByRole('img').scrollIntoViewIfNeeded();
    const box = (await panel.getByRole('img').boundingBox())!;
    const tooltip = panel.getByRole('tooltip').filter({ hasText: 'Short 1' });
    let x = box.x + box.width / 2;
    while ((await tooltip.count()) === 0 && x < box.x + box.width) {
      x += 6;
      await page.mouse.move(x, box.y + 10);
    }
    const before = page.url();
    await page.mouse.click(x + 6, box.y + 10);
    await page.waitForURL((url) => url.href !== before);
    await page.getByText(words.positions.side.short).first().waitFor();
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
    await page.getByRole('option', { name: new RegExp(`^${intervalWords(words, '5m')}`) }).click();
    await panel.getByLabel(chart.interval).getByText(intervalWords(words, '5m')).waitFor();

    await panel.getByRole('button', { name: chart.accounts.show }).click();
    const compared = panel.getByRole('region', { name: chart.accounts.title });
    await compared.getByRole('row').nth(1).waitFor();
    assert.match(await readText(compared), /DEMO-COPY-A|DEMO-LEAD/);
    await page.reload();
    await compared.getByRole('row').nth(1).waitFor();
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
