import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fakeHoldings, portfolioRoutes } from '#web/test/fake-portfolio.ts';
import { renderApp } from '#web/test/render-app.tsx';

vi.mock('#web/shared/echarts/draw-chart.ts', () => ({ drawChart: () => ({ show: () => {}, remove: () => {} }) }));
const patient = { timeout: 5_000 };
const show = (path: string, routes: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(path, { ...routes, routes: { ...portfolioRoutes, ...routes.routes } });

it('holdings: rows with their price and its day, sorted, grouped, with why', async () => {
  const { user, router } = show('/portfolio/holdings?by=account');
  const table = within(await screen.findByRole('table', { name: 'Holdings list' }, patient));
  expect(table.getByText('Depot · €8,020.00')).toBeDefined();
  expect(table.getByText('400.00 USD')).toBeDefined();
  await user.click(table.getByRole('button', { name: 'Value of Microsoft Corp.: €720.00. Why this number?' }));
  const why = within(await screen.findByRole('complementary'));
  expect(why.getByText('1 USD = 0.9 EUR')).toBeDefined();
  expect(why.getByText(/European Central Bank, 11\/20\/2026/)).toBeDefined();
  await user.click(table.getByRole('button', { name: 'Instrument name' }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ sort: 'name', direction: 'asc' }));
  expect(within(screen.getByRole('list', { name: 'Former holdings' })).getByText('Gone AG')).toBeDefined();
});

it('holdings: says where nothing is held', async () => {
  const nothing = { ...fakeHoldings, holdings: [], money: [], former: [] };
  show('/portfolio/holdings', { routes: { 'GET /api/v1/portfolio/holdings': () => nothing } });
  expect(await screen.findByText('Nothing is here', {}, patient)).toBeDefined();
});

it('a holding: lots, and a sale with the lots that it consumed', async () => {
  const { user } = show('/portfolio/holdings/SAP');
  const lots = within(await screen.findByRole('table', { name: 'Lots held' }, patient));
  expect(lots.getByRole('link', { name: '01/09/2023' }).getAttribute('href')).toBe('/activities?open=a1');
  expect(screen.getByText('by average cost €990.00')).toBeDefined();
  await user.click(screen.getByRole('button', { name: '1 lot consumed' }));
  expect(within(screen.getByRole('table', { name: 'Lots consumed' })).getByText('03/01/2022')).toBeDefined();
});

it('performance: says why there is no rate, and that contributions add up', async () => {
  show('/portfolio/performance');
  const periods = within(await screen.findByRole('table', { name: 'Periods side by side' }, patient));
  expect(periods.getByTitle('No rate solves the equation.').textContent).toBe('–');
  const parts = within(screen.getByRole('table', { name: 'What contributed to it' }));
  expect(parts.getAllByText('+9.00%')).toHaveLength(2);
  expect(screen.getByRole('link', { name: '02/05/2026' }).getAttribute('href')).toBe(
    '/activities?from=2026-02-05&to=2026-02-05',
  );
});

it('income: payments, and an estimate that is called one', async () => {
  show('/portfolio/income');
  expect(await screen.findByText('Estimated €94.00 in twelve months, before taxes.', {}, patient)).toBeDefined();
  expect(within(screen.getByRole('table', { name: 'All payments' })).getByText('€69.21')).toBeDefined();
});

it('allocation: makes a taxonomy with a target and parts', async () => {
  const { user, api } = show('/portfolio/allocation');
  await user.click(await screen.findByRole('button', { name: 'Make a taxonomy' }, patient));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Save the taxonomy' }));
  expect(dialog.getByText('The taxonomy needs a name.')).toBeDefined();
  await user.type(dialog.getByLabelText('Name of the taxonomy'), 'Own');
  await user.click(dialog.getByRole('button', { name: 'Add a category' }));
  await user.type(dialog.getByRole('textbox', { name: 'Category' }), 'Risky');
  await user.type(dialog.getByRole('textbox', { name: 'Target' }), '62,5');
  await user.click(dialog.getByRole('combobox', { name: 'SAP SE belongs to' }));
  await user.click(await screen.findByRole('option', { name: 'Risky' }));
  await user.click(dialog.getByRole('button', { name: 'Save the taxonomy' }));
  await waitFor(() =>
    expect(api.calls.find(({ method, path }) => method === 'PUT' && path.endsWith('/taxonomies'))?.body).toEqual({
      id: 'own-1',
      name: 'Own',
      categories: [{ id: 'c1', name: 'Risky', parent: null, target: 0.625 }],
      assignments: [{ subject: { kind: 'instrument', instrument: 'SAP' }, category: 'c1', share: 1 }],
    }),
  );
});

it('risks: a rule with its measure, and a threshold of one’s own', async () => {
  const { user, api } = show('/portfolio/risks');
  expect(await screen.findByText('66.8%, at most 10%', {}, patient)).toBeDefined();
  expect(screen.getByText('Nothing of the kind is held. Threshold: 20%')).toBeDefined();
  const [change] = await screen.findAllByRole('button', { name: 'Change threshold' });
  if (change) await user.click(change);
  const dialog = within(await screen.findByRole('dialog'));
  await user.clear(dialog.getByRole('textbox', { name: 'Threshold' }));
  await user.type(dialog.getByRole('textbox', { name: 'Threshold' }), '12,5');
  await user.click(dialog.getByRole('button', { name: 'Set threshold' }));
  await waitFor(() =>
    expect(api.calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      risks: { 'largest-share': { threshold: 0.125, isOff: false } },
    }),
  );
});

it('health: an issue leads to what mends it; a statement is compared', async () => {
  const issue = {
    kind: 'oversold',
    account: 'Depot',
    instrument: 'SAP',
    currency: null,
    date: '2025-09-15',
    activities: ['a2'],
    amount: '5',
    mend: 'activity',
  };
  const { user, api } = show('/portfolio/health', {
    routes: {
      'GET /api/v1/portfolio/health': () => ({ issues: [issue] }),
      'POST /api/v1/portfolio/statement': () => ({
        account: 'Depot',
        on: '2026-11-20',
        lines: [{ of: 'SAP', kind: 'units', stated: '41', ledger: '40', difference: '1', agrees: false, latest: [] }],
      }),
    },
  });
  const mend = await screen.findByRole('link', { name: 'See the activity' }, patient);
  expect(mend.getAttribute('href')).toBe('/activities?open=a2');
  const units = screen.getByRole('textbox', { name: 'Units' });
  await user.type(units, 'SAP forty');
  await user.click(screen.getByRole('button', { name: 'Compare' }));
  expect(screen.getByText(/Not understood: line 1/)).toBeDefined();
  await user.clear(units);
  await user.type(units, 'DE0007164600; 41');
  await user.type(screen.getByRole('textbox', { name: 'Money' }), 'eur 1.234,56');
  await user.click(screen.getByRole('button', { name: 'Compare' }));
  expect(await screen.findByText('+1')).toBeDefined();
  expect(api.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
    units: [{ instrument: 'DE0007164600', quantity: '41' }],
    cash: [{ currency: 'EUR', amount: '1234.56' }],
  });
});

it('settings: keeps the thresholds of risk', async () => {
  const { user, api } = show('/portfolio/settings');
  await user.click(await screen.findByRole('combobox', { name: 'Home country' }, patient));
  await user.click(await screen.findByRole('option', { name: 'Austria' }));
  await user.click(screen.getByRole('button', { name: 'Save settings' }));
  await waitFor(() =>
    expect(api.calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      baseCurrency: 'EUR',
      homeCountry: 'AT',
      benchmark: null,
      risks: {},
    }),
  );
});
