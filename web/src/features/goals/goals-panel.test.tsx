import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { GoalList, GoalView } from '#contract/goals.ts';
import { renderApp } from '#web/test/render-app.tsx';

const figure = (value: number) => ({ kind: 'value', value, sample: 3, unit: 'money', of: 'trades' }) as const;
const net: GoalView = {
  goal: {
    id: 'g1',
    measure: 'net_profit',
    bound: 'at-least',
    target: '500',
    period: 'week',
    accounts: [],
    currency: null,
  },
  currency: 'USD',
  better: 'higher',
  current: { key: '2026-W47', trades: 3, figure: figure(250), met: false },
  past: [
    { key: '2026-W45', trades: 3, figure: figure(700), met: true },
    { key: '2026-W46', trades: 3, figure: figure(-100), met: false },
  ],
};

const selection = {
  currency: 'USD',
  trades: 3,
  open: 0,
  absorbed: 0,
  firstDay: '2026-11-02',
  lastDay: '2026-11-20',
  otherCurrencies: [],
};
const routesOf = (list: GoalList) => ({
  'GET /api/v1/statistics': () => ({ selection, capital: null, riskFree: 0, periods: 252, figures: [] }),
  'GET /api/v1/goals': () => list,
});
const panel = async () => screen.findByRole('region', { name: 'Goals' }, { timeout: 5000 });

it('shows how a goal stands and how it fared', async () => {
  renderApp('/statistics', { routes: routesOf({ goals: [net], changes: [] }) });
  const goals = within(await panel());
  const goal = within(await goals.findByRole('group', { name: 'Net result a week' }));
  expect(goal.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50');
  expect(goal.getByText(/not met by now/)).toBeDefined();
  expect(goal.getAllByRole('listitem').map((item) => item.getAttribute('aria-label'))).toEqual([
    'Week 45, 2026 · +$700.00 (3 trades) · met',
    'Week 46, 2026 · −$100.00 (3 trades) · missed',
  ]);
  expect(goal.getByText('met in 1 of 2 before')).toBeDefined();
});

it('sets a goal of a share in per cent, and takes the last change back', async () => {
  const change = {
    number: 1,
    type: 'GoalSet',
    data: {},
    at: '2026-11-20T12:00:00Z',
    by: 'Anna',
    undone: null,
  };
  const { api, user } = renderApp('/statistics', { routes: routesOf({ goals: [], changes: [change] }) });
  const goals = within(await panel());
  await user.click(await goals.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(api.calls.some(({ path }) => path === '/api/v1/goals/undo')).toBe(true));
  await user.click(goals.getByRole('button', { name: 'Set a goal' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('combobox', { name: 'Figure' }));
  await user.click(await screen.findByRole('option', { name: 'Rules kept' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText('Expected a number, for instance 500 or 62.5.')).toBeDefined();
  await user.type(dialog.getByRole('textbox', { name: 'Target' }), '62,5');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(api.calls.find(({ method, path }) => method === 'POST' && path === '/api/v1/goals')?.body).toEqual({
      measure: 'rules_kept',
      bound: 'at-least',
      period: 'month',
      accounts: [],
      currency: null,
      target: '0.625',
    }),
  );
});
