import type { Pool } from 'pg';
import { activityStream } from '#domain/ledger/streams.ts';
import type { ActivityEdits } from '#ports/activity-edits.ts';
import type { NewEvent } from '#ports/event-store.ts';
import { appendEvents } from './append-events.ts';
import type { Appended } from './appended.ts';
import { withClient } from './connection.ts';
import { lockImports } from './import-lock.ts';
import { markActivitiesChanged, readHistory, settleActivity } from './recorded-activities.ts';
import { transaction } from './transaction.ts';

/** Edits of single activities, under the ledger's import lock: an undo of their batch comes before or after. */
export const postgresActivityEdits = (pool: Pool, appended: Appended): ActivityEdits => ({
  async change(ledger, id, decide, occurredAt, metadata) {
    const changed = await transaction(pool, async (client) => {
      await lockImports(client, ledger);
      const { rows } = await client.query<{ stated: never; batch: string | null }>(
        'select stated, batch from activities where ledger = $1 and id = $2',
        [ledger, id],
      );
      const row = rows[0];
      const stated = row === undefined || row.batch === null ? null : { activity: row.stated };
      const { history, events } = await readHistory(client, ledger, id);
      const decided = decide(stated, history);
      if (decided === null) return false;
      await appendEvents(client, {
        stream: { ledger, stream: activityStream(id) },
        expectedVersion: events.length,
        events: [{ ...decided, occurredAt } as NewEvent],
        metadata,
      });
      await client.query('insert into activity_edits (ledger, id) values ($1, $2) on conflict do nothing', [
        ledger,
        id,
      ]);
      await settleActivity(client, ledger, id);
      await markActivitiesChanged(client, ledger);
      return true;
    });
    if (changed) appended(ledger, 1);
  },

  history: (ledger, id) => withClient(pool, async (client) => (await readHistory(client, ledger, id)).history),
});
