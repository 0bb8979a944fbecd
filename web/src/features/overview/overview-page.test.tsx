import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '#web/test/render-app.tsx';

const find = { timeout: 5000 };

it('offers the three doors to an empty ledger; the demo is loaded behind the first', async () => {
  const { api, user } = renderApp('/', { positions: 0 });
  await user.click(await screen.findByRole('button', { name: 'Load the demo' }, find));
  await waitFor(() =>
    expect(api.calls.some(({ method, path }) => method === 'POST' && path === '/api/v1/demo')).toBe(true),
  );
  expect(screen.getByRole('link', { name: 'Choose a file' }).getAttribute('href')).toBe('/imports/new');
  await user.click(screen.getByRole('button', { name: 'Look around' }));
  expect(await screen.findByText('No position is open.')).toBeTruthy();
});

it('badges the demo and removes it with one click', async () => {
  const { api, user } = renderApp('/', { demo: true });
  await user.click(await screen.findByRole('button', { name: 'Remove the demo' }, find));
  await waitFor(() =>
    expect(api.calls.some(({ method, path }) => method === 'DELETE' && path === '/api/v1/demo')).toBe(true),
  );
});

it('leads from held rows to the form that frees them', async () => {
  renderApp('/', { heldRows: 3 });
  const link = await screen.findByRole('link', { name: 'Enter the data of XYZ' }, find);
  expect(link.getAttribute('href')).toBe('/instruments?add=XYZ');
});

it('opens the palette by keyboard and goes where it says', async () => {
  const { router, user } = renderApp('/');
  await screen.findByRole('heading', { name: 'Overview', level: 1 }, find);
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox', {}, find), 'live-0001{Enter}');
  await waitFor(() => expect(router.state.location.searchStr).toBe('?account=LIVE-0001'));
});

it('shows why nothing could be loaded', async () => {
  const broken = () => ({ status: 500, body: { code: 'INTERNAL', message: 'x', requestId: 'req-9' } });
  renderApp('/', { routes: { 'GET /api/v1/overview': broken } });
  expect((await screen.findByRole('alert', {}, find)).textContent).toContain('Request req-9');
});
