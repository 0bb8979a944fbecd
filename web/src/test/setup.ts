import { cleanup } from '@testing-library/react';
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

startI18n('en');
afterEach(cleanup);
