import type { LedgerContext } from '#application/ledger-context.ts';
import type { ExportFormat } from '#ports/execution-format.ts';
import type { ExecutionStore } from '#ports/execution-store.ts';
import type { TableWriter } from '#ports/table-writer.ts';
import { executionView } from './execution-view.ts';
import { type ExecutionFilterText, executionFilterOf } from './list-executions.ts';
import { executionColumns } from './table-columns.ts';

/** Writes the executions that match in a platform's own format: a file that imports again to no new row. */
export const exportExecutions = (
  executions: ExecutionStore,
  { ledger }: LedgerContext,
  format: ExportFormat,
  filter: ExecutionFilterText,
): AsyncIterable<string> => format.write(executions.stream(ledger, executionFilterOf(filter)));

/** Writes the executions that match as a table. */
export const tabulateExecutions = (
  executions: ExecutionStore,
  { ledger }: LedgerContext,
  writer: TableWriter,
  filter: ExecutionFilterText,
): AsyncIterable<string | Uint8Array> => {
  const views = async function* () {
    for await (const rows of executions.stream(ledger, executionFilterOf(filter))) yield rows.map(executionView);
  };
  return writer.write(executionColumns, views());
};
