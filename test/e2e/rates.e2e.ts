import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { duePublication } from '#domain/rates/publication-days.ts';
import { runKontor } from '#test/support/kontor-process.ts';
import { testOffice } from '#test/support/office.ts';

const history = fileURLToPath(import.meta.resolve('#adapters/ecb/fixtures/hist.csv'));

describe('exchange rates', () => {
  const office = testOffice({
    prepare: async (data) => {
      const { exitCode, err } = await runKontor(['rates', 'import', history, '--data', data]);
      assert.equal(exitCode, 0, err);
    },
  });

  it('shows the last rates, the course of a currency and its source', async () => {
    const { page, words, leave } = await office.visit({ language: 'de', widthPx: 360, scheme: 'dark' });
    await page.goto('/rates');
    await page.getByRole('row', { name: /USD.*1,1510/ }).waitFor();
    await page.getByText(words.rates.table.ended).first().waitFor();
    await page.getByRole('img', { name: words.rates.chart.canvas }).waitFor();
    await page.getByText(/Europäische Zentralbank, \d/).waitFor();
    await page.getByRole('button', { name: 'GBP' }).click();
    await page.getByRole('heading', { name: 'GBP für 1 EUR' }).waitFor();
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360, 'nothing sticks out');
    await leave();
  });

  it('says which rate a trade of a Sunday would use, and why another has none', async () => {
    const { page, words, leave } = await office.visit();
    await page.goto('/rates');
    const day = page.getByLabel(words.rates.on.date);
    await day.fill('2026-11-22');
    await page.getByText('1 EUR = 1.1510 USD').waitFor();
    await page.getByText(/publication before it hold: November 20, 2026/).waitFor();
    await day.fill('2026-12-01');
    await page.getByText(words.rates.on.notPublishedYet.slice(0, 24)).waitFor();
    await day.fill('2026-03-01');
    await page.getByText(/publications are missing, the last one before this day is of 12\/31\/2025/).waitFor();
    await leave();
  });

  it('says that nobody may be asked', async () => {
    const { page, words, leave } = await office.visit();
    await page.goto('/rates');
    await page.getByText(words.rates.notAllowed).waitFor();
    assert.equal(await page.getByRole('button', { name: words.rates.sync }).isDisabled(), true);
    await leave();
  });
});

describe('exchange rates of a bank that can be asked', () => {
  let answers = false;
  /** In place of the European Central Bank, up to date once it answers. */
  const bank = createServer((_, reply) => {
    if (!answers) return void reply.writeHead(503).end();
    const csv = `Date,USD,\n${duePublication(Date.now())},1.2345,\n`;
    reply.end(zipSync({ 'eurofxref-hist.csv': Buffer.from(csv) }));
  });
  after(() => bank.close());
  const office = testOffice({
    settings: async () => {
      await new Promise<void>((resolve) => bank.listen(0, '127.0.0.1', resolve));
      const { port } = bank.address() as AddressInfo;
      return { KONTOR_SOURCES: 'ecb', KONTOR_SOURCE_URLS: `ecb=http://127.0.0.1:${port}` };
    },
  });

  it('come by a click, after a failure that is said', async () => {
    const { page, words, leave } = await office.visit();
    await page.goto('/rates');
    await page.getByText(words.rates.none).waitFor();
    const fetching = page.getByRole('button', { name: words.rates.sync });
    await fetching.click();
    await page.getByText(/The last fetch failed: .*503.*tried again by itself after/).waitFor();
    answers = true;
    await fetching.click();
    await page.getByText('1 EUR = 1.2345 USD').waitFor();
    assert.equal(await page.getByText(/The last fetch failed/).count(), 0);
    await page.getByText('1 day was added.').waitFor();
    await leave();
  });
});
