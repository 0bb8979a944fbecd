import { z } from 'zod';
import { errorBody } from '#contract/system.ts';
import type { Route, Schemas } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

/** Describes the routes as an OpenAPI 3.1 document; its schemas are the ones that requests are parsed with. */
export const openApi = (routes: readonly Route[], version: string): { openapi: string } & Json => {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = `/api/v1${route.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kontor', version, license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } },
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'kontor.session_token' } },
      schemas: { Error: jsonSchema(errorBody, 'output') },
    },
  };
};

const operation = (route: Route): Json => ({
  summary: route.summary,
  ...(route.access === 'open' ? { security: [] } : { 'x-role': route.access }),
  parameters: [...parameters(route.schemas.params, 'path'), ...parameters(route.schemas.query, 'query')],
  ...requestBody(route),
  responses: {
    ...success(route.schemas, route.status ?? 200),
    default: { description: 'Refused or failed.', content: json({ $ref: '#/components/schemas/Error' }) },
  },
});

const parameters = (schema: z.ZodType | undefined, place: 'path' | 'query'): readonly Json[] => {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input');
  return Object.entries(properties as Json).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (required as readonly string[]).includes(name),
    schema: property,
  }));
};

const requestBody = (route: Route): Json => {
  if (route.path === '/uploads') return { requestBody: { required: true, content: uploadContent } };
  const { body } = route.schemas;
  return body === undefined ? {} : { requestBody: { required: true, content: json(jsonSchema(body, 'input')) } };
};

const file = { type: 'string', format: 'binary' };
const uploadContent: Json = {
  'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file } } },
  'application/octet-stream': { schema: file },
};

const success = ({ reply, packed }: Schemas, status: number): Json => {
  if (reply === 'nothing') return { 204: { description: 'Done.' } };
  const content = reply === 'download' ? { '*/*': { schema: file } } : json(jsonSchema(reply, 'output'));
  const bytes = packed ? { 'application/octet-stream': { schema: file } } : {};
  return { [status]: { description: 'Done.', content: { ...content, ...bytes } } };
};

const json = (schema: Json): Json => ({ 'application/json': { schema } });

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema, '~standard': _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
};
