import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { InstrumentDetail } from '#contract/instruments.ts';
import { renderApp } from '#web/test/render-app.tsx';

const apple = {
  id: 'AAPL',
  assetClass: 'share',
  name: 'Apple',
  calendar: 'NYSE',
  currency: 'USD',
  exchange: 'XNAS',
  isin: 'US0378331005',
  wkn: '865985',
  fundType: null,
  taxClass: null,
  country: null,
  multiplier: null,
  underlying: null,
  expiresOn: null,
  strike: null,
  optionType: null,
  root: null,
  spellings: { yahoo: 'AAPL' },
} as const;
const merged = {
  instrument: 'APC.DE',
  number: 1,
  kind: 'merged',
  at: '2026-11-20T12:00:00.000Z',
  by: 'Ada',
  changed: {},
  previous: {},
  into: 'AAPL',
  undone: null,
  undoable: true,
} as const;
const detail: InstrumentDetail = {
  instrument: apple,
  origin: 'person',
  source: null,
  notes: [],
  asOf: null,
  merged: ['APC.DE'],
  series: [],
  changes: [merged],
};
const sessions = {
  calendar: 'NYSE',
  zone: 'America/New_York',
  source: 'NYSE',
  trading: [],
  regular: [],
  extended: [],
  nextSpecialDay: { date: '2026-11-26', code: 'exchange-holiday', name: 'Exchange holiday', kind: 'closed' },
};
const routes = {
  'GET /api/v1/instruments': () => ({ rows: [apple], total: 20_000 }),
  'GET /api/v1/instruments/AAPL': () => detail,
  'GET /api/v1/instruments/APC.DE': () => detail,
  'GET /api/v1/instruments/AAPL/sessions': () => sessions,
  'GET /api/v1/instruments/APC.DE/sessions': () => sessions,
  'POST /api/v1/instruments/APC.DE/undo': () => null,
  'PUT /api/v1/instruments/AAPL': () => detail,
  'POST /api/v1/instruments': () => detail,
} as const;

describe('the instruments', () => {
  it('are looked for as one types, drawn only where they are in sight', async () => {
    const { api, user, router } = renderApp('/instruments', { routes });
    expect(await screen.findByText('20,000 instruments', {}, { timeout: 5000 })).toBeTruthy();
    expect(screen.getAllByRole('listitem').length).toBeLessThan(60);
    await user.type(screen.getByRole('searchbox', { name: /ISIN/ }), 'US03');
    await waitFor(() => expect(api.calls.at(-1)?.query).toMatchObject({ search: 'US03' }));
    expect(router.state.location.search).toMatchObject({ search: 'US03' });
  });

  it('keep the products of futures on a tab of their own', async () => {
    const { user } = renderApp('/instruments', { routes });
    await user.click(await screen.findByRole('tab', { name: 'Futures products' }, { timeout: 5000 }));
    expect(await screen.findByRole('button', { name: 'Add a product' })).toBeTruthy();
  });

  it('are added with what matters to the class, an ISIN checked as it is typed', async () => {
    const { api, user } = renderApp('/instruments', { routes });
    await user.click(await screen.findByRole('button', { name: 'Add an instrument' }, { timeout: 5000 }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /ISIN/ }), 'US0378331006');
    expect(dialog.getByText(/Not an ISIN/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(api.calls.some(({ method }) => method === 'POST')).toBe(false);
    await user.click(dialog.getByRole('combobox', { name: /Class/ }));
    await user.click(screen.getByRole('option', { name: 'Crypto' }));
    expect(dialog.queryByRole('textbox', { name: /ISIN/ })).toBeNull();
    await user.type(dialog.getByRole('textbox', { name: /Symbol/ }), 'BTC/EUR');
    await user.type(dialog.getByRole('textbox', { name: /Name/ }), 'Bitcoin');
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() =>
      expect(api.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
        id: 'BTC/EUR',
        assetClass: 'crypto',
        isin: null,
      }),
    );
  });
});

describe('the sources', () => {
  const choice = {
    source: 'yahoo',
    symbol: 'VOD.L',
    name: 'Vodafone Group',
    assetClass: 'share',
    currency: null,
    quotedIn: null,
    exchange: 'LSE',
    mic: 'XLON',
    calendar: 'XLON',
    isin: null,
    id: 'VOD',
    known: null,
  };
  const said = { found: 0, until: null, fault: null, message: null };
  const ask = async (symbols: readonly object[], sources: readonly object[]) => {
    const { api, user } = renderApp('/instruments', {
      routes: { ...routes, 'GET /api/v1/symbols': () => ({ query: 'vodafone', symbols, sources }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Add an instrument' }, { timeout: 5000 }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('searchbox', { name: /Name, ISIN or ticker/ }), 'vodafone{Enter}');
    return { api, user, dialog };
  };

  it('are asked, and a choice fills the form', async () => {
    const limited = { ...said, source: 'eodhd', code: 'limited', fault: { code: 'said', detail: 'Quota used' } };
    const { api, user, dialog } = await ask([choice], [{ ...said, source: 'yahoo', code: 'found', found: 1 }, limited]);
    await user.click(await dialog.findByRole('button', { name: /VOD.L · Vodafone Group/ }));
    expect(dialog.getByText('EODHD: asked too often – message: “Quota used”.')).toBeTruthy();
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: /Symbol/ }).value).toBe('VOD');
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: /Yahoo symbol/ }).value).toBe('VOD.L');
    await user.type(dialog.getByRole('textbox', { name: /Currency/ }), 'GBX');
    expect(dialog.getByText('GBX are hundredths. Enter GBP: prices are turned into it.')).toBeTruthy();
    await user.clear(dialog.getByRole('textbox', { name: /Currency/ }));
    await user.type(dialog.getByRole('textbox', { name: /Currency/ }), 'GBP');
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() =>
      expect(api.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
        id: 'VOD',
        currency: 'GBP',
        calendar: 'XLON',
        exchange: 'XLON',
        spellings: { yahoo: 'VOD.L' },
      }),
    );
  });

  it('that may not be asked leave the form to the person', async () => {
    const { dialog } = await ask([], [{ ...said, source: 'yahoo', code: 'switched-off' }]);
    expect(await dialog.findByText(/No source may be asked.*Fill in the form by hand/)).toBeTruthy();
    expect(dialog.getByRole('textbox', { name: /Symbol/ })).toBeTruthy();
  });
});

describe('an instrument', () => {
  it('that was merged shows the one that stands, and how to undo it', async () => {
    const { api, user } = renderApp('/instruments/APC.DE', { routes });
    expect(await screen.findByText('APC.DE was merged into AAPL.', {}, { timeout: 5000 })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(api.calls.find(({ method }) => method === 'POST')).toMatchObject({
        path: '/api/v1/instruments/APC.DE/undo',
        body: { change: 1 },
      }),
    );
  });

  it('is corrected in what differs, shown before it is saved', async () => {
    const { api, user } = renderApp('/instruments/AAPL', { routes });
    await user.click(await screen.findByRole('button', { name: 'Correct' }, { timeout: 5000 }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Nothing changes yet.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: /^Name/ }), ' Inc.');
    expect(dialog.getByText('Name: Apple → Apple Inc.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(api.calls.find(({ method }) => method === 'PUT')?.body).toEqual({ name: 'Apple Inc.' }));
  });
});
