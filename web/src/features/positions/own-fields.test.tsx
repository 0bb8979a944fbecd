import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { CustomField } from '#contract/journal.ts';
import { prefer } from '#web/shared/preferences/preferences.ts';
import { fakePage, fakePositions } from '#web/test/fake-positions.ts';
import { renderApp } from '#web/test/render-app.tsx';

const field = (id: string, name: string, kind: CustomField['kind'], choices: string[] = []): CustomField => ({
  id,
  name,
  kind,
  choices,
  on: ['position'],
  archived: false,
});
const fields = [
  field('s1', 'Strategy', 'select', ['Breakout', 'Fade']),
  field('n1', 'Score', 'number'),
  { ...field('d1', 'Slept', 'boolean'), on: ['day'] },
];

const routes = {
  'GET /api/v1/journal/playbook': () => ({ setups: [], fields, tags: [], mistakes: [] }),
  'GET /api/v1/positions': ({ query }: { query: Record<string, string | string[]> }) => {
    const page = fakePage(fakePositions(40), query);
    return { ...page, rows: page.rows.map((row) => ({ ...row, fields: { s1: 'Fade', n1: '7.5' } })) };
  },
};
const lastQuery = (api: ReturnType<typeof renderApp>['api']) =>
  api.calls.findLast(({ path }) => path === '/api/v1/positions')?.query;

afterEach(() => prefer({ positionColumns: undefined }));

it('filters by a field of the journal, by what it is and is not', async () => {
  const { api, user } = renderApp('/positions', { routes });
  await screen.findByRole('grid', {}, { timeout: 5000 });
  await user.keyboard('f');
  await screen.findByPlaceholderText('What to filter by …', {}, { timeout: 5000 });
  expect(screen.queryByRole('option', { name: 'Slept' })).toBeNull();
  await user.click(await screen.findByRole('option', { name: 'Strategy' }));
  await user.click(await screen.findByRole('option', { name: 'Fade' }));
  await waitFor(() => expect(lastQuery(api)).toMatchObject({ field: 's1:Fade' }));
  await user.click(screen.getByRole('button', { name: 'is not' }));
  await waitFor(() => expect(lastQuery(api)).toMatchObject({ notField: 's1:Fade' }));
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('button', { name: 'Change: Strategy is not Fade' })).toBeDefined();
});

it('filters numbers from one to another', async () => {
  const { api, user } = renderApp('/positions', { routes });
  await screen.findByRole('grid', {}, { timeout: 5000 });
  await user.keyboard('f');
  await screen.findByPlaceholderText('What to filter by …', {}, { timeout: 5000 });
  await user.click(await screen.findByRole('option', { name: 'Score' }));
  await user.type(await screen.findByLabelText('From'), '-1,5');
  await user.type(screen.getByLabelText('At most'), '-2');
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  expect(screen.getByText('The second has to be more than the first.')).toBeDefined();
  await user.clear(screen.getByLabelText('At most'));
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  await waitFor(() => expect(lastQuery(api)).toMatchObject({ fieldRange: 'n1:-1.5..' }));
  expect(await screen.findByRole('button', { name: 'Change: Score is at least −1.5' })).toBeDefined();
});

it('has columns of the fields, and sorts by them', async () => {
  const { api, user } = renderApp('/positions', { routes });
  const table = await screen.findByRole('grid', {}, { timeout: 5000 });
  await user.click(await screen.findByRole('button', { name: 'Columns' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Score' }));
  await user.keyboard('{Escape}');
  await user.click(await within(table).findByRole('button', { name: 'Score' }));
  await waitFor(() => expect(lastQuery(api)).toMatchObject({ sort: 'field:n1', direction: 'desc' }));
  expect((await within(table).findAllByText('7.5')).length).toBeGreaterThan(0);
});
