import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { createQueries } from '#web/app/queries.ts';
import { createAppRouter } from '#web/app/router.tsx';
import { theme } from '#web/app/theme/theme.ts';
import { NoticeProvider } from '#web/shared/page/notice.tsx';
import { fakeApi } from './fake-api.ts';
import { stubUpload } from './fake-upload.ts';

/** A socket that never gets through, so that nothing is asked again behind a test's back. */
class SilentSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  readonly readyState = SilentSocket.CONNECTING;
  close() {}
}

/** Shows the whole app at an address, over a server in memory. */
export function renderApp(path: string, options: Parameters<typeof fakeApi>[0] = {}) {
  const api = fakeApi(options);
  vi.stubGlobal('fetch', api.fetch);
  stubUpload(api.fetch);
  vi.stubGlobal('WebSocket', SilentSocket);
  const queries = createQueries(() => void router.invalidate());
  const router = createAppRouter(queries, createMemoryHistory({ initialEntries: [path] }));
  render(
    <ThemeProvider theme={theme}>
      <QueryClientProvider client={queries}>
        <NoticeProvider>
          <RouterProvider router={router} />
        </NoticeProvider>
      </QueryClientProvider>
    </ThemeProvider>,
  );
  return { api, router, user: userEvent.setup() };
}
