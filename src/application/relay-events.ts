import { type EventType, eventVersions } from '#domain/ledger/events.ts';
import type { EventBus } from '#ports/event-bus.ts';
import { type Cursor, type EventStore, startOfLog } from '#ports/event-store.ts';

export type Relay = { readonly events: EventStore; readonly bus: EventBus };

const announced = (Object.keys(eventVersions) as readonly EventType[]).filter(
  (type) => type !== 'ExecutionRecorded' && type !== 'ActivityRecorded' && type !== 'RowHeld',
);
const eventsAtOnce = 1_000;

/**
 * Returns a function that says on the bus whose events have come since it was last called.
 *
 * The event store is read, not trusted to have been announced: a process that died between its commit and its hint is
 * made good here. Rows of files are passed by: their batch is announced by its first event.
 */
export const eventRelay = ({ events, bus }: Relay): (() => Promise<void>) => {
  let cursor: Cursor = startOfLog;
  return async () => {
    for (;;) {
      const next = await events.readAfter(cursor, eventsAtOnce, announced);
      const last = next.at(-1);
      if (last === undefined) return;
      for (const ledger of new Set(next.map((event) => event.ledger))) await bus.publish({ ledger, topic: 'events' });
      cursor = last.cursor;
    }
  };
};
