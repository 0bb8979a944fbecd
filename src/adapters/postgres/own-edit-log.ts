import { switchTypes } from '#domain/changes/change-history.ts';
import { editTypes } from '#domain/journal/entry-history.ts';
import { upcast } from '#domain/ledger/upcasters.ts';
import type { OwnEditLog } from '#ports/own-edit-log.ts';
import type { Connection } from './connection.ts';
import { asText, eventColumns, eventDecoder, ofTypes } from './event-rows.ts';

/** Asks the table `events` by way of its index `events_journal_of_person`. */
export const postgresOwnEditLog = (connection: Connection): OwnEditLog => ({
  async of(ledger, actor, limit) {
    const { rows } = await connection.query<string[]>({
      text: `select ${eventColumns} from events
        where ledger = $1 and metadata ->> 'actor' = $2 and ${ofTypes([...editTypes, ...switchTypes])}
          and stream ~ '^(annotations|setup|field)-'
        order by position desc limit $3`,
      values: [ledger, actor, limit],
      rowMode: 'array',
      types: asText,
    });
    return rows.reverse().map(eventDecoder(upcast));
  },
});
