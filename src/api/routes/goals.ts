import { type Route, route } from '#api/route.ts';
import { changeSwitch } from '#contract/accounts.ts';
import { goalEntry, goalList, goalQuery } from '#contract/goals.ts';
import { byId } from './id.ts';

export const goalRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/goals',
    summary: 'The goals with how they stand in the period that is going on, how they fared before, and their changes.',
    access: 'viewer',
    schemas: { query: goalQuery, reply: goalList },
    handle: ({ useCases }, { context, query }) => useCases.goals(context, query.today),
  }),
  route({
    method: 'POST',
    path: '/goals',
    summary: 'Sets a new goal.',
    access: 'trader',
    schemas: { body: goalEntry, reply: 'nothing' },
    handle: ({ useCases }, { context, body }) => useCases.setGoal(context, null, body),
  }),
  route({
    method: 'PUT',
    path: '/goals/:id',
    summary: 'Sets a goal anew, whole.',
    access: 'trader',
    schemas: { params: byId, body: goalEntry, reply: 'nothing' },
    handle: ({ useCases }, { context, params: { id }, body }) => useCases.setGoal(context, id, body),
  }),
  route({
    method: 'DELETE',
    path: '/goals/:id',
    summary: 'Drops a goal; its trades stay as they are.',
    access: 'trader',
    schemas: { params: byId, reply: 'nothing' },
    handle: ({ useCases }, { context, params: { id } }) => useCases.dropGoal(context, id),
  }),
  route({
    method: 'POST',
    path: '/goals/undo',
    summary: 'Takes back the last change of the goals that stands, or the one of the given number.',
    access: 'trader',
    schemas: { body: changeSwitch, reply: 'nothing' },
    handle: ({ useCases }, { context, body }) => useCases.switchGoal(context, 'undo', body.change),
  }),
  route({
    method: 'POST',
    path: '/goals/redo',
    summary: 'Brings back the change of the goals that was taken back last, or the one of the given number.',
    access: 'trader',
    schemas: { body: changeSwitch, reply: 'nothing' },
    handle: ({ useCases }, { context, body }) => useCases.switchGoal(context, 'redo', body.change),
  }),
];
