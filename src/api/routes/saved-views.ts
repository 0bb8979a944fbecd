import { type Route, route } from '#api/route.ts';
import { putView, savedView, viewId, viewList } from '#contract/saved-views.ts';

export const savedViewRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/views',
    summary: 'The filters that whoever asks saved under a name.',
    access: 'viewer',
    schemas: { reply: viewList },
    async handle({ useCases }, { context }) {
      return { views: [...(await useCases.listViews(context))] };
    },
  }),
  route({
    method: 'PUT',
    path: '/views/:view',
    summary:
      'Keeps a filter under a name: a new one under an id of the caller, or a change of the version that it builds on.',
    access: 'viewer',
    schemas: { params: viewId, body: putView, reply: savedView },
    handle: ({ useCases }, { context, params, body: { version, ...view } }) =>
      useCases.keepView(context, { id: params.view, ...view }, version),
  }),
  route({
    method: 'DELETE',
    path: '/views/:view',
    summary: 'Forgets a saved filter.',
    access: 'viewer',
    schemas: { params: viewId, reply: 'nothing' },
    handle: ({ useCases }, { context, params }) => useCases.removeView(context, params.view),
  }),
];
