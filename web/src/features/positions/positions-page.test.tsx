import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '#web/test/render-app.tsx';

const grid = () => screen.findByRole('grid', {}, { timeout: 5000 });

describe('the positions page', () => {
  it('says how many rows there are, and draws only those in sight', async () => {
    renderApp('/positions', { positions: 120_000 });
    const table = await grid();
    expect(table.getAttribute('aria-rowcount')).toBe('120001');
    expect(within(table).getAllByRole('row').length).toBeLessThan(40);
  });

  it('asks the server for the order and keeps it in the address', async () => {
    const { api, router, user } = renderApp('/positions');
    await user.click(within(await grid()).getByRole('button', { name: 'Net P&L' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ sort: 'netPnl', direction: 'desc' }));
    await waitFor(() =>
      expect(api.calls.findLast(({ path }) => path === '/api/v1/positions')?.query).toMatchObject({
        sort: 'netPnl',
        direction: 'desc',
        limit: '200',
      }),
    );
    await user.click(within(await grid()).getByRole('button', { name: 'Net P&L' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ sort: 'netPnl', direction: 'asc' }));
  });

  it('filters by several accounts at once, and names the one that is chosen', async () => {
    const { api, router, user } = renderApp('/positions?side=long');
    await grid();
    await user.keyboard('f');
    await screen.findByPlaceholderText('What to filter by …', {}, { timeout: 5000 });
    await user.keyboard('acc{Enter}');
    await screen.findByPlaceholderText('Account …', {}, { timeout: 5000 });
    await user.click(await screen.findByRole('option', { name: 'LIVE-0001' }));
    await user.keyboard('sim{Enter}');
    await waitFor(() =>
      expect(new URLSearchParams(router.state.location.searchStr).getAll('account')).toEqual(['LIVE-0001', 'Sim101']),
    );
    await waitFor(() =>
      expect(api.calls.findLast(({ path }) => path === '/api/v1/positions')?.query).toMatchObject({
        account: ['LIVE-0001', 'Sim101'],
        side: 'long',
      }),
    );
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('button', { name: 'Change: Account is LIVE-0001 or Sim101' })).toBeDefined();
  });

  it('turns what is into what is not, and takes a pill away', async () => {
    const { router, user } = renderApp('/positions?account=Sim101');
    await user.click(await screen.findByRole('button', { name: 'Change: Account is Sim101' }, { timeout: 5000 }));
    await user.click(await screen.findByRole('button', { name: 'is not' }));
    await waitFor(() => expect(router.state.location.searchStr).toBe('?notAccount=Sim101'));
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await user.click(await screen.findByRole('button', { name: 'Remove: Account is not Sim101' }));
    await waitFor(() => expect(router.state.location.searchStr).toBe(''));
  });

  it('turns days of the address into instants of the zone shown, the last day included', async () => {
    const { api } = renderApp('/positions?from=2026-11-02&to=2026-11-03');
    await grid();
    const { from, to } = api.calls.find(({ path }) => path === '/api/v1/positions')?.query ?? {};
    expect(Date.parse(String(to)) - Date.parse(String(from))).toBe(2 * 86_400_000);
  });

  it('opens the row that the arrow keys reach', async () => {
    const { router, user } = renderApp('/positions');
    const table = await grid();
    table.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/positions/p2'));
  });

  it('says why the list is empty and what to do, with filters and without', async () => {
    const { user } = renderApp('/positions?result=flat');
    await user.click(await screen.findByRole('button', { name: 'Clear filters' }, { timeout: 5000 }));
    await grid();
    renderApp('/positions', { positions: 0 });
    expect((await screen.findByRole('link', { name: 'Import a file' })).getAttribute('href')).toBe('/imports/new');
  });

  it('passes over what it cannot read in an address', async () => {
    const { api } = renderApp('/positions?side=up&status=open&sort=colour&from=yesterday');
    await grid();
    const query = api.calls.find(({ path }) => path === '/api/v1/positions')?.query;
    expect(query).toMatchObject({ status: 'open', sort: 'openedAt' });
    expect(query).not.toHaveProperty('side');
    expect(query).not.toHaveProperty('from');
  });
});
