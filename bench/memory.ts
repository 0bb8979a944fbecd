import { openAsBlob } from 'node:fs';
import { temporaryData } from '#test/support/kontor-process.ts';
import { type BenchRow, benchRow, minimumRuns } from './measure.ts';
import { otherRequests, positionRequests } from './support/page-requests.ts';
import { percentile } from './support/percentile.ts';
import { type SignedInServer, startSignedIn } from './support/signed-in-server.ts';
import { million, withMillionFile } from './support/stored-million.ts';

const budgetMegabytes = 512;
const lookEveryMs = 100;

/**
 * Resident memory of the one-process server, the database apart: while a million executions are uploaded and imported
 * (`memory.import`, the most that was seen in each fifth of the time), and after each round of its pages (`memory`).
 * What a request for positions takes meanwhile is `memory.answer`.
 */
export const run = async (): Promise<BenchRow[]> => {
  const data = await temporaryData();
  try {
    const server = await startSignedIn(data.path);
    try {
      return await measureMemory(server);
    } finally {
      await server.stop();
    }
  } finally {
    await data.remove();
  }
};

const measureMemory = async (server: SignedInServer): Promise<BenchRow[]> => {
  const { memory, answers } = await whileImporting(server);
  const afterPages: number[] = [];
  for (let turn = 0; turn <= minimumRuns; turn++) {
    for (const requests of Object.values({ ...positionRequests, ...otherRequests })) {
      for (const request of requests(turn)) await server.get(request);
    }
    afterPages.push(server.residentMegabytes());
  }
  const fifth = (samples: readonly number[], part: number): readonly number[] =>
    samples.slice(
      Math.floor((samples.length * part) / minimumRuns),
      Math.floor((samples.length * (part + 1)) / minimumRuns),
    );
  const inFifths = (samples: readonly number[], share: number): readonly number[] =>
    Array.from({ length: minimumRuns }, (_, part) => percentile(fifth(samples, part), share));
  const megabytes = { unit: 'MB', budget: budgetMegabytes, higherIsBetter: false };
  return [
    benchRow({ bench: 'memory', ...megabytes }, afterPages.slice(1)),
    benchRow({ bench: 'memory.import', ...megabytes }, inFifths(memory, 1)),
    benchRow({ bench: 'memory.answer', unit: 'ms p95', budget: null, higherIsBetter: false }, inFifths(answers, 0.95)),
  ];
};

const whileImporting = async (server: SignedInServer) => {
  const memory: number[] = [];
  const answers: number[] = [];
  let over = false;
  const importing = importMillion(server).finally(() => {
    over = true;
  });
  while (!over) {
    memory.push(server.residentMegabytes());
    const asked = performance.now();
    await server.get('/positions');
    answers.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  await importing;
  return { memory, answers };
};

const importMillion = (server: SignedInServer): Promise<void> =>
  withMillionFile(async (file) => {
    const upload = await server.upload('million.csv', await openAsBlob(file));
    const { added } = await server.post<{ added: number }>('/imports', { upload });
    if (added !== million) throw new Error(`${added} of ${million} rows came in`);
  });
