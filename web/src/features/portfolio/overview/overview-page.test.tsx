import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { prefer } from '#web/shared/preferences/preferences.ts';
import { fakeOverview, portfolioRoutes } from '#web/test/fake-portfolio.ts';
import { renderApp } from '#web/test/render-app.tsx';

vi.mock('#web/shared/echarts/draw-chart.ts', () => ({ drawChart: () => ({ show: () => {}, remove: () => {} }) }));
afterEach(() => prefer({ privacy: false }));
const figures = async () =>
  within(await screen.findByRole('region', { name: 'Figures of the period' }, { timeout: 5_000 }));

it('shows value, gain and both returns, and what the result is made of, to the cent', async () => {
  renderApp('/portfolio', { routes: portfolioRoutes });
  const tiles = await figures();
  expect(tiles.getByText('€12,000.10')).toBeDefined();
  expect(tiles.getByText('+9.00%')).toBeDefined();
  expect(tiles.getByText('+9.10%')).toBeDefined();
  const origin = within(screen.getByRole('region', { name: 'Where the result came from' }));
  // Rounded apart 900 + 50.056 + 100.056 − 20.004 − 30.004 would come to 1 000.12: two cents go where they weigh least.
  expect(origin.getByText('+€899.98')).toBeDefined();
  expect(origin.getByText('+€1,000.10')).toBeDefined();
  const flows = within(screen.getByRole('region', { name: 'From the value before to the value after' }));
  expect(flows.getByText('−€500.00')).toBeDefined();
});

it('says what is missing from the value, with the way to mend it', async () => {
  renderApp('/portfolio', { routes: portfolioRoutes });
  const missing = await screen.findByRole('link', { name: 'OLD in Depot: no price.' }, { timeout: 5_000 });
  expect(missing.getAttribute('href')).toBe('/charts/OLD');
  expect(screen.getByRole('link', { name: 'Sim101' }).getAttribute('href')).toBe('/accounts/Sim101');
});

it('answers why with the formula and the flows', async () => {
  const { user } = renderApp('/portfolio', { routes: portfolioRoutes });
  const tiles = await figures();
  await user.click(tiles.getByRole('button', { name: /Money-weighted return/ }));
  const why = within(await screen.findByRole('complementary'));
  expect(why.getByText(/internal rate of return/)).toBeDefined();
  expect(why.getByText('+€1,500.00')).toBeDefined();
});

it('asks the server about the period that was chosen, also one of its own', async () => {
  const { user, api, router } = renderApp('/portfolio?account=Depot', { routes: portfolioRoutes });
  await figures();
  await user.click(screen.getByRole('combobox', { name: 'Period' }));
  await user.click(await screen.findByRole('option', { name: 'Own period …' }));
  const dialog = within(await screen.findByRole('dialog'));
  const to = dialog.getByLabelText('To, inclusive');
  await user.clear(dialog.getByLabelText('From'));
  await user.type(dialog.getByLabelText('From'), '2025-03-01');
  await user.clear(to);
  await user.type(to, '2025-02-01');
  await user.click(dialog.getByRole('button', { name: 'Show' }));
  expect(dialog.getByText('Expected two days, the second not before the first.')).toBeDefined();
  await user.clear(to);
  await user.type(to, '2025-06-30');
  await user.click(dialog.getByRole('button', { name: 'Show' }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ period: '2025-03-01..2025-06-30' }));
  const last = api.calls.filter(({ path }) => path === '/api/v1/portfolio').at(-1);
  expect(last?.query).toEqual({ period: '2025-03-01..2025-06-30', account: 'Depot' });
});

it('offers three ways in where nothing has moved', async () => {
  const empty = { ...fakeOverview, isEmpty: true };
  const { user } = renderApp('/portfolio', { routes: { ...portfolioRoutes, 'GET /api/v1/portfolio': () => empty } });
  const file = await screen.findByRole('link', { name: 'Choose a file' }, { timeout: 5_000 });
  expect(file.getAttribute('href')).toBe('/imports/new');
  expect(screen.getByRole('button', { name: 'Load the demo' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Type it in' }));
  expect(await screen.findByRole('dialog')).toBeDefined();
});

it('hides amounts in privacy mode and keeps shares and returns', async () => {
  prefer({ privacy: true });
  renderApp('/portfolio', { routes: portfolioRoutes });
  const tiles = await figures();
  expect(tiles.queryByText('€12,000.10')).toBeNull();
  expect(tiles.getAllByText('●●●').length).toBeGreaterThan(0);
  expect(tiles.getByText('+9.00%')).toBeDefined();
});

it('says so where the server refuses', async () => {
  renderApp('/portfolio', {
    routes: {
      ...portfolioRoutes,
      'GET /api/v1/portfolio': () => ({
        status: 400,
        body: { code: 'INVALID_INPUT', message: 'period', requestId: 'r' },
      }),
    },
  });
  expect(await screen.findByRole('alert', {}, { timeout: 5_000 })).toBeDefined();
});
