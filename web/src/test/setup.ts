import { cleanup } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, vi } from 'vitest';
import { startI18n } from '#web/shared/i18n/i18n.ts';

// What jsdom lacks of a browser.
class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
vi.stubGlobal('ResizeObserver', StillObserver);
vi.stubGlobal('scrollTo', () => undefined);
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));
Element.prototype.scrollIntoView = () => undefined;

// CI judges a change: properties get the same values there each time.
if (import.meta.env.CI) fc.configureGlobal({ seed: 20_261_120 });

startI18n('en');
afterEach(cleanup);
