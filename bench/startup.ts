import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '#test/support/free-port.ts';
import { spawnKontor, temporaryData } from '#test/support/kontor-process.ts';
import { type BenchRow, benchRow, minimumRuns } from './measure.ts';

const budgetSeconds = 5;
const patienceMs = 60_000;
const askEveryMs = 10;

/** From the command to the first page: in an empty directory (`startup`), and again in the same one (`startup-warm`). */
export const run = async (): Promise<readonly BenchRow[]> => {
  await coldAndWarm();
  const samples: Awaited<ReturnType<typeof coldAndWarm>>[] = [];
  for (let index = 0; index < minimumRuns; index += 1) samples.push(await coldAndWarm());
  const seconds = { unit: 's', budget: budgetSeconds, higherIsBetter: false };
  return [
    benchRow(
      { bench: 'startup', ...seconds },
      samples.map(({ cold }) => cold),
    ),
    benchRow(
      { bench: 'startup-warm', ...seconds },
      samples.map(({ warm }) => warm),
    ),
  ];
};

const coldAndWarm = async (): Promise<{ readonly cold: number; readonly warm: number }> => {
  const data = await temporaryData();
  try {
    return { cold: await secondsToFirstPage(data.path), warm: await secondsToFirstPage(data.path) };
  } finally {
    await data.remove();
  }
};

const secondsToFirstPage = async (data: string): Promise<number> => {
  const port = await freePort();
  const begun = performance.now();
  const server = spawnKontor(['serve', '--data', data, '--port', String(port)]);
  server.stdout?.resume();
  server.stderr?.resume();
  try {
    while (!(await servesPage(`http://127.0.0.1:${port}/`))) {
      if (server.exitCode !== null) throw new Error(`kontor serve ended with ${server.exitCode}`);
      if (performance.now() - begun > patienceMs) throw new Error('no page was served within a minute');
      await delay(askEveryMs);
    }
    return (performance.now() - begun) / 1000;
  } finally {
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
  }
};

const servesPage = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};
