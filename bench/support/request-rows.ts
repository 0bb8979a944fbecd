import { type BenchRow, benchRow, minimumRuns } from '#bench/measure.ts';
import { percentile } from './percentile.ts';
import type { SignedInServer } from './signed-in-server.ts';

/** The requests of a class; `turn` lets them ask what no earlier turn has asked. */
export type Requests = (turn: number) => readonly string[];
export type RequestClasses = Readonly<Record<string, Requests>>;

const turnsPerRun = 4;

type Asked = {
  /** Named `bench.class` each, and `bench` for all that `together` names. */
  readonly bench: string;
  readonly classes: RequestClasses;
  readonly together: readonly string[];
  readonly budgetMs: number;
};

/** Asks every class over HTTP, signed in, and returns the p95 of each and of those that make up the page, in ms. */
export const requestRows = async (
  server: SignedInServer,
  { bench, classes, together, budgetMs }: Asked,
): Promise<readonly BenchRow[]> => {
  const samples: ReadonlyMap<string, number[]>[] = [];
  for (let run = 0; run <= minimumRuns; run++) samples.push(await askAll(server, classes, run * turnsPerRun));
  const counted = samples.slice(1);
  const row = (name: string, asked: readonly string[]): BenchRow =>
    benchRow(
      { bench: name, unit: 'ms p95', budget: budgetMs, higherIsBetter: false },
      counted.map((run) =>
        percentile(
          asked.flatMap((each) => run.get(each)!),
          0.95,
        ),
      ),
    );
  return [row(bench, together), ...Object.keys(classes).map((name) => row(`${bench}.${name}`, [name]))];
};

const askAll = async (
  server: SignedInServer,
  classes: RequestClasses,
  firstTurn: number,
): Promise<ReadonlyMap<string, number[]>> => {
  const samples = new Map<string, number[]>(Object.keys(classes).map((name) => [name, []]));
  for (let turn = firstTurn; turn < firstTurn + turnsPerRun; turn++) {
    for (const [name, requests] of Object.entries(classes)) {
      for (const request of requests(turn)) samples.get(name)!.push(await millisecondsOf(() => server.get(request)));
    }
  }
  return samples;
};

export const millisecondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};
