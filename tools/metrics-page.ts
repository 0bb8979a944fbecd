import { metricDefinitions } from '#adapters/telemetry/metrics.ts';
import { code, markdownTable, page } from './markdown.ts';

export const metricsPage = (): string =>
  page(
    'Metrics',
    'At `/metrics`, in the text format of Prometheus: to this machine, or with `KONTOR_METRICS_TOKEN` as a bearer token. Labels never\nname people, accounts or instruments. Beside these are the figures of the runtime (`process_…`, `nodejs_…`).',
    markdownTable(
      ['name', 'kind', 'labels', 'means'],
      Object.values(metricDefinitions).map(({ name, kind, labels, text }) => [
        code(name),
        kind,
        labels.map(code).join(' '),
        text,
      ]),
    ),
  );
