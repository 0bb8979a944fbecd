import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BatchRow, BatchStore } from '#ports/batch-store.ts';
import { switchedBatch } from './switched-batch.ts';

const row: BatchRow = {
  id: 'b1',
  origin: 'file',
  status: 'committed',
  fileName: 'fills.csv',
  fileBytes: 1,
  fileHash: 'h',
  format: 'f',
  source: 's',
  timeZone: null,
  dateOrder: null,
  accounts: ['Sim101'],
  rows: 2,
  added: 2,
  duplicate: 0,
  conflicting: 0,
  held: 0,
  content: 'executions',
  leftOut: 0,
  committedAt: 1_000,
  changedAt: 1_000,
  by: 'anna',
};

/** A list of imports that shows a batch only after so many reads have caught up. */
const listBehind = (shown: BatchRow, catchUpsNeeded: number) => {
  let left = catchUpsNeeded;
  const batches = { byId: async () => (left > 0 ? null : shown) } as Partial<BatchStore> as BatchStore;
  return {
    batches,
    catchUp: async () => {
      left -= 1;
    },
  };
};
const undone = { batch: 'b1', status: 'undone', at: 2_000 } as const;

test('shows a batch as the switch left it, also where the list is behind', async () => {
  const shown = await switchedBatch(listBehind(row, 0), 'main', undone);
  assert.deepEqual(shown, { ...row, status: 'undone', changedAt: 2_000 });
});

test('believes a list that knows more than the switch', async () => {
  const later = { ...row, changedAt: 2_500 };
  assert.deepEqual(await switchedBatch(listBehind(later, 0), 'main', undone), later);
});

test('waits for a batch that the list does not show yet', async () => {
  assert.equal((await switchedBatch(listBehind(row, 2), 'main', undone)).status, 'undone');
});

test('never says that there is no such batch: it is undone, and not shown yet', async () => {
  await assert.rejects(switchedBatch(listBehind(row, 1_000), 'main', undone), {
    code: 'PROJECTION_BEHIND',
    message: 'The import b1 is undone; the list of imports does not show it yet.',
  });
});
