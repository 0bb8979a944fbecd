import { positionSortField } from '#contract/positions.ts';
import type { RequestClasses } from './request-rows.ts';

const filters = [
  'account=LIVE-0001',
  'account=LIVE-0001&account=Sim101',
  'instrument=MNQ MAR25',
  'side=long',
  'side=short&sort=netPnl&direction=asc',
  'status=open',
  'status=closed&sort=duration',
  'result=win',
  'result=loss&sort=grossPnl&direction=asc',
  'result=flat',
  'account=APEX-0003&side=short&result=win&sort=netPnl',
];

/** A filter that leaves everything in and that nobody has asked for before: no answer is one that was kept. */
const unseen = (turn: number): string => `from=${new Date(turn * 1000).toISOString()}`;

/** What the positions page asks for, by class. */
export const positionRequests: RequestClasses = {
  'first-page': () => ['/positions'],
  sort: (turn) =>
    positionSortField.options.map((sort) => `/positions?sort=${sort}&direction=${turn % 2 === 0 ? 'asc' : 'desc'}`),
  filter: (turn) => filters.map((filter) => `/positions?${filter}&${unseen(turn)}`),
  dates: (turn) => [
    `/positions?from=2025-03-01T00:00:00Z&to=${new Date(Date.UTC(2025, 5, 1, 0, 0, turn)).toISOString()}`,
    `/positions?from=${new Date(Date.UTC(2025, 11, 1, 0, 0, turn)).toISOString()}&sort=netPnl`,
  ],
  'deep-offset': () => [
    '/positions?offset=50000',
    '/positions?offset=200000&sort=netPnl',
    '/positions?side=long&offset=100000&limit=500',
  ],
  totals: (turn) => [`/positions?limit=1&${unseen(turn)}`],
};

/** What other pages ask for that count a million executions. */
export const otherRequests: RequestClasses = {
  overview: () => ['/overview'],
  executions: () => [
    '/executions',
    '/executions?offset=500',
    '/executions?account=LIVE-0001',
    '/executions?side=buy',
    '/executions?instrument=ES JUN25&account=Sim101',
  ],
};
