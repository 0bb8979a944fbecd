import type { NewEvent } from '#ports/event-store.ts';

export const benchMetadata = { actor: 'bench', correlation: 'bench' };

/** A fill as an import records it; the size of its JSON is what most of the log consists of. */
export const benchEvent = (row: number): NewEvent => ({
  type: 'ExecutionRecorded',
  data: {
    account: 'Sim101',
    executionKey: row.toString(16).padStart(32, '0'),
    executionId: row.toString(16).padStart(32, '0'),
    orderId: (row >> 1).toString(16).padStart(32, '0'),
    instrument: 'MNQ 2026-03',
    side: row % 2 === 0 ? 'buy' : 'sell',
    quantity: '2',
    price: '21540.50',
    commission: '1.04',
    currency: 'USD',
    executedAt: '2026-01-28T15:59:52.000Z',
    sourceZone: 'America/New_York',
    sessionDate: '2026-01-28',
    sequence: row,
    row,
    hints: {
      action: 'Buy',
      entryExit: 'entry',
      position: '2 L',
      name: 'Entry',
      rate: '1',
      connection: 'My Connection',
    },
  },
  occurredAt: Date.UTC(2026, 0, 28, 15, 59, 52),
});
