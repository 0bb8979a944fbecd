import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { OrphanedAnnotations } from '#contract/journal.ts';
import { fakeAnnotation } from '#web/test/fake-journal.ts';
import { renderApp } from '#web/test/render-app.tsx';

const { annotation } = fakeAnnotation({ note: 'Never lost.', rating: 4 });
const orphans: OrphanedAnnotations = {
  orphans: [
    {
      kind: 'position',
      id: 'old',
      anchor: {
        kind: 'position',
        account: 'Sim101',
        instrument: 'MNQ MAR25',
        firstKey: 'b1',
        openedAt: '2025-03-14T14:00:00.000Z',
      },
      annotation,
      coveredBy: 'p3',
    },
  ],
  more: 2,
};

it('shows what was written on a position that is gone, and the way to the one that was open then', async () => {
  renderApp('/calendar/orphans', { routes: { 'GET /api/v1/journal/orphans': () => orphans } });
  const panel = within(await screen.findByRole('region', { name: /^MNQ MAR25/ }, { timeout: 5000 }));
  expect(panel.getByText('Never lost.')).toBeTruthy();
  expect(panel.getByText('4 of 5')).toBeTruthy();
  expect(panel.queryByText('Planned stop')).toBeNull();
  expect(panel.getByRole('link', { name: /was open then/ }).getAttribute('href')).toBe('/positions/p3');
  expect(screen.getByText(/^2 more/)).toBeTruthy();
});

it('says so where nothing is gone', async () => {
  renderApp('/calendar/orphans', { routes: { 'GET /api/v1/journal/orphans': () => ({ orphans: [], more: 0 }) } });
  expect(await screen.findByText('Every note is on something that is there', {}, { timeout: 5000 })).toBeTruthy();
});
