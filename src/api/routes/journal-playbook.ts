import { type Route, route } from '#api/route.ts';
import {
  customField,
  customFieldChange,
  newCustomField,
  newSetup,
  playbook,
  setup,
  setupChange,
} from '#contract/journal.ts';
import { byId } from './id.ts';

export const playbookRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/journal/playbook',
    summary: 'The setups with how well each was kept to, the custom fields, and the words in use.',
    access: 'viewer',
    schemas: { reply: playbook },
    handle: ({ useCases }, { context }) => useCases.playbook(context),
  }),
  route({
    method: 'POST',
    path: '/journal/setups',
    summary: 'Adds a setup to the playbook.',
    access: 'trader',
    schemas: { body: newSetup, reply: setup },
    status: 201,
    handle: ({ useCases }, { context, body }) => useCases.editSetup(context, 'new', body),
  }),
  route({
    method: 'PUT',
    path: '/journal/setups/:id',
    summary: 'Changes a setup: the parts that are given.',
    access: 'trader',
    schemas: { params: byId, body: setupChange, reply: setup },
    handle: ({ useCases }, { context, params, body }) => useCases.editSetup(context, params.id, body),
  }),
  route({
    method: 'POST',
    path: '/journal/fields',
    summary: 'Adds a field for annotations.',
    access: 'trader',
    schemas: { body: newCustomField, reply: customField },
    status: 201,
    handle: ({ useCases }, { context, body }) => useCases.editCustomField(context, 'new', body),
  }),
  route({
    method: 'PUT',
    path: '/journal/fields/:id',
    summary: 'Changes a field for annotations; its kind stays.',
    access: 'trader',
    schemas: { params: byId, body: customFieldChange, reply: customField },
    handle: ({ useCases }, { context, params, body }) => useCases.editCustomField(context, params.id, body),
  }),
];
