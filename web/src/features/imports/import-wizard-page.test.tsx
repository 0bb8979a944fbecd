import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Preview } from '#contract/imports.ts';
import { renderApp } from '#web/test/render-app.tsx';

const find = { timeout: 5000 };
const file = (name = 'grid.csv') => new File(['Instrument,Action\n'], name, { type: 'text/csv' });

const preview: Preview = {
  upload: 'u1',
  fileName: 'grid.csv',
  fileBytes: 48_211,
  fileHash: 'c0ffee',
  format: 'ninjatrader-executions',
  source: 'ninjatrader',
  questions: [],
  timeZone: 'America/Chicago',
  timeZoneRemembered: true,
  dateOrder: 'month-first',
  dateOrderOpen: false,
  accountless: false,
  account: null,
  rows: 1_241,
  new: 1_234,
  duplicate: 4,
  conflicting: 1,
  held: 2,
  heldReasons: [{ reason: 'UNKNOWN_PRODUCT', count: 2, roots: ['XYZ'] }],
  offTick: [],
  accounts: [{ account: 'Sim101', rows: 1_239, new: 1_234, duplicate: 4, conflicting: 1 }],
  firstAt: '2026-11-02T14:30:00.000Z',
  lastAt: '2026-11-20T20:00:00.000Z',
  positions: [],
  positionCounts: { closed: 0, open: 0 },
  totals: [],
  alreadyImported: null,
  content: 'executions',
  activities: null,
};
const result = {
  batch: 'b1',
  format: 'ninjatrader-executions',
  rows: 1_241,
  added: 1_234,
  duplicate: 4,
  conflicting: 1,
  held: 2,
  accounts: ['Sim101'],
  positions: { closed: 600, open: 1 },
  content: 'executions',
  activities: null,
};
const refused = (code: string, details: Record<string, unknown> = {}) => ({
  status: 422,
  body: { code, message: code, requestId: 'req-1', details },
});

/** The wizard over a server that takes an upload and answers its preview as given. */
const openWizard = (answer: (query: Record<string, unknown>) => unknown) => {
  const uploads: string[] = [];
  let commit: unknown = result;
  const shown = renderApp('/imports/new', {
    routes: {
      'POST /api/v1/uploads': () => {
        uploads.push('u1');
        return { status: 201, body: { upload: 'u1' } };
      },
      'GET /api/v1/uploads/u1/preview': ({ query }) => answer(query),
      'POST /api/v1/imports': () => commit,
      'POST /api/v1/products': ({ body }) => ({
        status: 201,
        body: {
          product: {
            ...(body as object),
            source: 'Entered by hand',
            notes: ['by-hand'],
            asOf: '2026-11-20',
            custom: true,
          },
          takenIn: 0,
        },
      }),
    },
  });
  const choose = async (...files: File[]) => {
    await screen.findByRole('button', { name: 'Choose files' }, find);
    await shown.user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, files);
  };
  const fail = (refusal: unknown) => {
    commit = refusal;
  };
  return { ...shown, uploads, choose, fail };
};

