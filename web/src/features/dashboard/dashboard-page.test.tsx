import { screen, waitFor, within } from '@testing-library/react';
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
  const dialog = within(await screen.findByRole('dialog', {}, find));
  await user.type(await dialog.findByRole('combobox', {}, find), 'live-0001{Enter}');
  await waitFor(() => expect(router.state.location.searchStr).toBe('?account=LIVE-0001'));
});

it('shows why nothing could be loaded', async () => {
  const broken = () => ({ status: 500, body: { code: 'INTERNAL', message: 'x', requestId: 'req-9' } });
  renderApp('/', { routes: { 'GET /api/v1/overview': broken } });
  expect((await screen.findByRole('alert', {}, find)).textContent).toContain('Request req-9');
});

it('moves a tile from its menu, hides it, takes both back, and tells the server each time', async () => {
  let kept: { version: number; tiles: readonly { id: string; x: number; hidden: boolean }[] } | null = null;
  const put = ({ body }: { body: unknown }) => {
    const sent = body as { version: number; tiles: { id: string; x: number; hidden: boolean }[] };
    kept = { ...sent, version: sent.version + 1 };
    return { ...sent, id: 'day', standard: true, version: sent.version + 1 };
  };
  const { api, user } = renderApp('/', { routes: { 'PUT /api/v1/boards/day': put } });
  const tile = (id: string) => kept?.tiles.find((other) => other.id === id);
  await user.click(await screen.findByRole('button', { name: 'Edit layout' }, find));
  await user.click(await screen.findByRole('button', { name: 'Change Latest imports' }, find));
  await user.click(screen.getByRole('menuitem', { name: 'Move left' }));
  await waitFor(() => expect(tile('imports')?.x).toBe(5));
  await user.click(screen.getByRole('menuitem', { name: 'Hide' }));
  await waitFor(() => expect(tile('imports')?.hidden).toBe(true));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Latest imports' })).toBeNull());
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByRole('heading', { name: 'Latest imports' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(tile('imports')).toMatchObject({ x: 6, hidden: false }));
  const versions = api.calls
    .filter(({ method }) => method === 'PUT')
    .map(({ body }) => (body as { version: number }).version);
  expect(versions).toEqual([0, 1, 2, 3]);
});

it('finds a widget by what it shows, and adds it under the others', async () => {
  let tiles: readonly { widget: string; y: number }[] = [];
  const put = ({ body }: { body: unknown }) => {
    const sent = body as { version: number; tiles: { widget: string; y: number }[] };
    ({ tiles } = sent);
    return { ...sent, id: 'day', standard: true, version: sent.version + 1 };
  };
  const { user } = renderApp('/', { routes: { 'PUT /api/v1/boards/day': put } });
  await user.click(await screen.findByRole('button', { name: 'Edit layout' }, find));
  await user.click(screen.getByRole('button', { name: 'Add widget' }));
  expect(await screen.findByRole('button', { name: 'Show Unknown: of-another-version' }, find)).toBeTruthy();
  await user.type(screen.getByLabelText('Search widgets'), 'target');
  await user.click(await screen.findByRole('button', { name: /^Goal/ }));
  await waitFor(() => expect(tiles.at(-1)).toMatchObject({ widget: 'goal', y: 6 }));
  expect(await screen.findByText('Set a target in the settings of this tile.')).toBeTruthy();
});

it('has the filter of a board in the address, and shows that of a link without keeping it', async () => {
  const kept: unknown[] = [];
  const put = ({ body }: { body: unknown }) => {
    kept.push((body as { filter: unknown }).filter);
    return { ...(body as object), id: 'day', version: kept.length, standard: true };
  };
  const { router, user } = renderApp('/?board=day&side=long', { routes: { 'PUT /api/v1/boards/day': put } });
  const pill = await screen.findByRole('button', { name: 'Remove: Side is Long' }, find);
  expect(kept).toEqual([]);
  await user.click(screen.getByRole('combobox', { name: 'Period' }));
  await user.click(await screen.findByRole('option', { name: 'This week' }));
  await waitFor(() => expect(kept).toEqual([{ side: 'long', period: 'this-week' }]));
  expect(router.state.location.search).toEqual({ board: 'day', side: 'long', period: 'this-week' });
  await user.click(pill);
  await waitFor(() => expect(router.state.location.search).toEqual({ board: 'day', period: 'this-week' }));
});
