import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '#web/test/render-app.tsx';

const find = { timeout: 5000 };
const path = '/api/v1/market-data/keys';
const source = (name: string, needsKey = false, key: object | null = null, state = 'on') => ({
  name,
  state,
  needsKey,
  key,
});
const stored = { ending: '4711', enteredAt: '2026-11-20T09:30:00.000Z', readable: true };

const open = (key: object | null) => {
  let current = key;
  return renderApp('/settings', {
    routes: {
      [`GET ${path}`]: () => ({
        sources: [source('yahoo'), source('alphavantage', true, current), source('folder', false, null, 'off')],
      }),
      [`PUT ${path}/alphavantage`]: () => {
        current = stored;
        return {};
      },
      [`DELETE ${path}/alphavantage`]: () => {
        current = null;
        return {};
      },
    },
  });
};

it('takes a key that is shaped like one, and shows its ending and nothing else of it', async () => {
  const { api, user } = open(null);
  const panel = within(await screen.findByRole('region', { name: 'Market data' }, find));
  const field = (await panel.findByLabelText(/Key of Alpha Vantage/, { selector: 'input' }, find)) as HTMLInputElement;
  expect([field.type, field.autocomplete]).toEqual(['password', 'off']);
  await user.type(field, 'too short');
  await user.click(panel.getByRole('button', { name: 'Save' }));
  expect(await panel.findByText(/8 to 200 characters/)).toBeTruthy();
  expect(api.calls.some(({ method }) => method === 'PUT')).toBe(false);

  await user.clear(field);
  await user.type(field, 'SUPERSECRET-4711');
  await user.click(panel.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The key of Alpha Vantage is saved.', {}, find)).toBeTruthy();
  expect(api.calls.find(({ method }) => method === 'PUT')?.body).toEqual({ secret: 'SUPERSECRET-4711' });
  expect(await panel.findByText(/Ends in 4711/, {}, find)).toBeTruthy();
  expect(document.body.innerHTML).not.toContain('SUPERSECRET');
  expect(panel.queryByLabelText(/Key of Alpha Vantage/, { selector: 'input' })).toBeNull();
});

it('replaces and removes a key', async () => {
  const { api, user } = open(stored);
  await user.click(await screen.findByRole('button', { name: 'Replace the key of Alpha Vantage' }, find));
  expect(screen.getByLabelText(/Key of Alpha Vantage/, { selector: 'input' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove the key of Alpha Vantage' }));
  expect(await screen.findByText('The key of Alpha Vantage is removed.', {}, find)).toBeTruthy();
  await waitFor(() => expect(api.calls.some(({ method }) => method === 'DELETE')).toBe(true));
  expect(await screen.findByText('No key')).toBeTruthy();
});

it('says which key has to be entered anew, and what is switched off', async () => {
  open({ ...stored, readable: false });
  expect(await screen.findByText(/can no longer be decrypted/, {}, find)).toBeTruthy();
  expect(screen.getByLabelText(/Key of Alpha Vantage/, { selector: 'input' })).toBeTruthy();
  expect(screen.getByText('Key unreadable')).toBeTruthy();
  expect(screen.getByText('Switched off')).toBeTruthy();
});

it('is not there for somebody who does not own the books', async () => {
  renderApp('/settings', {
    routes: {
      'GET /api/v1/session': () => ({
        user: { id: 'u2', email: 'b@example.org', name: 'Bert', twoFactorEnabled: false },
        ledger: { id: 'l1', name: 'Books', role: 'trader' },
      }),
    },
  });
  expect(await screen.findByRole('region', { name: 'Display' }, find)).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Market data' })).toBeNull();
});
