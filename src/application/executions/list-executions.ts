import type { LedgerContext } from '#application/ledger-context.ts';
import { keyText } from '#application/positions/columns.ts';
import type { ExecutionFilter, ExecutionStore, ExecutionTally } from '#ports/execution-store.ts';
import { countOf, type ExecutionTallies } from './execution-tallies.ts';
import { executionView } from './execution-view.ts';

/** A filter as a request writes it: instants as ISO 8601 text. */
export type ExecutionFilterText = {
  readonly account?: readonly string[] | undefined;
  readonly instrument?: readonly string[] | undefined;
  readonly side?: 'buy' | 'sell' | undefined;
  readonly batch?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

export const executionFilterOf = ({
  account,
  instrument,
  side,
  batch,
  from,
  to,
}: ExecutionFilterText): ExecutionFilter => ({
  ...(account && { account }),
  ...(instrument && { instrument }),
  ...(side && { side }),
  ...(batch && { batch }),
  ...(from && { from: Date.parse(from) }),
  ...(to && { to: Date.parse(to) }),
});

export type ListExecutionsPorts = {
  readonly executions: Pick<ExecutionStore, 'list' | 'count'>;
  readonly tallies: ExecutionTallies;
};

/** Returns a page of the executions that count, the newest first. */
export const listExecutions = async (
  { executions, tallies }: ListExecutionsPorts,
  { ledger }: LedgerContext,
  query: ExecutionFilterText & { readonly offset: number; readonly limit: number },
) => {
  const filter = executionFilterOf(query);
  const matching = (await tallies(ledger)).filter(matches(filter));
  const dated = filter.from !== undefined || filter.to !== undefined;
  const keys = filter.instrument && [...new Map(matching.map((tally) => [keyText(tally), tally])).values()];
  const [rows, total] = await Promise.all([
    executions.list(ledger, filter, query, keys),
    dated ? executions.count(ledger, filter) : countOf(matching),
  ]);
  return { rows: rows.map(executionView), total };
};

const matches =
  ({ account, instrument, side, batch }: ExecutionFilter) =>
  (tally: ExecutionTally): boolean =>
    (account === undefined || account.includes(tally.account)) &&
    (instrument === undefined || instrument.includes(tally.instrument)) &&
    (side === undefined || side === tally.side) &&
    (batch === undefined || batch === tally.batch);
