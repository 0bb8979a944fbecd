import type { JournalEvent } from '#domain/journal/entry-history.ts';
import { upcast } from '#domain/ledger/upcasters.ts';
import type { OwnEditLog } from '#ports/own-edit-log.ts';
import type { Connection } from './connection.ts';

/** Asks the table `events` by way of its index `events_journal_of_person`. */
export const postgresOwnEditLog = (connection: Connection): OwnEditLog => ({
  async of(ledger, actor, limit) {
    const { rows } = await connection.query<{
      type: string;
      version: number;
      data: unknown;
      number: number;
      at: number;
    }>(
      `select type, schema_version as version, data, stream_version as number,
         (extract(epoch from occurred_at) * 1000)::float8 as at
       from events
       where ledger = $1 and metadata ->> 'actor' = $2
         and type in ('AnnotationEdited', 'SetupEdited', 'CustomFieldEdited', 'JournalEditUndone', 'JournalEditRedone')
       order by position desc limit $3`,
      [ledger, actor, limit],
    );
    return rows.reverse().map(({ type, version, data, number, at }) => ({
      type,
      data: upcast(type, version, data),
      number,
      at,
      by: actor,
    })) as readonly JournalEvent[];
  },
});
