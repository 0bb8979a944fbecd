import { readinessOf } from '#api/health.ts';
import { type Route, route } from '#api/route.ts';
import { jobsState, readiness } from '#contract/system.ts';
import { byId } from './id.ts';

export const systemRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/system/health',
    summary: 'Every health check with its detail.',
    access: 'viewer',
    schemas: { reply: readiness },
    handle: readinessOf,
  }),
  route({
    method: 'GET',
    path: '/system/jobs',
    summary: 'Jobs that wait, and jobs that failed for good.',
    access: 'viewer',
    schemas: { reply: jobsState },
    handle: ({ useCases }, { context }) => useCases.jobs(context),
  }),
  route({
    method: 'POST',
    path: '/system/jobs/:id/retry',
    summary: 'Runs a failed job again.',
    access: 'trader',
    schemas: { params: byId, reply: 'nothing' },
    handle: ({ useCases }, { context, params }) => useCases.retryJob(context, params.id),
  }),
];
