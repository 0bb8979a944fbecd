import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type WhatIf, whatIf } from '#contract/statistics.ts';
import { figureWords } from '#domain/performance/words/say-figure.ts';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { runKontor } from '#test/support/kontor-process.ts';
import { testOffice, type Words } from '#test/support/office.ts';
import { pageFaults } from '#test/support/page-faults.ts';
import { readText } from '#test/support/page-text.ts';

const prepare = async (data: string): Promise<void> => {
  const { exitCode, err } = await runKontor(['demo', 'load', '--data', data]);
  assert.equal(exitCode, 0, err);
};

/** What the server answers when it is asked directly, as the page's browser. */
const asked = async (page: Page, body: object): Promise<WhatIf> => {
  const answer = await page.request.post('/api/v1/statistics/what-if', {
    data: body,
    headers: { origin: originOf(page) },
  });
  assert.equal(answer.status(), 200, await answer.text());
  return whatIf.parse(await answer.json());
};
const originOf = (page: Page): string => new URL(page.url()).origin;

const usd = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  currencyDisplay: 'narrowSymbol',
  signDisplay: 'exceptZero',
});
/** The net profit in each column, as the page writes it. */
const netOf = (found: WhatIf): readonly string[] => {
  const nth = found.figures.findIndex(({ name }) => name === 'net_profit');
  return [found.before, found.worst, found.best].map((side) => {
    const figure = side[nth]!;
    return figure.kind === 'value' ? usd.format(figure.value).replace('-', '−') : '';
  });
};

const table = (page: Page, { whatIf: { result } }: Words) => page.getByRole('table', { name: result.table });
/** What the columns of net profit say; without the differences. */
const shownNet = async (page: Page, words: Words): Promise<readonly string[]> => {
  const cells = table(page, words)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: figureWords.en.names.net_profit, exact: true }) })
    .getByRole('cell');
  const texts = await cells.evaluateAll((all) => all.map((cell) => cell.querySelector('span')?.textContent ?? ''));
  return texts;
};

describe('what if', { skip: chromiumMissing(), concurrency: 1 }, () => {
  const office = testOffice({ prepare });

  test('shows what the server works out, and keeps the question in the address', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    const { scenario } = words.whatIf;
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('w');
    await page.waitForURL(/\/what-if$/);
    await page.getByText(words.whatIf.result.nothing).waitFor();
    assert.deepEqual(await shownNet(page, words), netOf(await asked(page, {})));

    const stop = page.getByRole('group', { name: scenario.stop, exact: true });
    await stop.getByRole('button', { name: scenario.points }).click();
    const distance = page.getByRole('textbox', { name: scenario.stopPoints });
    await distance.fill('0');
    await page.getByText(scenario.badPoints).waitFor();
    await distance.fill('5');
    await page
      .getByRole('group', { name: scenario.target, exact: true })
      .getByRole('button', { name: scenario.planned })
      .click();
    await page.getByRole('button', { name: scenario.sizes['0.5'] }).click();
    await page.getByRole('group', { name: scenario.leftOut }).getByRole('button', { name: scenario.leftOut }).click();
    await page.getByRole('option', { name: words.filters.fields.rules }).click();
    await page.getByRole('option', { name: words.filters.rules.broken }).click();
    await page.getByRole('button', { name: words.filters.done }).click();

    const body = { stop: { points: '5' }, target: 'planned', size: 0.5, without: [{ rules: ['broken'] }] };
    const found = await asked(page, body);
    assert.ok(
      found.dropped > 0 && found.uncertain > 0,
      'the demo has broken rules, and bars that leave something open',
    );
    const expected = netOf(found);
    await eventually(async () => (await shownNet(page, words)).join() === expected.join());
    const counts = await readText(page.getByRole('region', { name: words.whatIf.counts.title }));
    assert.ok(counts.includes(words.whatIf.counts.dropped) && counts.includes(String(found.dropped)), counts);

    const address = page.url();
    assert.match(address, /stop=5/);
    await page.reload();
    await eventually(async () => (await shownNet(page, words)).join() === expected.join());
    assert.equal(page.url(), address);
    assert.equal(await distance.inputValue(), '5');
    await page.getByRole('button', { name: scenario.reset }).click();
    await page.getByText(words.whatIf.result.nothing).waitFor();
    assert.equal(new URL(page.url()).search, '');
    await visitor.leave();
  });

  test('says what cannot be told, and fits a phone', async () => {
    const visitor = await office.visit({ language: 'de', widthPx: 360, scheme: 'dark' });
    const { page, words } = visitor;
    await page.goto('/what-if?later=10080');
    const unknown = words.whatIf.counts.unknown['no-bar-then'];
    await page.getByText(unknown).waitFor();
    assert.deepEqual(await pageFaults(page, words), []);
    await page.goto('/what-if?fromDay=1999-01-01&toDay=1999-01-02');
    await page.getByText(words.whatIf.noMatch.title).waitFor();
    await visitor.leave();
  });
});
