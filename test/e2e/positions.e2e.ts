import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { spawnKontor } from '#test/support/kontor-process.ts';
import { testOffice, words } from '#test/support/office.ts';
import { readText } from '#test/support/page-text.ts';
import { type RoundTrip, roundTrips, roundTripsFile } from '#test/support/round-trips.ts';
import { zipEntry } from '#test/support/zip-entry.ts';

const trips = roundTrips(100_000);
const { filters, positions } = words.en;
const sortable = Object.keys(positions.columns).filter((key) => !['label', 'reset', 'flags'].includes(key));

const prepare = async (data: string): Promise<void> => {
  const file = `${data}.csv`;
  await writeFile(file, roundTripsFile(trips));
  const child = spawnKontor(['import', file, '--timezone', 'UTC', '--data', data]);
  child.stdout!.resume();
  child.stderr!.pipe(process.stderr);
  await once(child, 'exit');
  await rm(file);
  assert.equal(child.exitCode, 0);
};

const table = (page: Page) => page.getByRole('grid');
const rowsOf = async (page: Page): Promise<number> => Number(await table(page).getAttribute('aria-rowcount')) - 1;
const countOf = (matches: (trip: RoundTrip) => boolean): number => trips.filter(matches).length;

/** Waits until the table and its totals are of so many positions. */
const shows = async (page: Page, count: number): Promise<void> => {
  await eventually(async () => (await rowsOf(page)) === count);
  const totals = page.getByRole('group', { name: positions.totals });
  const text = count === 1 ? '1 position' : `${count.toLocaleString('en-US')} positions`;
  await eventually(async () => (await readText(totals)).includes(text));
};

const chooser = (page: Page, field: string) => page.getByRole('dialog', { name: field });

/** Opens the filter of a field, by keys alone. */
const openFilter = async (page: Page, field: string): Promise<void> => {
  await page.keyboard.press('f');
  await page.getByPlaceholder(filters.chooseField).fill(field);
  await page.keyboard.press('Enter');
  await chooser(page, field).waitFor();
};

const choose = async (page: Page, field: string, ...options: readonly string[]): Promise<void> => {
  await openFilter(page, field);
  for (const option of options) await page.getByRole('option', { name: option, exact: true }).click();
  await page.keyboard.press('Escape');
  await chooser(page, field).waitFor({ state: 'detached' });
};

/** Rows in sight, and how many of them have come already. */
const inSight = `(() => {
  const grid = document.querySelector('[role=grid]');
  const { top, bottom } = grid.getBoundingClientRect();
  const rows = [...grid.querySelectorAll('[role=row][id]')].filter((row) => {
    const box = row.getBoundingClientRect();
    return box.bottom > top + 40 && box.top < bottom;
  });
  return { rows: rows.length, filled: rows.filter((row) => row.querySelector('a')).length };
})()`;

/** Scrolls to the end in steps, and tells the fewest rows in sight in any frame on the way. */
const scrollDown = (steps: number) => `(async () => {
  const grid = document.querySelector('[role=grid]');
  const end = grid.scrollHeight - grid.clientHeight;
  let fewest = Infinity;
  for (let step = 1; step <= ${steps}; step++) {
    grid.scrollTop = (end * step) / ${steps};
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    fewest = Math.min(fewest, ${inSight}.rows);
  }
  return fewest;
})()`;

