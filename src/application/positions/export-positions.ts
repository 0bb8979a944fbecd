import type { LedgerContext } from '#application/ledger-context.ts';
import type { TableColumn, TableWriter } from '#ports/table-writer.ts';
import { eachPosition, type ListPositionsPorts, type PositionOrder } from './list-positions.ts';
import type { PositionFilterText } from './position-filter-text.ts';
import type { PositionView } from './position-view.ts';

const columns: readonly TableColumn<PositionView>[] = [
  { title: 'id', kind: 'text', value: ({ id }) => id },
  { title: 'account', kind: 'text', value: ({ account }) => account },
  { title: 'instrument', kind: 'text', value: ({ instrument }) => instrument },
  { title: 'side', kind: 'text', value: ({ side }) => side },
  { title: 'status', kind: 'text', value: ({ status }) => status },
  { title: 'openedAt', kind: 'instant', value: ({ openedAt }) => openedAt },
  { title: 'closedAt', kind: 'instant', value: ({ closedAt }) => closedAt },
  { title: 'maxQuantity', kind: 'number', value: ({ maxQuantity }) => maxQuantity },
  { title: 'averageEntry', kind: 'number', value: ({ averageEntry }) => averageEntry },
  { title: 'averageExit', kind: 'number', value: ({ averageExit }) => averageExit },
  { title: 'points', kind: 'number', value: ({ points }) => points },
  { title: 'grossPnl', kind: 'number', value: ({ grossPnl }) => grossPnl },
  { title: 'commission', kind: 'number', value: ({ commission }) => commission },
  { title: 'netPnl', kind: 'number', value: ({ netPnl }) => netPnl },
  { title: 'currency', kind: 'text', value: ({ currency }) => currency },
  { title: 'executions', kind: 'number', value: ({ executions }) => String(executions) },
  { title: 'flags', kind: 'text', value: ({ flags }) => (flags.length === 0 ? null : flags.join(' ')) },
];

/** Writes the positions that match as a table, in the order asked for. */
export const exportPositions = (
  ports: ListPositionsPorts,
  { ledger }: LedgerContext,
  writer: TableWriter,
  query: PositionFilterText & PositionOrder,
): AsyncIterable<string | Uint8Array> => writer.write(columns, eachPosition(ports, ledger, query));
