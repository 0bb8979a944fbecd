import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { de } from '#web/shared/i18n/de.ts';
import { en } from '#web/shared/i18n/en.ts';
import { startChromium } from './chromium.ts';
import { type Environment, type RunningServer, startKontor, temporaryData } from './kontor-process.ts';

export const words = { de, en } as const;
export type Language = keyof typeof words;
export type Words = typeof en;

export const owner = { name: 'Ada Trader', email: 'ada@example.org', password: 'a long enough sentence' } as const;

/** How a visitor looks at the page; a desk in English and light unless it is said. */
export type Look = {
  readonly language?: Language;
  readonly widthPx?: number;
  readonly scheme?: 'light' | 'dark';
  /** IANA zone of the browser; Berlin's unless it is said. */
  readonly timeZone?: string;
  /** Nobody is signed in yet. */
  readonly stranger?: boolean;
};

export type Visitor = {
  readonly page: Page;
  readonly words: Words;
  /** What the browser's console holds of errors and warnings. */
  readonly complaints: readonly string[];
  /** Ends the visit; fails when the console holds an error or a warning that `expected` does not match. */
  readonly leave: (expected?: RegExp) => Promise<void>;
};

export type Office = {
  readonly url: string;
  readonly dataDirectory: string;
  visit(look?: Look): Promise<Visitor>;
  /** Ends the server as a crash does. */
  kill(): Promise<void>;
  /** Starts the server again under the same address. */
  start(): Promise<void>;
};

type Options = {
  /** The first run is still to come. */
  readonly empty?: boolean;
  /** What fills the data directory before the server starts. */
  readonly prepare?: (dataDirectory: string) => Promise<void>;
  /** What the server's environment has beside the owner. */
  readonly settings?: () => Promise<Environment>;
};

/** No answer of the page on a loaded machine takes this long. */
const patienceMs = 20_000;

/**
 * A server on a fresh data directory and a browser, for the whole test file. To be called outside hooks; what it returns
 * works from the first test on.
 */
export const testOffice = ({ empty = false, prepare, settings }: Options = {}): Office => {
  let browser: Browser | undefined;
  let server: RunningServer | undefined;
  let data: Awaited<ReturnType<typeof temporaryData>> | undefined;
  let signedIn: Promise<BrowserContextOptions['storageState']> | undefined;
  let environment: Environment = empty
    ? {}
    : { KONTOR_OWNER_EMAIL: owner.email, KONTOR_OWNER_PASSWORD: owner.password };

  before(async () => {
    data = await temporaryData();
    await prepare?.(data.path);
    environment = { ...environment, ...(await settings?.()) };
    [server, browser] = await Promise.all([startKontor(data.path, environment), startChromium()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    await data?.remove();
  });

  const signInOnce = async () => {
    const first = await office.visit({ stranger: true });
    await signIn(office.url, first);
    const state = await first.page.context().storageState();
    await first.leave();
    return state;
  };

  const office: Office = {
    get url() {
      return server!.url;
    },
    get dataDirectory() {
      return data!.path;
    },
    async visit(look = {}) {
      const { language = 'en', widthPx = 1440, scheme = 'light', stranger = empty, timeZone = 'Europe/Berlin' } = look;
      if (!stranger) signedIn ??= signInOnce();
      const context = await browser!.newContext({
        viewport: { width: widthPx, height: widthPx < 600 ? 740 : 900 },
        locale: { de: 'de-DE', en: 'en-US' }[language],
        timezoneId: timeZone,
        colorScheme: scheme,
        baseURL: office.url,
        reducedMotion: 'reduce',
        ...(!stranger && { storageState: await signedIn }),
      });
      context.setDefaultTimeout(patienceMs);
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      return {
        page,
        words: words[language] as Words,
        complaints,
        async leave(expected) {
          await context.close();
          const unexpected = complaints.filter((complaint) => !expected?.test(complaint));
          assert.deepEqual(unexpected, [], 'the console is clean');
        },
      };
    },
    async kill() {
      server!.process.kill('SIGKILL');
      await new Promise((resolve) => server!.process.once('exit', resolve));
    },
    async start() {
      server = await startKontor(data!.path, environment, Number(new URL(server!.url).port));
    },
  };
  return office;
};

/** Signs in through the page, as a person does. */
export const signIn = async (url: string, { page, words }: Visitor): Promise<void> => {
  await page.goto(`${url}/`);
  await enterSignIn(page, words, owner.password);
  await page.getByRole('heading', { level: 1, name: words.overview.title }).waitFor();
};

/** Fills the sign-in form and sends it. */
export const enterSignIn = async (page: Page, { signIn: { email, password, submit } }: Words, secret: string) => {
  await page.getByLabel(email).fill(owner.email);
  await page.getByRole('textbox', { name: password }).fill(secret);
  await page.getByRole('button', { name: submit, exact: true }).click();
};

const complaintsOf = (page: Page): readonly string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  return complaints;
};
