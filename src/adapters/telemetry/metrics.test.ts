import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricDefinitions, prometheusMetrics } from './metrics.ts';

test('counts requests by pattern and status', async () => {
  const metrics = prometheusMetrics();
  metrics.requestEnded({ method: 'GET', route: '/api/v1/positions/:id', status: 200, seconds: 0.004 });
  const { text, mediaType } = await metrics.read();
  assert.match(mediaType, /^text\/plain/);
  assert.match(
    text,
    /kontor_http_request_duration_seconds_bucket\{le="0.005",method="GET",route="\/api\/v1\/positions\/:id",status="200"\} 1/,
  );
});

test('counts rows, events and sockets', async () => {
  const metrics = prometheusMetrics();
  metrics.importEnded({ rows: 10, added: 7, seconds: 2 });
  metrics.eventsAppended(8);
  metrics.socketsOpen(3);
  const { text } = await metrics.read();
  assert.match(text, /kontor_import_rows_total\{outcome="added"\} 7/);
  assert.match(text, /kontor_import_rows_total\{outcome="other"\} 3/);
  assert.match(text, /kontor_import_duration_seconds_sum 2/);
  assert.match(text, /kontor_events_appended_total 8/);
  assert.match(text, /kontor_sockets_open 3/);
});

test('asks for lag and jobs at each reading, and forgets what is gone', async () => {
  const metrics = prometheusMetrics();
  let lags: Record<string, number> = { positions: 5, imports: 0 };
  metrics.watchProjections(async () => lags);
  metrics.watchJobs(async () => ({ waiting: 2, dead: 1 }));
  const first = (await metrics.read()).text;
  assert.match(first, /kontor_projection_lag_events\{projection="positions"\} 5/);
  assert.match(first, /kontor_jobs\{state="dead"\} 1/);
  lags = { imports: 1 };
  assert.doesNotMatch((await metrics.read()).text, /projection="positions"/);
});

test('still reads when a source fails', async () => {
  const metrics = prometheusMetrics();
  metrics.watchProjections(() => Promise.reject(new Error('database is down')));
  metrics.eventsAppended(1);
  assert.match((await metrics.read()).text, /kontor_events_appended_total 1/);
});

test('has every figure that it defines, under its name and text', async () => {
  const { text } = await prometheusMetrics().read();
  for (const { name, text: help, kind } of Object.values(metricDefinitions)) {
    assert.ok(text.includes(`# HELP ${name} ${help}\n# TYPE ${name} ${kind}`), name);
  }
});