it('shows what a file would do, imports it and takes it back at once', async () => {
  const { api, user, choose } = openWizard(() => preview);
  await choose(file());
  expect(await screen.findByText('remembered from the last import', {}, find)).toBeTruthy();
  expect(screen.getByText('The product is not in the catalogue')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Import 1,234 executions' }));
  await screen.findByRole('heading', { name: '1,234 executions imported' }, find);
  const link = screen.getByRole('link', { name: 'See the positions' });
  expect(link.getAttribute('href')).toBe('/positions?account=Sim101');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('heading', { name: 'The import is undone' }, find);
  expect(api.calls.some(({ path }) => path === '/api/v1/imports/b1/undo')).toBe(true);
  expect(screen.getAllByRole('button', { name: 'Redo' }).length).toBeGreaterThan(0);
});

it('asks for zone and date order only where the file leaves them open, and imports with the answers', async () => {
  const { api, user, choose } = openWizard(({ timeZone, dateOrder }) => ({
    ...preview,
    timeZoneRemembered: false,
    timeZone: timeZone ?? null,
    dateOrder: dateOrder ?? null,
    dateOrderOpen: true,
    questions: [...(timeZone ? [] : ['timezone']), ...(dateOrder ? [] : ['date-order'])],
  }));
  await choose(new File(['Time\n6/7/2026 10:00:00\n'], 'grid.csv'));
  const zone = await screen.findByRole('combobox', { name: 'Time zone' }, find);
  expect(screen.getByText(/Kontor remembers your answer for NinjaTrader/)).toBeTruthy();
  await user.type(zone, 'chicago{Enter}');
  await user.click(screen.getByRole('button', { name: 'Read the times in this zone' }));
  await user.click(await screen.findByRole('radio', { name: 'Day first: July 6, 2026' }, find));
  expect(screen.getByRole('radio', { name: 'Month first: June 7, 2026' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Read the dates like this' }));
  await user.click(await screen.findByRole('button', { name: 'Import 1,234 executions' }, find));
  await screen.findByRole('heading', { name: '1,234 executions imported' }, find);
  const commit = api.calls.find(({ method, path }) => method === 'POST' && path === '/api/v1/imports');
  expect(commit?.body).toEqual({ upload: 'u1', timeZone: 'America/Chicago', dateOrder: 'day-first' });
}, 20_000);

it('lets a date order that the file only suggests be changed', async () => {
  const { api, user, choose } = openWizard(({ dateOrder }) => ({
    ...preview,
    dateOrder: dateOrder ?? 'month-first',
    dateOrderOpen: true,
  }));
  await choose(new File(['Time\n6/7/2026 10:00:00 AM\n'], 'grid.csv'));
  await user.click(await screen.findByRole('button', { name: 'Change the date order' }, find));
  expect(await screen.findByRole('radio', { name: 'Month first: June 7, 2026', checked: true }, find)).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Day first: July 6, 2026' }));
  await user.click(screen.getByRole('button', { name: 'Read the dates like this' }));
  await user.click(await screen.findByRole('button', { name: 'Import 1,234 executions' }, find));
  await screen.findByRole('heading', { name: '1,234 executions imported' }, find);
  const commit = api.calls.find(({ method, path }) => method === 'POST' && path === '/api/v1/imports');
  expect(commit?.body).toEqual({ upload: 'u1', dateOrder: 'day-first' });
}, 20_000);

it('takes the data of a missing product right in the preview and reads the file again', async () => {
  let added = false;
  const { api, user, choose } = openWizard(() =>
    added ? { ...preview, new: 1_236, held: 0, heldReasons: [] } : preview,
  );
  await choose(file());
  await user.click(await screen.findByRole('button', { name: 'Enter the data of XYZ' }, find));
  const form = within(await screen.findByRole('form', { name: 'Add a product' }, find));
  await user.type(form.getByRole('textbox', { name: /Name/ }), 'Xyz futures');
  await user.type(form.getByRole('textbox', { name: /Exchange/ }), 'CME');
  await user.type(form.getByRole('textbox', { name: /Currency/ }), 'usd');
  await user.type(form.getByRole('textbox', { name: /Point value/ }), '12.5');
  await user.click(form.getByRole('button', { name: 'Add the product' }));
  expect(api.calls.some(({ path, method }) => method === 'POST' && path === '/api/v1/products')).toBe(false);
  await user.type(form.getByRole('textbox', { name: /Tick size/ }), '0.25');
  expect(form.getByText(/one tick of 0.25 is worth \$3.125/)).toBeTruthy();
  await user.click(form.getByRole('combobox', { name: /Trading calendar/ }));
  await user.click(await screen.findByRole('option', { name: /cme-equity/i }, find));
  added = true;
  await user.click(form.getByRole('button', { name: 'Add the product' }));
  await screen.findByRole('button', { name: 'Import 1,236 executions' }, find);
}, 20_000);

it('says what a refused file is, why that does not do, and what to do', async () => {
  const { choose } = openWizard(() =>
    refused('FILE_BINARY', { expected: 'a text file (CSV)', found: 'an Excel workbook (.xlsx)' }),
  );
  await choose(file('grid.csv'));
  const alert = await screen.findByRole('alert', {}, find);
  expect(alert.textContent).toContain('This is not a text file');
  expect(alert.textContent).toContain('It looks like an Excel workbook (.xlsx).');
  expect(within(alert).getByRole('button', { name: 'Choose another file' })).toBeTruthy();
});

it('leads to the import that already has every row, and offers no second one', async () => {
  const nothing = { new: 0, duplicate: 1_241, conflicting: 0, held: 0, heldReasons: [], alreadyImported: 'b1' };
  const { choose } = openWizard(() => ({ ...preview, ...nothing }));
  await choose(file());
  const link = await screen.findByRole('link', { name: 'Open that import' }, find);
  expect(link.getAttribute('href')).toBe('/imports/b1');
  expect(screen.queryByRole('button', { name: /^Import \d/ })).toBeNull();
});

it('takes several files one after the other', async () => {
  const { user, choose, uploads } = openWizard(() => ({ ...preview, held: 0, heldReasons: [], conflicting: 0 }));
  await choose(file('a.csv'), file('b.csv'));
  const strip = await screen.findByRole('list', { name: 'Files to import' }, find);
  await screen.findByRole('button', { name: 'Import 1,234 executions' }, find);
  expect(uploads).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Import 1,234 executions' }));
  await user.click(await screen.findByRole('button', { name: 'Next file: b.csv' }, find));
  await screen.findByRole('button', { name: 'Import 1,234 executions' }, find);
  expect(uploads).toHaveLength(2);
  await waitFor(() => expect(strip.textContent).toContain('imported'));
});

it('keeps the preview and says why when an import fails', async () => {
  const { user, choose, fail } = openWizard(() => preview);
  await choose(file());
  const button = await screen.findByRole('button', { name: 'Import 1,234 executions' }, find);
  fail({ status: 503, body: { code: 'QUEUE_UNREACHABLE', message: 'x', requestId: 'req-2' } });
  await user.click(button);
  expect((await screen.findByText(/nothing was written/, {}, find)).textContent).toContain('The job queue');
  expect(screen.getByRole('button', { name: 'Import 1,234 executions' })).toBeTruthy();
});
