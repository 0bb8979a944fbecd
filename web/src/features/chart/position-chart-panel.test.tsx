import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fakeChart } from '#web/test/fake-chart.ts';
import { renderApp } from '#web/test/render-app.tsx';

const panel = () => screen.findByRole('region', { name: 'Chart' }, { timeout: 5000 });
const show = (answer: unknown) =>
  renderApp('/positions/p3', { routes: { 'GET /api/v1/positions/p3/chart': () => answer } });

it('says that nothing is stored, what the chart would show, and what brings bars', async () => {
  show(fakeChart());
  const chart = await panel();
  expect(await within(chart).findByText('No bars to draw')).toBeTruthy();
  expect(chart.textContent).toContain('No bars are stored for');
  expect(chart.textContent).toContain('kontor candles import FILE');
});

it('says from when to when bars are stored where the position lies elsewhere', async () => {
  const stored = { from: '2025-01-01T00:00:00.000Z', to: '2025-02-01T00:00:00.000Z' };
  show({ ...fakeChart(), interval: '1m', source: 'file', stored });
  expect((await within(await panel()).findByText(/are stored from Jan 1, 2025/)).textContent).toContain('Feb 1, 2025');
});

it('says what asking for the missing bars has brought, and when it is asked again', async () => {
  const chart = fakeChart();
  const detail = { code: 'limited' as const, source: 'yahoo', until: '2026-11-20T17:30:00.000Z', days: null };
  show({ ...chart, missing: chart.missing.map((range) => ({ ...range, detail })) });
  const said = await within(await panel()).findByText(/Yahoo Finance answers no more for now\./);
  expect(said.textContent).toMatch(/No bars are stored for .* It is asked again after Nov 20, 2026/);
});

it('says that the chart failed, and asks again', async () => {
  const answers = [{ status: 500, body: { code: 'INTERNAL', message: 'no', requestId: 'r' } }, fakeChart()];
  const { user } = renderApp('/positions/p3', { routes: { 'GET /api/v1/positions/p3/chart': () => answers.shift() } });
  const chart = await panel();
  expect(await within(chart).findByText('The chart could not be loaded')).toBeTruthy();
  await user.click(within(chart).getByRole('button', { name: 'Try again' }));
  expect(await within(chart).findByText('No bars to draw')).toBeTruthy();
});

it('names the source that is drawn and what the others have, and asks for the one that is chosen', async () => {
  const sources = [
    { source: 'demo', storedInterval: '1m' as const, bars: 67 },
    { source: 'desk', storedInterval: '5m' as const, bars: 0 },
    { source: 'yahoo', storedInterval: '1m' as const, bars: 32 },
  ];
  const asked: (string | string[] | undefined)[] = [];
  const { user } = renderApp('/positions/p3', {
    routes: {
      'GET /api/v1/positions/p3/chart': ({ query }) => {
        asked.push(query.source);
        return { ...fakeChart(), interval: '1m', source: query.source ?? 'demo', sources };
      },
    },
  });
  const chart = await panel();
  expect(await within(chart).findByText('Bars from Demo data')).toBeTruthy();
  await user.click(within(chart).getByRole('combobox', { name: 'Source' }));
  const options = (await screen.findAllByRole('option')).map((option) => option.textContent);
  expect(options.slice(1)).toEqual([
    'Demo data67 bars here (1 minute)',
    'desk0 bars here (5 minutes)',
    'Yahoo Finance32 bars here (1 minute)',
  ]);
  expect(screen.getByRole('option', { name: /^desk/ }).getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('option', { name: /^Yahoo/ }));
  expect(await within(chart).findByText('Bars from Yahoo Finance')).toBeTruthy();
  expect(asked.at(-1)).toBe('yahoo');
});

it('takes an interval of its own, refuses what is none, and offers it again', async () => {
  const asked: (string | string[] | undefined)[] = [];
  const { user } = renderApp('/positions/p3', {
    routes: {
      'GET /api/v1/positions/p3/chart': ({ query }) => {
        asked.push(query.interval);
        return { ...fakeChart(), interval: query.interval ?? '5m', intervals: [{ interval: '5m', bars: 30 }] };
      },
    },
  });
  const menu = await within(await panel()).findByRole('combobox', { name: 'Interval' });
  const field = () => within(screen.getByRole('dialog')).getByRole('textbox', { name: 'Interval' });
  await user.click(menu);
  expect(screen.getByRole('option', { name: '2 minutes' }).getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('option', { name: 'Other interval …' }));
  await user.type(field(), '1.5h{Enter}');
  expect(screen.getByText(/^Expected 1m to 1439m/)).toBeTruthy();
  await user.clear(field());
  await user.type(field(), '7m{Enter}');
  expect(screen.getByText('Nothing is stored that such bars could be made of.')).toBeTruthy();
  await user.clear(field());
  await user.type(field(), '45m{Enter}');
  await vi.waitFor(() => expect(asked.at(-1)).toBe('45m'));
  await vi.waitFor(() => expect(menu.textContent).toBe('45 minutes'));
  expect(JSON.parse(localStorage.getItem('kontor.preferences') ?? '{}').ownIntervals).toEqual(['45m']);
});
