import type { PositionPage } from '#contract/positions.ts';
import { positionQuery } from '#contract/positions.ts';
import { type BenchRow, benchRow, minimumRuns } from './measure.ts';
import { withChartedPositions } from './support/charted-positions.ts';
import { benchContext } from './support/import-into.ts';
import { percentile } from './support/percentile.ts';
import { startSignedIn } from './support/signed-in-server.ts';

const storedBars = 10_000_000;
const budgetMs = 10;

/**
 * The charts of 120 positions, bars and executions, with ten million bars stored: as the use case makes them, and
 * over HTTP, signed in, to the last byte of the body. Each run asks for every position once.
 */
export const run = (): Promise<BenchRow[]> =>
  withChartedPositions(storedBars, async (data, open) => {
    const kontor = await open();
    const inProcess: number[][] = [];
    const computing: number[][] = [];
    try {
      const query = positionQuery.parse({ limit: 500 });
      const page: PositionPage = await kontor.useCases.listPositions(benchContext, query);
      const ids = page.rows.map(({ id }) => id);
      const chart = (id: string) => kontor.useCases.positionChart(benchContext, id, {});
      await repeat(ids, inProcess, chart);
      await repeat(ids, computing, chart, () => process.threadCpuUsage().user / 1_000);
    } finally {
      await kontor.close();
    }
    const server = await startSignedIn(data);
    const overHttp: number[][] = [];
    try {
      const { rows } = await server.get<PositionPage>('/positions?limit=500');
      await repeat(
        rows.map(({ id }) => id),
        overHttp,
        (id) => server.get(`/positions/${encodeURIComponent(id)}/chart`),
      );
    } finally {
      await server.stop();
    }
    return [
      row('position-chart', overHttp, 0.95, budgetMs),
      row('position-chart.p50', overHttp, 0.5, null),
      row('position-chart.use-case', inProcess, 0.95, null),
      row('position-chart.use-case-p50', inProcess, 0.5, null),
      row('position-chart.use-case-cpu', computing, 0.95, null),
    ];
  });

/** The first run warms up and is thrown away. `now` in milliseconds: of the clock, or of what its thread computed. */
const repeat = async (
  ids: readonly string[],
  runs: number[][],
  ask: (id: string) => Promise<unknown>,
  now: () => number = () => performance.now(),
): Promise<void> => {
  for (let turn = 0; turn <= minimumRuns; turn++) {
    const samples: number[] = [];
    for (const id of ids) {
      const begun = now();
      await ask(id);
      samples.push(now() - begun);
    }
    if (turn > 0) runs.push(samples);
  }
};

const row = (bench: string, runs: readonly (readonly number[])[], share: number, budget: number | null): BenchRow =>
  benchRow(
    { bench, unit: 'ms', budget, higherIsBetter: false },
    runs.map((samples) => percentile(samples, share)),
  );
