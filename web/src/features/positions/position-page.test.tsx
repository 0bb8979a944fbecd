import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '#web/test/render-app.tsx';

it('explains a figure by formula, numbers and inputs, and marks the rows it rests on', async () => {
  const { user } = renderApp('/positions/p3');
  await user.click(await screen.findByRole('button', { name: /^Avg\. exit.*Why this number\?$/ }, { timeout: 5000 }));
  const why = screen.getByRole('complementary');
  expect(why.textContent).toContain('(5 × 25,040) ÷ 5 = 25,040');
  expect(within(why).getByText('Quantity exited')).toBeTruthy();
  const rows = within(screen.getByRole('region', { name: 'Executions' })).getAllByRole('row');
  expect(rows.map((row) => row.classList.contains('Mui-selected'))).toEqual([false, false, false, true]);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('complementary')?.textContent ?? '').toBe(''));
});

it('says of a fill that crossed zero how much of it belongs here', async () => {
  renderApp('/positions/p3');
  expect(await screen.findByText('3 of 8', {}, { timeout: 5000 })).toBeTruthy();
});

it('puts every flag into words', async () => {
  renderApp('/positions/p0');
  expect(await screen.findByText(/Several fills share one second/, {}, { timeout: 5000 })).toBeTruthy();
  expect(screen.getByText(/only a cross-check/)).toBeTruthy();
  expect(screen.getByText(/One fill crossed zero/)).toBeTruthy();
});

it('says that a position is not there', async () => {
  renderApp('/positions/unknown');
  expect((await screen.findByRole('alert', {}, { timeout: 5000 })).textContent).toContain('This no longer exists');
});
