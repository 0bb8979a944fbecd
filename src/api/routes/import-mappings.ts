import { type Route, route } from '#api/route.ts';
import {
  mappingId,
  mappingList,
  mappingPreview,
  storedMapping,
  tableMapping,
  tableOutline,
} from '#contract/import-mappings.ts';
import { byId } from './id.ts';

export const importMappingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/uploads/:id/table',
    summary: 'What the table in an uploaded file looks like, and what its columns suggest.',
    access: 'trader',
    schemas: { params: byId, reply: tableOutline },
    handle: ({ useCases }, { context, params }) => useCases.outlineUpload(context, params.id),
  }),
  route({
    method: 'POST',
    path: '/uploads/:id/table',
    summary: 'The first rows of an uploaded table as a mapping reads them; nothing is kept.',
    access: 'trader',
    schemas: { params: byId, body: tableMapping, reply: mappingPreview },
    handle: ({ useCases }, { context, params, body }) => useCases.previewMapping(context, params.id, body),
  }),
  route({
    method: 'GET',
    path: '/import-mappings',
    summary: 'The mappings of tables that no format knows.',
    access: 'viewer',
    schemas: { reply: mappingList },
    handle: ({ useCases }, { context }) => useCases.listMappings(context),
  }),
  route({
    method: 'PUT',
    path: '/import-mappings/:fingerprint',
    summary: 'Keeps how tables with this header are read.',
    access: 'trader',
    schemas: { params: mappingId, body: tableMapping, reply: storedMapping },
    handle: ({ useCases }, { context, params, body }) => useCases.keepMapping(context, params.fingerprint, body),
  }),
  route({
    method: 'DELETE',
    path: '/import-mappings/:fingerprint',
    summary: 'Forgets how tables with this header are read; what was imported stays.',
    access: 'trader',
    schemas: { params: mappingId, reply: 'nothing' },
    handle: ({ useCases }, { context, params }) => useCases.removeMapping(context, params.fingerprint),
  }),
];
