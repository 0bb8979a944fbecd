import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { chosenProblem } from '#web/features/links/chosen-problem.ts';
import { fakePositions } from '#web/test/fake-positions.ts';
import { renderApp } from '#web/test/render-app.tsx';

const grid = () => screen.findByRole('grid', {}, { timeout: 5000 });

it('links the rows that are chosen, with the leader that is named, and says what the server has against it', async () => {
  const refused = {
    status: 409,
    body: { code: 'LINK_STATE', message: 'no', requestId: 'r', details: { reason: 'products-differ' } },
  };
  const answers: unknown[] = [refused, { status: 204 }];
  const { api, router, user } = renderApp('/positions', {
    routes: { 'POST /api/v1/links': () => answers.shift() },
  });
  await grid();
  await user.click(screen.getByRole('button', { name: 'Link' }));
  const bar = within(await screen.findByRole('region', { name: 'Positions to link' }));
  const link = bar.getByRole('button', { name: 'Link them' });
  const rowOf = (nth: number) => within(table).getAllByRole('row')[nth + 1]!;
  const table = await grid();
  // Rows are chosen by the keyboard and not opened.
  table.focus();
  await user.keyboard(' ');
  expect(await bar.findByText('1 position chosen')).toBeDefined();
  expect(link).toHaveProperty('disabled', true);
  await user.click(rowOf(1));
  expect(await bar.findByRole('alert')).toBeDefined();
  expect(link).toHaveProperty('disabled', true);
  await user.click(bar.getByRole('button', { name: 'Choose anew' }));

  const positions = fakePositions(14);
  const [one, other] = positions
    .flatMap((a, nth) => positions.slice(nth + 1).map((b) => [a, b] as const))
    .find(([a, b]) => chosenProblem(a, [b]) === null)!;
  for (const { id } of [one, other]) await user.click(rowOf(Number(id.slice(1))));
  expect(router.state.location.pathname).toBe('/positions');
  await user.click(link);
  expect(await bar.findByText('The two are no sizes of the same product.')).toBeDefined();
  await user.click(link);
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Positions to link' })).toBeNull());
  const { body } = api.calls.findLast(({ path }) => path === '/api/v1/links')!;
  expect(body).toEqual({ leader: other.id, followers: [one.id] });
});
