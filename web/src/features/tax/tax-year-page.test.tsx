import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { TaxYearView } from '#contract/tax.ts';
import { renderApp } from '#web/test/render-app.tsx';

const none = { shares: '0.00', other: '0.00' };
const tax = { capitalGainsTax: '25.00', solidaritySurcharge: '1.37', churchTax: '0.00', all: '26.37' };
const zero = { capitalGainsTax: '0.00', solidaritySurcharge: '0.00', churchTax: '0.00', all: '0.00' };
const item: TaxYearView['items'][number] = {
  ...{ id: 'i1', activity: 'a1', account: 'Broker', instrument: 'SAP', date: '2025-06-10', category: 'share' },
  ...{ regime: 'capital', pot: 'shares', fundType: null, worthless: false },
  ...{ amount: '1100.00', exempt: '0.00', taxable: '1100.00', foreignTax: '0.00', creditable: '0.00' },
  lots: [
    {
      ...{ lot: 'l1', acquiredOn: '2025-01-10', quantity: '10', proceeds: '2100.00', cost: '1000.00' },
      ...{ lumpSums: '0.00', gain: '1100.00', taxed: true },
      terms: [
        {
          ...{ name: 'proceeds', amount: '2100.00', activity: 'a1', date: '2025-06-10' },
          stated: { currency: 'USD', amount: '2310' },
          rate: { perEuro: '1.1000', on: '2025-06-10', source: 'ecb' },
        },
      ],
    },
  ],
  ...{ terms: [], origin: 'computed', law: ['estg-20-2-1'], hints: [], why: null },
};
const year: TaxYearView = {
  ...{ notice: 'x', year: 2025, joint: false },
  persons: [
    {
      ...{ id: 'anna', name: 'Anna', churchPercent: 0, brought: { shares: '1100.00', other: '0.00' } },
      ...{ carriedIn: none, carriedFrom: 'nothing', carriedUsed: none, carriedOut: none, cappedLosses: '0.00' },
      ...{ income: '1100.00', allowanceUsed: '1000.00', taxable: '100.00', creditable: '0.00' },
      privateSales: {
        ...{ net: '0.00', limit: '1000.00', belowLimit: true, carriedIn: '0.00', carriedUsed: '0.00' },
        ...{ carriedBack: '0.00', sentBack: '0.00', carriedOut: '0.00', taxable: '0.00', items: [] },
      },
      rewards: { sum: '0.00', limit: '256.00', belowLimit: true, carriedUsed: '0.00', taxable: '0.00', items: [] },
    },
  ],
  carryForwards: [],
  assessments: [
    {
      persons: ['anna'],
      steps: [
        {
          ...{ step: 'allowance', person: 'anna', before: { shares: '1100.00', other: '0.00' } },
          ...{ after: { shares: '1100.00', other: '0.00' }, amount: '1000.00', law: 'estg-20-9' },
        },
      ],
      ...{ allowance: '1000.00', allowanceUsed: '1000.00', taxable: '100.00', creditable: '0.00' },
      ...{ creditUsed: '0.00', creditLost: '0.00', tax, withheld: zero, balance: '26.37' },
      ...{ law: ['estg-32d-1'], personalTariff: null },
    },
  ],
  banks: [],
  items: [item],
  lumpSums: [],
  forms: [
    {
      ...{ form: 'KAP', year: 2025, state: 'released', verified: true, source: 'x' },
      lines: [
        {
          ...{ person: 'anna', line: '20', kz: '232', formula: 'share-gains', fundType: null, good: null },
          ...{ amount: '1100.00', entry: '1100', items: ['i1'] },
        },
      ],
    },
    { form: 'SO', year: 2025, state: 'not-released' },
  ],
  leftOut: [],
  gaps: [{ kind: 'rate', activity: 'a9', account: 'Broker', instrument: null, date: '2025-03-03', wanted: 'USD' }],
  ...{ openPoints: [], notes: ['estimate'], parameters: [], instrumentNames: { SAP: 'SAP SE' } },
};
const routes = {
  'GET /api/v1/tax/years': () => ({
    current: 2026,
    years: [{ year: 2025, isReleased: true, forms: ['KAP'] }],
    persons: [{ id: 'anna', name: 'Anna' }],
  }),
  'GET /api/v1/tax/years/2025': () => year,
};
const region = (name: string) => screen.findByRole('region', { name }, { timeout: 5000 });

it('shows the result, and opens an amount down to its lots, rates and paragraphs', async () => {
  const { user } = renderApp('/tax/2025', { routes });
  const result = within(await region('Anna'));
  expect(result.getByText('Still to be paid').closest('div')?.textContent).toContain('€26.37');
  expect(screen.getAllByText('An estimate, not tax advice.').length).toBeGreaterThan(0);

  const events = within(await region('Taxable events'));
  await user.click(events.getByRole('button', { name: 'Sale of shares' }));
  await waitFor(() => expect(events.getByText(/1\.1 · .* · EZB\/ECB/)).toBeDefined());
  expect(events.getByText(/EStG § 20 \(2\)/)).toBeDefined();
});

it('leads from a line of a form to its events, and says which form is not released', async () => {
  const { user } = renderApp('/tax/2025', { routes });
  const forms = within(await region('Lines of the forms'));
  await user.click(forms.getByRole('button', { name: '20' }));
  await waitFor(() => expect(forms.getByRole('button', { name: 'Sale of shares' })).toBeDefined());
  expect(forms.getByText('Not released for this year.')).toBeDefined();
});

it('leads from what is missing to where it is said', async () => {
  renderApp('/tax/2025', { routes });
  const gaps = within(await region('Still missing'));
  expect(gaps.getByRole('link', { name: 'Say it' }).getAttribute('href')).toBe('/rates');
});

it('asks for persons where nobody has said whose taxes these are', async () => {
  const empty = { ...year, persons: [], assessments: [], items: [], gaps: [] };
  renderApp('/tax/2025', { routes: { ...routes, 'GET /api/v1/tax/years/2025': () => empty } });
  const link = await screen.findByRole('link', { name: 'Fill in the tax profile' }, { timeout: 5000 });
  expect(link.getAttribute('href')).toBe('/tax/profile');
});
