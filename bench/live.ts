import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { postgresImportStage } from '#adapters/postgres/import-stage.ts';
import type { OpenStage, StagedExecution } from '#ports/import-stage.ts';
import { openKontor } from '#root/compose.ts';
import { readConfig } from '#root/config.ts';
import type { Kontor } from '#root/kontor.ts';
import { temporaryData } from '#test/support/kontor-process.ts';
import { type BenchRow, benchRow, minimumRuns } from './measure.ts';
import { benchContext } from './support/import-into.ts';
import { percentile } from './support/percentile.ts';
import { type SignedInServer, startSignedIn } from './support/signed-in-server.ts';

const eventsPerRun = 200;
const budgetMs = 100;
const patienceMs = 5_000;

/**
 * From the append of a fill by another process on the same database to the socket's word that the positions changed
 * (`live`, with `live.p50`), and on to the answer that has the new position (`live.readable`).
 */
export const run = async (): Promise<BenchRow[]> => {
  const data = await temporaryData();
  try {
    const server = await startSignedIn(data.path);
    const other = await openKontor(readConfig({ KONTOR_DATA: data.path, KONTOR_SOURCES: 'none' }));
    try {
      return await measureLive(server, other);
    } finally {
      await other.close();
      await server.stop();
    }
  } finally {
    await data.remove();
  }
};

const measureLive = async (server: SignedInServer, other: Kontor): Promise<BenchRow[]> => {
  const heard: number[][] = [];
  const read: number[][] = [];
  const socket = await openSocket(server);
  for (let run = 0; run <= minimumRuns; run++) {
    heard.push([]);
    read.push([]);
    for (let event = 0; event < eventsPerRun; event++) {
      const { heardMs, readMs } = await oneEvent(server, other, socket, run * eventsPerRun + event);
      heard[run]!.push(heardMs);
      read[run]!.push(readMs);
      // Neither in step with the socket's calm between two messages nor always after it.
      await delay(20 + ((event * 37) % 100));
    }
  }
  socket.close();
  const row = (bench: string, runs: readonly (readonly number[])[], share: number, budget: number | null): BenchRow =>
    benchRow(
      { bench, unit: `ms p${share * 100}`, budget, higherIsBetter: false },
      runs.slice(1).map((samples) => percentile(samples, share)),
    );
  return [
    row('live', heard, 0.99, budgetMs),
    row('live.p50', heard, 0.5, null),
    row('live.readable', read, 0.99, null),
    row('live.readable.p50', read, 0.5, null),
  ];
};

/** Both from just before the append: its own commit is a part of what a person waits for. */
const oneEvent = async (server: SignedInServer, other: Kontor, socket: LiveSocket, number: number) => {
  const stage = await postgresImportStage(other.database.pool, (ledger) => {
    void other.hints.publish({ ledger, topic: 'events' });
  }).open(benchContext.ledger, { newestFirst: false });
  await stage.add([fill(number)]);
  await stage.classify();
  const begun = performance.now();
  const changed = socket.next('projection:positions');
  await commit(stage, number);
  await changed;
  const heardMs = performance.now() - begun;
  const { total } = await server.get<{ total: number }>('/positions?limit=1');
  if (total !== number + 1) throw new Error(`the socket spoke of position ${number + 1}, the page has ${total}`);
  return { heardMs, readMs: performance.now() - begun };
};

const fill = (number: number): StagedExecution => ({
  row: 2,
  part: 0,
  // An account each: every fill makes one position, whatever came before it.
  account: `Sim${number}`,
  executionId: String(number),
  orderId: null,
  instrument: 'MNQ MAR25',
  side: 'buy',
  quantity: '1',
  price: '21000',
  commission: '0.5',
  currency: 'USD',
  executedAt: Date.UTC(2025, 0, 6, 15),
  sourceZone: 'UTC',
  sessionDate: '2025-01-06',
  hints: {},
});

const commit = (stage: OpenStage, number: number) =>
  stage.commit(
    {
      batch: `bench-${number}`,
      origin: 'file',
      source: 'bench',
      format: 'bench',
      fileName: 'bench',
      fileHash: String(number),
      fileBytes: 0,
      timeZone: null,
      dateOrder: null,
      newestFirst: false,
    },
    'bench',
    Date.now(),
    { actor: 'bench', correlation: 'bench' },
  );

type LiveSocket = { next(topic: string): Promise<void>; close(): void };

const openSocket = async ({ url, headers }: SignedInServer): Promise<LiveSocket> => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/live`, { headers });
  const waiting = new Map<string, () => void>();
  const hello = Promise.withResolvers<void>();
  socket.on('error', hello.reject);
  socket.on('message', (text) => {
    const message = JSON.parse(String(text)) as { readonly type: string; readonly topic?: string };
    if (message.type === 'hello') hello.resolve();
    waiting.get(message.topic ?? '')?.();
  });
  await hello.promise;
  return {
    next: (topic) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`nothing was heard of ${topic}`)), patienceMs);
        waiting.set(topic, () => {
          clearTimeout(timer);
          waiting.delete(topic);
          resolve();
        });
      }),
    close: () => socket.close(),
  };
};
