import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AnnotationChange } from '#contract/journal.ts';
import { fakeAnnotation } from '#web/test/fake-journal.ts';
import { renderApp } from '#web/test/render-app.tsx';

const panel = () => screen.findByRole('region', { name: 'Journal' }, { timeout: 5000 });

/** A server that keeps what it is sent; `refuse` says of how many tries it refuses. */
function journal(refuse = 0) {
  const sent: AnnotationChange[] = [];
  let left = refuse;
  let written: AnnotationChange = {};
  return {
    sent,
    routes: {
      'GET /api/v1/journal/annotation': () => fakeAnnotation(written),
      'PUT /api/v1/journal/annotation': ({ body }: { body: unknown }) => {
        if (left-- > 0) return { status: 503, body: { code: 'DATABASE_UNREACHABLE', message: 'no', requestId: 'r' } };
        sent.push(body as AnnotationChange);
        written = { ...written, ...(body as AnnotationChange) };
        return fakeAnnotation(written);
      },
    },
  };
}

it('saves what is typed once the typing rests, in one piece', async () => {
  const { sent, routes } = journal();
  const { user } = renderApp('/positions/p3', { routes });
  const region = within(await panel());
  await user.type(await region.findByRole('textbox', { name: 'Note' }), 'Good');
  expect(region.getByText('Not saved yet')).toBeTruthy();
  expect(await region.findByText('Saved', {}, { timeout: 3000 })).toBeTruthy();
  expect(sent).toEqual([{ note: 'Good' }]);
});

it('keeps what could not be saved, with what came since, and saves both', async () => {
  const { sent, routes } = journal(2);
  const { user } = renderApp('/positions/p3', { routes });
  const region = within(await panel());
  await user.click(await region.findByRole('button', { name: 'Valid' }));
  expect(await region.findByText('Not saved')).toBeTruthy();
  expect(region.getByRole('button', { name: 'Valid' }).getAttribute('aria-pressed')).toBe('true');
  await user.type(region.getByRole('textbox', { name: 'Note' }), 'x');
  await user.click(await region.findByRole('button', { name: 'Save again' }, { timeout: 3000 }));
  await waitFor(() => expect(sent).toEqual([{ validity: 'valid', note: 'x' }]), { timeout: 3000 });
});

it('takes prices with a point or a comma, and nothing that is no price', async () => {
  const { sent, routes } = journal();
  const { user } = renderApp('/positions/p3', { routes });
  const region = within(await panel());
  const stop = await region.findByRole('textbox', { name: 'Planned stop' });
  await user.type(stop, 'abc');
  expect(region.getByText(/^A price, for example/)).toBeTruthy();
  await user.clear(stop);
  await user.type(stop, '21490,25');
  await user.tab();
  await waitFor(() => expect(sent.at(-1)).toEqual({ plannedStop: '21490.25' }));
});

it('keeps a tag once whatever its case', async () => {
  const { sent, routes } = journal();
  const { user } = renderApp('/positions/p3', { routes });
  const region = within(await panel());
  await user.type(await region.findByRole('combobox', { name: 'Tags' }), 'Retest{Enter}');
  await waitFor(() => expect(sent).toEqual([{ tags: ['Retest'] }]));
  await user.type(region.getByRole('combobox', { name: 'Tags' }), 'retest{Enter}');
  await user.type(region.getByRole('combobox', { name: 'Tags' }), 'open{Enter}');
  await waitFor(() => expect(sent.at(-1)).toEqual({ tags: ['Retest', 'open'] }));
});

it('offers what was written on an earlier cut of the position, and takes it over below what is there', async () => {
  const { sent, routes } = journal();
  const stray = { ...fakeAnnotation({ note: 'From before.', rating: 4, tags: ['open'] }).annotation };
  const view = {
    ...fakeAnnotation({ note: 'Mine.' }),
    strays: [{ id: 'p0', openedAt: '2026-11-20T15:00:00.000Z', annotation: stray }],
  };
  const { user } = renderApp('/positions/p3', {
    routes: { ...routes, 'GET /api/v1/journal/annotation': () => view },
  });
  const region = within(await panel());
  expect(await region.findByText('From before.')).toBeTruthy();
  await user.click(region.getByRole('button', { name: 'Take it over' }));
  await waitFor(() => expect(sent).toEqual([{ note: 'Mine.\n\nFrom before.', rating: 4, tags: ['open'] }]));
});
