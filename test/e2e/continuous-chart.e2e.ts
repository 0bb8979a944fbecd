import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { chartOpened, chartPanel, legendDigits } from '#test/support/instrument-chart.ts';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';
import { testOffice } from '#test/support/office.ts';
import { pageFaults } from '#test/support/page-faults.ts';
import { readText } from '#test/support/page-text.ts';

const dayMs = 86_400_000;
const days = Array.from({ length: 42 }, (_, nth) => Date.UTC(2025, 1, 3) + nth * dayMs).filter(
  (at) => new Date(at).getUTCDay() % 6 !== 0,
);
/** The n-th day closes at `price` + n. */
const file = (price: number, from: number, to: number, volumeOf: (nth: number) => number): string =>
  [
    'time,open,high,low,close,volume',
    ...days
      .map((at, nth) =>
        [
          new Date(at).toISOString().slice(0, 10),
          price + nth - 1,
          price + nth + 2,
          price + nth - 3,
          price + nth,
          volumeOf(nth),
        ].join(),
      )
      .slice(from, to),
    '',
  ].join('\n');
/** The June contract stands 200 higher and is traded more from the 25th day on; of September there are bars, of none in between. */
const contracts = {
  'MNQ MAR25': file(20_000, 0, 29, (nth) => (nth < 24 ? 500 : 50)),
  'MNQ JUN25': file(20_200, 0, 30, (nth) => (nth < 24 ? 50 : 500)),
};

const prepare = async (data: string): Promise<void> => {
  const folder = await temporaryData();
  for (const [instrument, text] of Object.entries(contracts)) {
    const path = join(folder.path, `${instrument}.csv`);
    await writeFile(path, text);
    const words = ['--instrument', instrument, '--interval', '1d', '--timezone', 'UTC', '--data', data];
    const { exitCode, err } = await runKontor(['candles', 'import', path, ...words]);
    assert.equal(exitCode, 0, err);
  }
  await folder.remove();
};

describe('the continuous chart of a future', { skip: chromiumMissing() }, () => {
  const office = testOffice({ prepare });

  test('is chosen on the chart of a contract, and explains its rolls', async () => {
    const visitor = await office.visit({ timeZone: 'UTC' });
    const { page, words } = visitor;
    const { charts } = words;
    await page.goto(`/charts/${encodeURIComponent('MNQ JUN25')}?interval=1d`);
    await chartOpened(visitor);
    const panel = chartPanel(page, words);
    await panel.getByRole('combobox', { name: charts.contract }).click();
    await page.getByRole('option', { name: charts.continuous['back-adjusted'] }).click();
    await page.waitForURL(/\/charts\/MNQ\?.*continuous=back-adjusted/);
    await chartOpened(visitor);
    await panel.getByText(charts.continuous.made.replace('{{contracts}}', 'MNQ MAR25, MNQ JUN25')).waitFor();

    const keys = panel.getByRole('application');
    await keys.focus();
    await page.keyboard.press('Home');
    await eventually(async () => (await legendDigits(visitor)).includes('C 2020000'));

    const marks = panel.getByRole('list', { name: charts.marks.list });
    const roll = marks.getByRole('listitem');
    assert.equal(await roll.count(), 1);
    const told = await readText(roll);
    assert.match(told, /MNQ MAR25 → MNQ JUN25/);
    assert.match(told, /20,024\.00 and 20,224\.00, a gap of 200\.00.*moved by \+200\.00/s);
    await roll.getByRole('button').click();
    const card = panel.getByRole('tooltip');
    await card.waitFor();
    assert.match(await readText(card), /a gap of 200\.00/);
    await visitor.leave();
  });

  test('shows prices as they were traded, or by ratio, and rolls by another rule', async () => {
    const visitor = await office.visit({ timeZone: 'UTC' });
    const { page, words } = visitor;
    const { charts } = words;
    await page.goto('/charts/MNQ?interval=1d&continuous=unadjusted');
    await chartOpened(visitor);
    const panel = chartPanel(page, words);
    await panel.getByRole('application').focus();
    await page.keyboard.press('Home');
    await eventually(async () => (await legendDigits(visitor)).includes('C 2000000'));

    await panel.getByRole('combobox', { name: charts.contract }).click();
    await page.getByRole('option', { name: charts.continuous.ratio }).click();
    await page.waitForURL(/continuous=ratio/);
    // The pointer that chose may lie on the chart.
    await page.mouse.move(5, 5);
    await panel.getByRole('application').focus();
    await page.keyboard.press('Home');
    // 20 000 × 20 224 ÷ 20 024
    await eventually(async () => (await legendDigits(visitor)).includes('C 2019976'));

    await panel.getByRole('combobox', { name: charts.continuous.roll }).click();
    await page.getByRole('option', { name: charts.continuous.rolls.expiry }).click();
    await page.waitForURL(/roll=expiry/);
    const marks = panel.getByRole('list', { name: charts.marks.list });
    await marks.getByText(charts.marks.reasons.expiry).waitFor();
    await panel.getByRole('combobox', { name: charts.continuous.days }).click();
    await page.getByRole('option', { name: '8', exact: true }).click();
    await page.waitForURL(/rollDays=8/);

    await panel.getByRole('combobox', { name: charts.contract }).click();
    await page.getByRole('option', { name: 'MNQ MAR25', exact: true }).click();
    await page.waitForURL(/\/charts\/MNQ%20MAR25/);
    await chartOpened(visitor);
    assert.equal(await marks.count(), 0);
    await visitor.leave();
  });

  test('is linked from the list of charts', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    await page.goto('/charts');
    await page
      .getByRole('link', { name: words.charts.continuous.link.replace('{{root}}', 'MNQ') })
      .first()
      .click();
    await page.waitForURL(/\/charts\/MNQ\?/);
    await chartOpened(visitor);
    await visitor.leave();
  });

  for (const look of [{}, { language: 'de', widthPx: 360 }, { language: 'de', scheme: 'dark' }] as const)
    test(`has no fault as ${JSON.stringify(look)}`, async () => {
      const visitor = await office.visit(look);
      await visitor.page.goto('/charts/MNQ?interval=1d&continuous=back-adjusted&roll=expiry');
      await chartOpened(visitor);
      assert.deepEqual(await pageFaults(visitor.page, visitor.words), []);
      await visitor.leave();
    });
});
