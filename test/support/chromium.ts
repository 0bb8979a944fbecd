import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { missingService } from './missing-service.ts';

const executablePath = '/usr/bin/chromium';

/** Says why no browser can be started here; undefined where one can. */
export const chromiumMissing = (): string | undefined =>
  existsSync(executablePath) ? undefined : missingService('Chromium', `there is no ${executablePath}`);

/** Starts a browser without a window that asks nobody but the page's own server for anything. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'] });
