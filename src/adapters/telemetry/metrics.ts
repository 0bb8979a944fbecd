import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from '#ports/metrics.ts';

/** Every figure of our own, beside those of the runtime (`process_…`, `nodejs_…`); docs/reference/metrics.md is made from it. */
export const metricDefinitions = {
  requestDuration: {
    name: 'kontor_http_request_duration_seconds',
    kind: 'histogram',
    labels: ['method', 'route', 'status'],
    text: 'Time from the request to the end of its answer.',
  },
  importedRows: {
    name: 'kontor_import_rows_total',
    kind: 'counter',
    labels: ['outcome'],
    text: 'Rows of imported files, added or not.',
  },
  importDuration: {
    name: 'kontor_import_duration_seconds',
    kind: 'histogram',
    labels: [],
    text: 'Time that an import took, from its commit on; rows over it is the rate.',
  },
  events: {
    name: 'kontor_events_appended_total',
    kind: 'counter',
    labels: [],
    text: 'Events appended by this process.',
  },
  sockets: { name: 'kontor_sockets_open', kind: 'gauge', labels: [], text: 'WebSockets that are open.' },
  projectionLag: {
    name: 'kontor_projection_lag_events',
    kind: 'gauge',
    labels: ['projection'],
    text: 'Events that a read model has still to apply.',
  },
  jobs: {
    name: 'kontor_jobs',
    kind: 'gauge',
    labels: ['state'],
    text: 'Jobs that wait, and jobs that failed for good.',
  },
} as const;

const { requestDuration, importedRows, importDuration, events, sockets, projectionLag, jobs } = metricDefinitions;
const described = ({ name, text, labels }: { name: string; text: string; labels: readonly string[] }) => ({
  name,
  help: text,
  labelNames: [...labels],
});

/** Keeps the figures of this process. A figure whose source fails is left out of a reading; the others stay. */
export const prometheusMetrics = (): Metrics => {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });

  const durations = new Histogram({
    ...described(requestDuration),
    registers,
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  });
  const rows = new Counter({ ...described(importedRows), registers });
  const imports = new Histogram({ ...described(importDuration), registers, buckets: [0.1, 0.5, 1, 5, 15, 60, 300] });
  const appended = new Counter({ ...described(events), registers });
  const open = new Gauge({ ...described(sockets), registers });
  const lag = new Gauge({ ...described(projectionLag), registers });
  const jobCounts = new Gauge({ ...described(jobs), registers });
  const refreshers: (() => Promise<void>)[] = [];

  return {
    requestEnded: ({ method, route, status, seconds }) => durations.observe({ method, route, status }, seconds),
    importEnded(counts) {
      rows.inc({ outcome: 'added' }, counts.added);
      rows.inc({ outcome: 'other' }, counts.rows - counts.added);
      imports.observe(counts.seconds);
    },
    eventsAppended: (count) => appended.inc(count),
    socketsOpen: (count) => open.set(count),
    watchProjections(lags) {
      refreshers.push(async () => {
        lag.reset();
        for (const [projection, count] of Object.entries(await lags())) lag.set({ projection }, count);
      });
    },
    watchJobs(counts) {
      refreshers.push(async () => {
        jobCounts.reset();
        for (const [state, count] of Object.entries(await counts())) jobCounts.set({ state }, count);
      });
    },
    async read() {
      await Promise.allSettled(refreshers.map((refresh) => refresh()));
      return { mediaType: register.contentType, text: await register.metrics() };
    },
  };
};
