import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startChromium } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { runKontor, startKontor, temporaryData } from '#test/support/kontor-process.ts';
import { root } from './source-files.ts';

/**
 * Takes the pictures of docs/guides/tour.md from the made-up data: `node tools/tour-pictures.ts`, after `npm run build`.
 * English, light, 1440 pixels wide. Not part of the tests: the made-up data ends today, so each day has other pictures.
 */
const owner = { email: 'tour@example.org', password: 'a long enough sentence' };
const folder = join(root, 'docs/guides/images');

const firstPosition = async (page: Page): Promise<void> => {
  await page.goto('/positions?account=DEMO-LEAD&status=closed');
  await page.locator('main a[href*="/positions/"]').first().click();
  await page.waitForURL(/\/positions\/\w+$/);
};

/** Below the figures: the page is taller than the picture. */
const heatMap = async (page: Page): Promise<void> => {
  await page.goto('/statistics?by=weekday&and=hour');
  await atRest(page);
  await page
    .getByRole('heading', { name: 'Breakdown' })
    .evaluate((heading: { scrollIntoView(): void }) => heading.scrollIntoView());
};

/** The last day that the leading account closed something on. */
const latestDay = async (page: Page): Promise<void> => {
  const answer = await page.request.get('/api/v1/positions?account=DEMO-LEAD&status=closed&limit=1');
  const { rows } = (await answer.json()) as { rows: readonly { closedAt: string }[] };
  await page.goto(`/days/${rows[0]!.closedAt.slice(0, 10)}`);
};

const at = (address: string) => async (page: Page) => {
  await page.goto(address);
};

const pictures: readonly (readonly [name: string, go: (page: Page) => Promise<void>])[] = [
  ['dashboard', at('/')],
  ['positions', at('/positions')],
  ['position', firstPosition],
  ['statistics', at('/statistics')],
  ['heat-map', heatMap],
  ['calendar', at('/calendar')],
  ['day', latestDay],
  ['playbook', at('/playbook')],
  ['account', at('/accounts/DEMO-COPY-A')],
  ['leakage', at('/links?tab=leakage')],
  ['what-if', at('/what-if?account=DEMO-LEAD&stop=10')],
  ['imports', at('/imports')],
];

/** Nothing is being loaded, and what is drawn has come to rest. */
const atRest = async (page: Page): Promise<void> => {
  await page.locator('h1').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await eventually(async () => (await page.locator('.MuiSkeleton-root, [role=progressbar]').count()) === 0);
  await page.waitForTimeout(500);
};

/** Chromium writes WebP itself, a third of the size of a PNG; Playwright does not ask it to. */
const takePicture = async (page: Page): Promise<Buffer> => {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  await session.detach();
  return Buffer.from(data, 'base64');
};

const data = await temporaryData();
const loaded = await runKontor(['demo', 'load', '--data', data.path]);
if (loaded.exitCode !== 0) throw new Error(loaded.err);
const server = await startKontor(data.path, {
  KONTOR_OWNER_EMAIL: owner.email,
  KONTOR_OWNER_PASSWORD: owner.password,
});
const browser = await startChromium();
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    baseURL: server.url,
  });
  await context.request.post('/api/auth/sign-in/email', { data: owner, headers: { origin: server.url } });
  const page = await context.newPage();
  await mkdir(folder, { recursive: true });
  for (const [name, go] of pictures) {
    await go(page);
    await atRest(page);
    const picture = await takePicture(page);
    await writeFile(join(folder, `${name}.webp`), picture);
    process.stdout.write(`${name}.webp ${Math.round(picture.length / 1024)} kB\n`);
  }
} finally {
  await browser.close();
  await server.stop();
  await data.remove();
}
