import { render, screen, within } from '@testing-library/react';
import { afterAll, expect, it } from 'vitest';
import { speak } from '#web/shared/i18n/i18n.ts';
import { renderApp } from '#web/test/render-app.tsx';
import { OffTick } from './off-tick.tsx';

afterAll(() => speak('en'));

const found = [
  { instrument: 'MNQ MAR25', tickSize: '0.25', count: 1_200, row: 7, price: '21000.1' },
  { instrument: 'ES MAR25', tickSize: '0.25', count: 1, row: 9, price: '6000.3' },
];

it.each([
  ['en', 'MNQ MAR25: 1,200 prices are no multiples of 0.25; the first is 21,000.1 in row 7.', 'ES MAR25: 1 price is'],
  ['de', 'MNQ MAR25: 1.200 Preise sind keine Vielfachen von 0,25; der erste ist 21.000,1', 'ES MAR25: 1 Preis ist'],
] as const)('says in %s how many prices of which instrument are off the tick, and where the first is', (language, many, one) => {
  speak(language);
  render(<OffTick found={found} />);
  const lines = within(screen.getByRole('alert')).getAllByRole('listitem');
  expect(lines[0]?.textContent).toContain(many);
  expect(lines[1]?.textContent).toContain(one);
});

it('stands on the page of a batch too', async () => {
  speak('en');
  renderApp('/imports/b1', { routes: { 'GET /api/v1/imports/b1/off-tick': () => ({ offTick: found }) } });
  expect(await screen.findByText(/1,200 prices are no multiples of 0\.25/, {}, { timeout: 5000 })).toBeTruthy();
});