describe('a hundred thousand positions', { skip: chromiumMissing() }, () => {
  const office = testOffice({ prepare });
  const open = async (path = '/positions') => {
    const visitor = await office.visit();
    await visitor.page.goto(path);
    await table(visitor.page).getByRole('link').first().waitFor();
    return visitor;
  };

  test('scroll to the end without a blank, in little memory', async () => {
    const visitor = await open();
    const { page } = visitor;
    await shows(page, trips.length);
    const fits = (await page.evaluate<{ rows: number }>(inSight)).rows;
    assert.ok(fits > 15, `only ${fits} rows are in sight`);
    const fewest = await page.evaluate<number>(scrollDown(40));
    assert.ok(fewest >= fits - 1, `${fewest} of ${fits} rows stood in a frame on the way`);
    await eventually(async () => {
      const { rows, filled } = await page.evaluate<{ rows: number; filled: number }>(inSight);
      return rows > 0 && filled === rows;
    });
    assert.equal(await page.locator('[role=row]').last().getAttribute('aria-rowindex'), String(trips.length + 1));

    const devtools = await page.context().newCDPSession(page);
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    assert.ok(usedSize < 100e6, `${usedSize} bytes are in use`);
    assert.ok((await page.locator('*').count()) < 5_000, 'only rows near the window exist');
    await visitor.leave();
  });

  test('are sorted by every column, in both directions', async () => {
    const visitor = await open();
    const { page } = visitor;
    await page.getByRole('button', { name: positions.columns.label }).click();
    const items = page.getByRole('menuitemcheckbox', { checked: false });
    while ((await items.count()) > 0) await items.first().click();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });

    for (const key of sortable) {
      const name = positions.columns[key as keyof typeof positions.columns];
      const head = table(page).getByRole('columnheader', { name, exact: true });
      for (let turn = 0; turn < 2; turn++) {
        const before = await head.getAttribute('aria-sort');
        await head.getByRole('button').click();
        await eventually(async () => (await head.getAttribute('aria-sort')) !== before);
        const direction = (await head.getAttribute('aria-sort')) === 'ascending' ? 'asc' : 'desc';
        const answer = await page.request.get(`/api/v1/positions?sort=${key}&direction=${direction}&limit=1`);
        const [first] = ((await answer.json()) as { rows: readonly { readonly id: string }[] }).rows;
        const link = table(page).getByRole('link').first();
        await eventually(async () => (await link.getAttribute('href')) === `/positions/${first!.id}`);
      }
    }
    await visitor.leave();
  });

  test('are narrowed by every filter, and the totals follow', async () => {
    const visitor = await open();
    const { page } = visitor;
    const { side, status, result } = positions;
    const { fields } = filters;
    const clear = () => page.getByRole('button', { name: filters.clear }).click();

    await choose(page, fields.account, 'P-01', 'P-03');
    await shows(page, 50_000);
    await choose(page, fields.instrument, 'ES MAR25');
    await shows(
      page,
      countOf((trip) => ['P-01', 'P-03'].includes(trip.account) && trip.instrument === 'ES MAR25'),
    );
    await clear();
    await shows(page, trips.length);
    await choose(page, fields.side, side.short);
    await shows(
      page,
      countOf((trip) => trip.side === 'short'),
    );
    await choose(page, fields.result, result.loss);
    await shows(
      page,
      countOf((trip) => trip.side === 'short' && trip.result === 'loss' && !trip.open),
    );
    await clear();
    await choose(page, fields.status, status.open);
    await shows(page, 4);
    await clear();

    await openFilter(page, fields.opened);
    const days = chooser(page, fields.opened);
    await days.getByLabel(filters.from, { exact: true }).fill('2025-02-03');
    await days.getByLabel(filters.to, { exact: true }).fill('2025-02-04');
    await page.keyboard.press('Escape');
    // The browser is in Berlin, an hour before UTC in February.
    const from = Date.UTC(2025, 1, 2, 23);
    await shows(
      page,
      countOf(({ openedAt }) => openedAt >= from && openedAt < from + 2 * 86_400_000),
    );
    await page.goto('/positions?from=1999-01-01&to=1999-01-02');
    await page.getByText(positions.noMatch.title).waitFor();
    await page.getByRole('button', { name: filters.clear }).last().click();
    await shows(page, trips.length);
    await visitor.leave();
  });

  test('keep the columns that were chosen', async () => {
    const visitor = await open();
    const { page } = visitor;
    const { columns } = positions;
    const head = (name: string) => table(page).getByRole('columnheader', { name, exact: true });
    await page.getByRole('button', { name: columns.label }).click();
    await page.getByRole('menuitemcheckbox', { name: columns.commission }).click();
    await page.getByRole('menuitemcheckbox', { name: columns.grossPnl }).click();
    await page.reload();
    await head(columns.grossPnl).waitFor();
    assert.equal(await head(columns.commission).count(), 0);
    await page.getByRole('button', { name: columns.label }).click();
    await page.getByRole('menuitem', { name: columns.reset }).click();
    await page.keyboard.press('Escape');
    await head(columns.commission).waitFor();
    assert.equal(await head(columns.grossPnl).count(), 0);
    await visitor.leave();
  });

  test('are written to files as they are filtered', async () => {
    const visitor = await open('/positions?account=P-02&instrument=NQ+MAR25&side=long&sort=openedAt&direction=asc');
    const { page } = visitor;
    const wanted = trips.filter(
      (trip) => trip.account === 'P-02' && trip.instrument === 'NQ MAR25' && trip.side === 'long',
    );
    await shows(page, wanted.length);
    const download = async (item: string): Promise<Buffer> => {
      await page.getByRole('button', { name: positions.export.label }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: item }).click(),
      ]);
      return readFile(await file.path());
    };
    const opened = wanted.map(({ openedAt }) => new Date(openedAt).toISOString());

    const [head, ...lines] = (await download(positions.export.csv)).toString('utf8').trimEnd().split(/\r?\n/);
    const column = head!.split(',').indexOf('openedAt');
    assert.deepEqual(
      lines.map((line) => line.split(',')[column]),
      opened,
    );
    const sheet = zipEntry(await download(positions.export.xlsx), 'xl/worksheets/sheet1.xml');
    assert.equal(sheet.match(/<row /g)?.length, wanted.length + 1);
    await visitor.leave();
  });
});
