import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startChromium } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { type BenchRow, benchRow, minimumRuns } from './measure.ts';
import { type SignedInServer, startSignedIn } from './support/signed-in-server.ts';
import { storedMillion } from './support/stored-million.ts';

const patienceMs = 60_000;

/**
 * From the start of the navigation to the frame that has every tile of a board, as the page says by a mark of its own, with a
 * million executions stored. Cold: a browser that has nothing of the app yet, its start apart. Reload: one that has the app
 * in its cache and loads the page anew. Positions are laid out in columns before: that is once after a start of the server.
 */
export const run = async (): Promise<BenchRow[]> => {
  const data = await storedMillion();
  const browser = await startChromium();
  const server = await startSignedIn(data);
  try {
    const rows: BenchRow[] = [];
    for (const board of ['day', 'review']) rows.push(...(await measureBoard(server, browser, board)));
    return rows;
  } finally {
    await server.stop();
    await browser.close();
  }
};

const measureBoard = async (server: SignedInServer, browser: Browser, board: string): Promise<readonly BenchRow[]> => {
  const figure = { unit: 'ms', higherIsBetter: false };
  const cold: number[] = [];
  for (let turn = 0; turn <= minimumRuns; turn++) {
    const context = await signedIn(server, browser);
    cold.push(await painted(await context.newPage(), server.url, board));
    await context.close();
  }
  const context = await signedIn(server, browser);
  const page = await context.newPage();
  const reload: number[] = [];
  for (let turn = 0; turn <= minimumRuns + 1; turn++) reload.push(await painted(page, server.url, board));
  await context.close();
  return [
    benchRow(
      { ...figure, bench: `dashboard-paint.${board}.cold`, budget: board === 'day' ? 1_000 : null },
      cold.slice(1),
    ),
    benchRow({ ...figure, bench: `dashboard-paint.${board}.reload`, budget: null }, reload.slice(2)),
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

/** Milliseconds from the start of a load of the page to the mark that it sets once every tile has its answer. */
const painted = async (page: Page, url: string, board: string): Promise<number> => {
  await page.goto('about:blank');
  await page.goto(`${url}/?board=${board}`, { waitUntil: 'commit' });
  let drawnAt: number | null = null;
  await eventually(async () => {
    drawnAt = await page.evaluate<number | null>(
      `performance.getEntriesByName('kontor:dashboard-drawn')[0]?.startTime ?? null`,
    );
    return drawnAt !== null;
  }, patienceMs);
  return drawnAt!;
};
