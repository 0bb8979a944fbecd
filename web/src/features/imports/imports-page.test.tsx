import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '#web/test/render-app.tsx';

const find = { timeout: 5000 };
const heldRow = {
  row: 12,
  status: 'held',
  reason: 'UNKNOWN_PRODUCT',
  field: 'Instrument',
  expected: 'a product of the catalogue',
  found: 'XYZ 03-26',
  account: 'Sim101',
  instrument: 'XYZ 03-26',
  summary: 'Buy · 1 · XYZ 03-26',
};

it('undoes an import after a word on what that does, and offers the way back', async () => {
  const { api, user } = renderApp('/imports');
  const row = (await screen.findByText(/NinjaTrader Grid/, {}, find)).closest('tr')!;
  await user.click(within(row).getByRole('button', { name: 'Undo' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Undo this import?' }, find));
  expect(dialog.getByText(/The 405 executions that NinjaTrader Grid/)).toBeTruthy();
  expect(api.calls.some(({ method }) => method === 'POST')).toBe(false);
  await user.click(dialog.getByRole('button', { name: 'Undo the import' }));
  await waitFor(() => expect(api.calls.some(({ path }) => path === '/api/v1/imports/b1/undo')).toBe(true));
  const notice = within(await screen.findByRole('alert', {}, find));
  await user.click(notice.getByRole('button', { name: 'Redo' }));
  await waitFor(() => expect(api.calls.some(({ path }) => path === '/api/v1/imports/b1/redo')).toBe(true));
});

it('asks the server for one page at a time', async () => {
  const { api, router, user } = renderApp('/imports', {
    routes: {
      'GET /api/v1/imports': ({ query }) => ({ rows: [], total: 60, offset: query.offset }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Next page' }, find));
  await waitFor(() => expect(router.state.location.searchStr).toBe('?page=2'));
  await waitFor(() =>
    expect(api.calls.some(({ path, query }) => path === '/api/v1/imports' && query.offset === '25')).toBe(true),
  );
});

it('says where to begin when nothing was imported', async () => {
  renderApp('/imports', { positions: 0 });
  expect(await screen.findByText('No imports yet', {}, find)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Choose files' })).toBeTruthy();
});

it('leads from a held row of an import to the form that frees it', async () => {
  const { user } = renderApp('/imports/b1', {
    heldRows: 3,
    routes: { 'GET /api/v1/imports/b1/rows': () => ({ rows: [heldRow], total: 1 }) },
  });
  expect(await screen.findByRole('tab', { name: 'Held (3)', selected: true }, find)).toBeTruthy();
  await screen.findByText('XYZ 03-26', {}, find);
  await user.click(screen.getAllByRole('button', { name: 'Enter the data of XYZ' })[0]!);
  const form = within(await screen.findByRole('form', { name: 'Add a product' }, find));
  expect(form.getByRole<HTMLInputElement>('textbox', { name: /Symbol/ }).value).toBe('XYZ');
});

it('shows what the server said about a row in the person’s words', async () => {
  const malformed = {
    ...heldRow,
    reason: 'MALFORMED',
    field: 'Price',
    expected: 'a number with a decimal point',
    found: '',
  };
  renderApp('/imports/b1?rows=held', {
    routes: { 'GET /api/v1/imports/b1/rows': () => ({ rows: [malformed], total: 1 }) },
  });
  const item = await screen.findByText('Row 12', {}, find);
  expect(item.parentElement?.textContent).toContain('Column Price');
  expect(item.parentElement?.textContent).toContain('found: nothing');
  expect(screen.getByRole('link', { name: 'Import the corrected file' })).toBeTruthy();
});

it('offers no undo to who may only look', async () => {
  renderApp('/imports', {
    routes: {
      'GET /api/v1/session': () => ({
        user: { id: 'u2', email: 'v@example.org', name: 'Vera', twoFactorEnabled: false },
        ledger: { id: 'l1', name: 'Books', role: 'viewer' },
      }),
    },
  });
  await screen.findByText('october.csv', {}, find);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Import a file' })).toBeNull();
});
