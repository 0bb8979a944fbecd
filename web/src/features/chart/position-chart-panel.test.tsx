import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
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
