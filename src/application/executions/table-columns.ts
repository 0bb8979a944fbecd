import type { TableColumn } from '#ports/table-writer.ts';
import type { ExecutionView } from './execution-view.ts';

/** The columns of a table of executions. */
export const executionColumns: readonly TableColumn<ExecutionView>[] = [
  { title: 'executedAt', kind: 'instant', value: ({ executedAt }) => executedAt },
  { title: 'sessionDate', kind: 'text', value: ({ sessionDate }) => sessionDate },
  { title: 'account', kind: 'text', value: ({ account }) => account },
  { title: 'instrument', kind: 'text', value: ({ instrument }) => instrument },
  { title: 'side', kind: 'text', value: ({ side }) => side },
  { title: 'quantity', kind: 'number', value: ({ quantity }) => quantity },
  { title: 'price', kind: 'number', value: ({ price }) => price },
  { title: 'commission', kind: 'number', value: ({ commission }) => commission },
  { title: 'currency', kind: 'text', value: ({ currency }) => currency },
  { title: 'executionId', kind: 'text', value: ({ executionId }) => executionId },
  { title: 'orderId', kind: 'text', value: ({ orderId }) => orderId },
  { title: 'batch', kind: 'text', value: ({ batch }) => batch },
  { title: 'row', kind: 'number', value: ({ row }) => String(row) },
];
