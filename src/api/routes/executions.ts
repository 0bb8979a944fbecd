import { z } from 'zod';
import { type Route, route } from '#api/route.ts';
import { executionPage, executionQuery } from '#contract/positions.ts';

const executionExport = executionQuery
  .omit({ offset: true, limit: true })
  .extend({ format: z.enum(['ninjatrader', 'json', 'csv']) });

export const executionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/executions',
    summary: 'One page of the executions that match.',
    access: 'viewer',
    schemas: { query: executionQuery, reply: executionPage },
    handle: ({ useCases }, { context, query }) => useCases.listExecutions(context, query),
  }),
  route({
    method: 'GET',
    path: '/executions/export',
    summary: 'The executions that match, as a file that can be imported again.',
    access: 'viewer',
    schemas: { query: executionExport, reply: 'download' },
    handle: ({ useCases }, { context, query }) => useCases.exportExecutions(context, query),
  }),
];
