import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { PositionWhatIf } from '#contract/position-what-if.ts';
import { renderApp } from '#web/test/render-app.tsx';

const find = { timeout: 5000 };
const outcome = (exit: 'as-it-was' | 'stop' | 'later', net: string, price: string | null) => ({
  exit,
  price,
  at: '2026-11-20T15:30:00.000Z',
  gross: net,
  net,
  difference: '-10.00',
});
type Scenario = PositionWhatIf['scenarios'][number];
const told = (worst: Scenario['worst'], best = worst): Scenario => ({
  levels: { stop: '21500', target: null },
  unknown: null,
  worst,
  best,
});

it('works a position out when it is asked for, and says what it cannot know', async () => {
  const answer = (count: number): PositionWhatIf => ({
    currency: 'USD',
    interval: '1m',
    source: 'demo',
    plan: { plannedStop: '21500', plannedTarget: null },
    before: { gross: '20.00', net: '18.00' },
    scenarios: Array.from({ length: count }, (_, nth) =>
      nth === 1
        ? told(outcome('stop', '-12.00', '21500'), outcome('as-it-was', '18.00', null))
        : nth === 5
          ? { levels: { stop: null, target: null }, unknown: 'no-bar-then', worst: null, best: null }
          : told(outcome('later', '8.00', '21505')),
    ),
  });
  const { api, user } = renderApp('/positions/p3', {
    routes: {
      'POST /api/v1/positions/p3/what-if': ({ body }) => answer((body as { scenarios: unknown[] }).scenarios.length),
    },
  });
  const region = () => screen.findByRole('region', { name: 'What if' }, find);
  expect(api.calls.some(({ path }) => path.endsWith('/what-if'))).toBe(false);
  await user.click(within(await region()).getByRole('button', { name: 'Work it out' }));
  const panel = within(await region());

  const stopped = within(await panel.findByRole('row', { name: /^Stop as planned/ }, find));
  expect(stopped.getByText('−$12.00')).toBeDefined();
  expect(stopped.getByText('+$18.00')).toBeDefined();
  // Nothing was planned as a target: there is nothing to say of it, but that.
  expect(panel.queryByRole('row', { name: /^Target as planned/ })).toBeNull();
  expect(panel.getByText(/No target was planned/)).toBeDefined();
  expect(panel.getByText(/what came first is not known/)).toBeDefined();
  const hour = panel.getByRole('row', { name: /^Last exit an hour later/ });
  expect(hour.textContent).toContain('Not known: there is no bar at the later exit');

  await user.type(panel.getByRole('textbox', { name: 'Last exit later, minutes' }), '90');
  expect(await panel.findByRole('row', { name: /^Your own scenario/ }, find)).toBeDefined();
  const { scenarios } = api.calls.findLast(({ path }) => path.endsWith('/what-if'))!.body as {
    scenarios: { laterMinutes?: number }[];
  };
  expect(scenarios.at(-1)).toMatchObject({ laterMinutes: 90 });
  const draw = panel.getByRole('button', { name: /^On the chart: Stop as planned/ });
  await user.click(draw);
  expect(draw.getAttribute('aria-pressed')).toBe('true');
});
