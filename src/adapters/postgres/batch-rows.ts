import type { EventData } from '#domain/ledger/events.ts';
import { importStream } from '#domain/ledger/streams.ts';
import type { BatchRows, HeldRows } from '#ports/batch-store.ts';
import type { Connection } from './connection.ts';

/** Held rows of batches that stand, without those that a later event of the stream took in. */
const standing = `
  events held where held.ledger = $1 and held.type = 'RowHeld'
    and exists (select from imports where imports.ledger = held.ledger and held.stream = 'import-' || imports.batch
      and imports.status = 'committed')
    and not exists (select from events taken where taken.ledger = held.ledger and taken.stream = held.stream
      and taken.type = 'HeldRowsTakenIn' and taken.data -> 'rows' @> (held.data -> 'row'))`;

/** Rows held and rows recorded, straight from the events of a batch. */
export const postgresHeldRows = (connection: Connection): HeldRows => ({
  async ofRoot(ledger, root) {
    const { rows } = await connection.query<{
      batch: string;
      newestFirst: boolean;
      held: EventData<'RowHeld'>[];
    }>(
      `select substr(held.stream, 8) as batch, jsonb_agg(held.data order by held.stream_version) as held,
         (select (first.data -> 'newestFirst')::boolean from events first
          where first.ledger = $1 and first.stream = held.stream and first.stream_version = 1) as "newestFirst"
       from ${standing} and held.data ->> 'root' = $2 group by held.stream order by min(held.position)`,
      [ledger, root],
    );
    return rows;
  },

  async roots(ledger) {
    const { rows } = await connection.query<{ root: string; rows: number }>(
      `select held.data ->> 'root' as root, count(*)::int as rows from ${standing} and held.data ? 'root'
       group by 1 order by 2 desc, 1`,
      [ledger],
    );
    return rows;
  },

  async count(ledger) {
    const { rows } = await connection.query<{ count: number }>(`select count(*)::int as count from ${standing}`, [
      ledger,
    ]);
    return rows[0]!.count;
  },
});

export const postgresBatchRows = (connection: Connection): BatchRows => {
  const page = async <T>(
    ledger: string,
    batch: string,
    condition: string,
    { offset, limit }: { offset: number; limit: number },
  ) => {
    const from = `from events where ledger = $1 and stream = $2 and ${condition}`;
    const values = [ledger, importStream(batch)];
    const [rows, total] = await Promise.all([
      connection.query<{ data: T }>(`select data ${from} order by (data ->> 'row')::int offset $3 limit $4`, [
        ...values,
        offset,
        limit,
      ]),
      connection.query<{ total: number }>(`select count(*)::int as total ${from}`, values),
    ]);
    return { rows: rows.rows.map(({ data }) => data), total: total.rows[0]!.total };
  };
  return {
    added: (ledger, batch, at) => page<EventData<'ExecutionRecorded'>>(ledger, batch, `type = 'ExecutionRecorded'`, at),
    addedActivities: (ledger, batch, at) =>
      page<EventData<'ActivityRecorded'>>(ledger, batch, `type = 'ActivityRecorded'`, at),
    held: (ledger, batch, conflicting, at) =>
      page<EventData<'RowHeld'>>(
        ledger,
        batch,
        `type = 'RowHeld' and (data ->> 'reason' = 'CONFLICTING') = ${conflicting}
           and not exists (select from events taken where taken.ledger = $1 and taken.stream = $2
             and taken.type = 'HeldRowsTakenIn' and taken.data -> 'rows' @> (events.data -> 'row'))`,
        at,
      ),
    async duplicates(ledger, batch) {
      const { rows } = await connection.query<{ ranges: [number, number][] }>(
        `select data -> 'duplicateRows' as ranges from events where ledger = $1 and stream = $2 and stream_version = 1`,
        [ledger, importStream(batch)],
      );
      return rows[0]?.ranges ?? [];
    },
  };
};
