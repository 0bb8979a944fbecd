import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { postgresCandleStore } from '#adapters/postgres/candle-store.ts';
import { openKontor } from '#root/compose.ts';
import { readConfig } from '#root/config.ts';
import { startChromium } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { temporaryData } from '#test/support/kontor-process.ts';
import { type BenchRow, benchRow, minimumRuns } from './measure.ts';
import { generatedBars } from './support/generated-bars.ts';
import { type SignedInServer, startSignedIn } from './support/signed-in-server.ts';

/** What is stored, and how much of it a chart opens with. */
const charts = [
  { name: '5k', instrument: 'MNQ MAR25', stored: 5_000, shown: 5_000, budget: 150 },
  { name: '100k', instrument: 'MES MAR25', stored: 100_000, shown: 100_000, budget: null },
  // A long series opens no slower than a short one.
  { name: '1m-stored', instrument: 'MYM MAR25', stored: 1_000_000, shown: 5_000, budget: 150 },
] as const;
type Chart = (typeof charts)[number];

const patienceMs = 60_000;
/** What the page has begun before is over by then. */
const restMs = 300;

/**
 * From the start of the navigation to the frame that has the last bar of an instrument's chart, as the page says by a
 * mark of its own. Cold: a browser that has nothing of the app yet, its start apart. Reload: one that has the app in its
 * cache and loads the page anew. Warm: within the app, from the list of charts, the bars not asked for before.
 */
export const run = async (): Promise<BenchRow[]> => {
  const data = await temporaryData();
  try {
    await store(data.path);
    const browser = await startChromium();
    try {
      const rows: BenchRow[] = [];
      for (const chart of charts) {
        // A server for each: so many loads in a minute are more than one lets a visitor have.
        const server = await startSignedIn(data.path);
        rows.push(...(await measureChart(server, browser, chart).finally(() => server.stop())));
      }
      return rows;
    } finally {
      await browser.close();
    }
  } finally {
    await data.remove();
  }
};

const store = async (data: string): Promise<void> => {
  const kontor = await openKontor(readConfig({ KONTOR_DATA: data, KONTOR_SOURCES: 'none' }));
  try {
    const candles = postgresCandleStore(kontor.database.pool);
    const series = { ledger: 'main', interval: '1m', source: 'bench', adjustment: 'none' } as const;
    for (const { instrument, stored } of charts) {
      await candles.upsert({ ...series, instrument }, generatedBars(stored), 0);
    }
  } finally {
    await kontor.close();
  }
};

const measureChart = async (server: SignedInServer, browser: Browser, chart: Chart): Promise<readonly BenchRow[]> => {
  const figure = { unit: 'ms', higherIsBetter: false };
  const cold: number[] = [];
  for (let run = 0; run <= minimumRuns; run++) {
    const context = await signedIn(server, browser);
    cold.push(await painted(await context.newPage(), server.url, chart));
    await context.close();
  }
  const context = await signedIn(server, browser);
  const page = await context.newPage();
  const reload: number[] = [];
  for (let run = 0; run <= minimumRuns + 1; run++) reload.push(await painted(page, server.url, chart));
  const warm: number[] = [];
  for (let run = 0; run <= minimumRuns; run++) warm.push(await paintedWithin(page, server.url, chart));
  await context.close();
  return [
    benchRow({ ...figure, bench: `chart-paint.${chart.name}.cold`, budget: null }, cold.slice(1)),
    benchRow({ ...figure, bench: `chart-paint.${chart.name}.reload`, budget: null }, reload.slice(2)),
    benchRow({ ...figure, bench: `chart-paint.${chart.name}.warm`, budget: chart.budget }, warm.slice(1)),
  ];
};

const signedIn = async (server: SignedInServer, browser: Browser): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
  });
  const cookies = server.headers.cookie!.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.url };
  });
  await context.addCookies(cookies);
  return context;
};

const address = ({ instrument, shown }: { readonly instrument: string; readonly shown: number }): string =>
  `/charts/${encodeURIComponent(instrument)}?bars=${shown}`;

/** Milliseconds from the start of a load of the page to the mark that it sets once all of the bars are drawn. */
const painted = async (page: Page, url: string, chart: Chart): Promise<number> => {
  // Away from the page before: what is measured is a load of its own.
  await page.goto('about:blank');
  await page.goto(`${url}${address(chart)}`, { waitUntil: 'commit' });
  return drawnAfter(page, 0, chart.shown);
};

/** The same within the app, whose code another chart has brought. */
const paintedWithin = async (page: Page, url: string, chart: Chart): Promise<number> => {
  await page.goto(`${url}${address({ instrument: 'MNQ MAR25', shown: 100 })}`);
  await drawnAfter(page, 0, 100);
  const go = (path: string): Promise<number> =>
    page.evaluate<number>(`{ const at = performance.now(); history.pushState({}, '', ${JSON.stringify(path)}); at; }`);
  await go('/charts');
  await page.getByRole('table').waitFor();
  await delay(restMs);
  const from = await go(address(chart));
  return (await drawnAfter(page, from, chart.shown)) - from;
};

/** When the page drew so many bars, on its own clock, not before an instant of it. */
const drawnAfter = async (page: Page, from: number, bars: number): Promise<number> => {
  const marks = `performance.getEntriesByName('kontor:chart-drawn')`;
  const wanted = `({ detail, startTime }) => startTime > ${from} && detail.bars >= ${bars}`;
  let drawnAt: number | null = null;
  await eventually(async () => {
    drawnAt = await page.evaluate<number | null>(`${marks}.find(${wanted})?.startTime ?? null`);
    return drawnAt !== null;
  }, patienceMs);
  return drawnAt!;
};
