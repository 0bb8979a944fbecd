import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '#web/test/render-app.tsx';

const find = { timeout: 5000 };
const base = '/api/v1/watched-folders';
const folder = {
  id: 'f1',
  path: '/srv/ninjatrader',
  timeZone: 'Europe/Berlin',
  account: null,
  dateOrder: null,
  polling: true,
  addedAt: '2026-11-20T09:30:00.000Z',
  problem: null,
};
const read = (name: string, more: object) => ({
  name,
  bytes: 100,
  modifiedAt: '2026-11-20T09:30:00.000Z',
  outcome: 'imported',
  batch: null,
  added: 0,
  duplicate: 0,
  conflicting: 0,
  held: 0,
  cut: false,
  problem: null,
  readAt: '2026-11-20T09:31:00.000Z',
  ...more,
});
const reads = [
  read('monday.csv', { batch: 'b1', added: 3, duplicate: 2, cut: true }),
  read('strange.csv', { outcome: 'question', problem: { code: 'ACCOUNT_REQUIRED', message: 'x' } }),
  read('copy.csv', { outcome: 'known', batch: 'b1' }),
];

const open = () => {
  let folders: object[] = [folder];
  return renderApp('/settings', {
    routes: {
      [`GET ${base}`]: () => ({ folders }),
      [`GET ${base}/f1/files`]: () => ({ rows: reads, total: 3 }),
      [`POST ${base}`]: () => {
        folders = [folder, { ...folder, id: 'f2', path: '/srv/second' }];
        return { ...folder, id: 'f2', path: '/srv/second' };
      },
      [`GET ${base}/f2/files`]: () => ({ rows: [], total: 0 }),
      [`DELETE ${base}/f1`]: () => {
        folders = [];
        return {};
      },
      [`POST ${base}/f1/restore`]: () => {
        folders = [folder];
        return {};
      },
    },
  });
};
const panel = async () => within(await screen.findByRole('region', { name: 'Watched folders' }, find));

it('says of each file what it brought or what it needs', async () => {
  open();
  const log = within(await (await panel()).findByRole('list', { name: 'Files' }, find));
  const lines = log.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines[0]).toMatch(/^Importedmonday\.csv.*3 new · 2 known · The last row is cut off/);
  expect(lines[1]).toMatch(/^Needs an answerstrange\.csv.*It names no account/);
  expect(lines[2]).toMatch(/^Knowncopy\.csv.*imported before/);
  expect(log.getByRole('link', { name: 'monday.csv' }).getAttribute('href')).toBe('/imports/b1');
});

it('takes a folder with what is answered for its files', async () => {
  const { api, user } = open();
  await user.click(await (await panel()).findByRole('button', { name: 'Add a folder' }, find));
  await user.type(screen.getByLabelText(/^Folder/, { selector: 'input' }), '/srv/second');
  await user.type(screen.getByLabelText(/^Account/, { selector: 'input' }), 'MINE');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('/srv/second', {}, find)).toBeTruthy();
  const expected = { path: '/srv/second', timeZone: null, account: 'MINE', dateOrder: null, polling: false };
  expect(api.calls.find(({ method, path }) => method === 'POST' && path === base)?.body).toEqual(expected);
});

it('removes a folder, and takes that back', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'Remove /srv/ninjatrader' }, find));
  expect(await screen.findByText(/is watched no more/, {}, find)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.getByText('/srv/ninjatrader')).toBeTruthy(), find);
});
