import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Reconciliation } from '#contract/reconciliation.ts';
import { renderApp } from '#web/test/render-app.tsx';

const find = { timeout: 5000 };
const sums = (gross: string) => ({ trades: 1, quantity: '1', gross, commission: '1.04', net: '0.00' });
const trade = { account: 'Sim101', instrument: 'MNQ MAR25', side: 'short', quantity: '1', currency: 'USD' } as const;

const report = (questions: Reconciliation['questions']): Reconciliation => ({
  upload: 'u1',
  fileName: 'trades.csv',
  format: 'ninjatrader-trade-performance',
  source: 'ninjatrader',
  questions,
  timeZone: questions.length > 0 ? null : 'America/New_York',
  timeZoneRemembered: false,
  dateOrder: 'month-first',
  dateOrderOpen: false,
  account: null,
  rows: 3,
  profitIs: 'net-of-costs',
  counts: { matched: 0, differs: 1, missing: 0, unread: 1, extra: 1 },
  accounts: [
    {
      account: 'Sim101',
      currency: 'USD',
      known: true,
      shiftMs: -3_600_000,
      listed: sums('-12.50'),
      ledger: sums('-13.00'),
      difference: { trades: 0, quantity: '0', gross: '0.50', commission: '0.00', net: '0.50' },
    },
  ],
  trades: [
    {
      ...trade,
      row: 4,
      status: 'differs',
      entryPrice: '21600',
      exitPrice: '21606.25',
      entryAt: '2025-01-28T18:00:00.000Z',
      exitAt: '2025-01-28T18:05:00.000Z',
      gross: '-12.50',
      commission: '1.04',
      positions: ['p1'],
      differences: [{ field: 'exit-price', listed: '21606.25', ledger: '21606.5', by: '-0.25' }],
    },
  ],
  unread: [{ row: 7, field: 'row', expected: '23 columns, as the header has', found: '7 columns' }],
  extra: [
    {
      ...trade,
      position: 'p9',
      trades: 1,
      openedAt: '2025-01-28T17:00:00.000Z',
      closedAt: '2025-01-28T17:05:00.000Z',
      gross: '20.00',
      commission: '1.04',
    },
  ],
});

it('checks a list of trades that is not imported, after it has asked for the zone', async () => {
  const { api, user } = renderApp('/imports/new', {
    routes: {
      'POST /api/v1/uploads': () => ({ status: 201, body: { upload: 'u1' } }),
      'GET /api/v1/uploads/u1/preview': () => ({
        status: 422,
        body: { code: 'FORMAT_NOT_EXECUTIONS', message: 'no', requestId: 'r', details: { checkable: true } },
      }),
      'GET /api/v1/uploads/u1/reconciliation': ({ query }) => report(query.timeZone === undefined ? ['timezone'] : []),
    },
  });
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file]');
    if (found === null) throw new Error('no field for a file yet');
    return found;
  }, find);
  await user.upload(input, new File(['Trade number'], 'trades.csv', { type: 'text/csv' }));
  await user.type(await screen.findByRole('combobox', {}, find), 'New York{Enter}');
  await user.click(screen.getByRole('button', { name: 'Read the times in this zone' }));

  expect(await screen.findByRole('heading', { name: 'Checked against the ledger' }, find)).toBeDefined();
  expect(screen.getByText(/Every time of Sim101 is off by −1 h/)).toBeDefined();
  const accounts = within(screen.getByRole('region', { name: 'Sums by account' }));
  expect(accounts.getByRole('row', { name: /^Difference/ }).textContent).toContain('+$0.50');
  expect(screen.getByText('Exit price: file 21,606.25, ledger 21,606.50 (−0.25)')).toBeDefined();
  const extra = within(screen.getByRole('region', { name: 'In the ledger, not in the file' }));
  expect(extra.getByRole('link').getAttribute('href')).toBe('/positions/p9');
  expect(screen.getByText(/^Row 7, row: expected 23 columns/)).toBeDefined();
  expect(api.calls.some(({ path }) => path === '/api/v1/imports')).toBe(false);

  await user.click(screen.getByRole('button', { name: 'Those that agree' }));
  expect(screen.getByText('No trade like that.')).toBeDefined();
});
