import { dimension } from '#contract/statistics.ts';
import type { BenchRow } from './measure.ts';
import { type RequestClasses, requestRows } from './support/request-rows.ts';
import { startSignedIn } from './support/signed-in-server.ts';
import { storedMillion } from './support/stored-million.ts';

/** Leaves everything in and was never asked before: no answer is one that was kept. */
const unseen = (turn: number): string => `from=${new Date(turn * 1000).toISOString()}`;

const filters = [
  'account=LIVE-0001',
  'product=MNQ&side=long',
  'notAccount=Sim101&result=loss',
  'weekday=1&weekday=5',
  'hour=9&hour=10&clock=America/New_York',
  'maxDuration=60&minQuantity=2',
];

const classes: RequestClasses = {
  figures: (turn) => [`/statistics?${unseen(turn)}`, `/statistics?capital=50000&${unseen(turn)}`],
  filtered: (turn) => filters.map((filter) => `/statistics?${filter}&${unseen(turn)}`),
  breakdown: (turn) => dimension.options.map((by) => `/statistics/breakdown?by=${by}&${unseen(turn)}`),
  'heat-map': (turn) => [
    `/statistics/breakdown?by=weekday&and=hour&${unseen(turn)}`,
    `/statistics/breakdown?by=account&and=product&${unseen(turn)}`,
    `/statistics/breakdown?by=month&and=weekday&${unseen(turn)}`,
  ],
  days: (turn) => [`/statistics/days?${unseen(turn)}`],
  distribution: (turn) => [`/statistics/distribution?${unseen(turn)}`],
  correlations: (turn) => [
    `/statistics/correlations?of=account&${unseen(turn)}`,
    `/statistics/correlations?of=product&${unseen(turn)}`,
  ],
};

/** The statistics over HTTP, signed in, with a million executions stored: the p95 of each kind and of all of them. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const server = await startSignedIn(await storedMillion());
  try {
    return await requestRows(server, { bench: 'statistics', classes, together: Object.keys(classes), budgetMs: 20 });
  } finally {
    await server.stop();
  }
};
