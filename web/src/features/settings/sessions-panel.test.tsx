import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '#web/test/render-app.tsx';

const session = (id: string, userAgent: string) => ({
  id,
  token: `t-${id}`,
  createdAt: '2026-11-20T08:00:00.000Z',
  updatedAt: '2026-11-20T17:00:00.000Z',
  ipAddress: '127.0.0.1',
  userAgent,
});

it('marks the session that this browser is in, and puts it first', async () => {
  renderApp('/settings', {
    routes: {
      'GET /api/auth/list-sessions': () => [
        session('s2', 'Mozilla/5.0 (iPhone) Safari/605'),
        session('s1', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0'),
      ],
    },
  });
  const own = await screen.findByText('This device', {}, { timeout: 5000 });
  const panel = within(screen.getByRole('region', { name: 'Signed in on' }));
  const items = panel.getAllByRole('listitem');
  expect(items).toHaveLength(2);
  expect(items[0]!.contains(own)).toBe(true);
});
