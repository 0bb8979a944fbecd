import { z } from 'zod';
import { type Route, route } from '#api/route.ts';
import {
  activityDetail,
  activityEntry,
  activityNames,
  activityPage,
  activityQuery,
  activitySwitch,
  entryPreview,
} from '#contract/activities.ts';
import { byId } from './id.ts';

export const activityRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/activities',
    summary: 'One page of the movements of the portfolio, the newest day first.',
    access: 'viewer',
    schemas: { query: activityQuery, reply: activityPage },
    handle: ({ useCases }, { context, query }) => useCases.listActivities(context, query),
  }),
  route({
    method: 'GET',
    path: '/activities/names',
    summary: 'The accounts and instruments that activities name.',
    access: 'viewer',
    schemas: { reply: activityNames },
    handle: ({ useCases }, { context }) => useCases.activityNames(context),
  }),
  route({
    method: 'GET',
    path: '/activities/export',
    summary: "The ledger's own file: activities, instruments, accounts, prices, rates and what is said of taxation.",
    access: 'viewer',
    schemas: { reply: 'download' },
    handle: ({ useCases }, { context }) => useCases.exportLedger(context),
  }),
  route({
    method: 'POST',
    path: '/activities/preview',
    summary: 'What saving an activity would do: what is wrong with it, or its effect and what the accounts hold then.',
    access: 'trader',
    schemas: { query: z.object({ instead: z.string().optional() }), body: activityEntry, reply: entryPreview },
    handle: ({ useCases }, { context, query, body }) => useCases.previewActivity(context, body, query.instead),
  }),
  route({
    method: 'POST',
    path: '/activities',
    summary: 'Takes in an activity that was typed in.',
    access: 'trader',
    schemas: { body: activityEntry, reply: activityDetail },
    status: 201,
    handle: ({ useCases }, { context, body }) => useCases.enterActivity(context, body),
  }),
  route({
    method: 'GET',
    path: '/activities/:id',
    summary: 'An activity with its effect and everything that was said of it.',
    access: 'viewer',
    schemas: { params: byId, reply: activityDetail },
    handle: ({ useCases }, { context, params }) => useCases.activity(context, params.id),
  }),
  route({
    method: 'PUT',
    path: '/activities/:id',
    summary: 'Corrects an activity, imported or typed in: all its facts anew; the old ones are kept.',
    access: 'trader',
    schemas: { params: byId, body: activityEntry, reply: activityDetail },
    handle: ({ useCases }, { context, params, body }) => useCases.correctActivity(context, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/activities/:id',
    summary: 'Withdraws an activity: it counts no longer, and can be brought back.',
    access: 'trader',
    schemas: { params: byId, reply: activityDetail },
    handle: ({ useCases }, { context, params }) => useCases.withdrawActivity(context, params.id),
  }),
  route({
    method: 'POST',
    path: '/activities/:id/undo',
    summary: 'Takes back the last thing said of an activity that stands, or the one of the given number.',
    access: 'trader',
    schemas: { params: byId, body: activitySwitch, reply: activityDetail },
    handle: ({ useCases }, { context, params, body }) =>
      useCases.switchActivity(context, params.id, 'undo', body.change),
  }),
  route({
    method: 'POST',
    path: '/activities/:id/redo',
    summary: 'Brings back what was taken back last, or the change of the given number.',
    access: 'trader',
    schemas: { params: byId, body: activitySwitch, reply: activityDetail },
    handle: ({ useCases }, { context, params, body }) =>
      useCases.switchActivity(context, params.id, 'redo', body.change),
  }),
];
