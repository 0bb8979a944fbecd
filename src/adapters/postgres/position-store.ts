import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { PositionKey } from '#domain/ledger/fills.ts';
import type { Position } from '#domain/ledger/position.ts';
import type { PositionStore } from '#ports/position-store.ts';
import { type Connection, withClient } from './connection.ts';
import { copyLine } from './copy-text.ts';
import { readPositionFacts } from './position-facts.ts';

const rowsAtOnce = 10_000;
/** Fewer rows than this are quicker in one statement than in a COPY. */
const copyFromRows = 500;

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = `id, account, instrument, side, status, ${instant('opened_at')} as "openedAt",
  ${instant('closed_at')} as "closedAt", max_quantity::text as "maxQuantity", average_entry::text as "averageEntry",
  average_exit::text as "averageExit", points::text as points, gross_pnl::text as "grossPnl",
  commission::text as commission, net_pnl::text as "netPnl", currency, executions, flags, demo,
  opened_flat as "openedFlat", closed_flat as "closedFlat", first_key as "firstKey"`;

const written = `ledger, id, account, instrument, side, status, opened_at, closed_at, max_quantity, average_entry,
  average_exit, points, gross_pnl, commission, net_pnl, currency, executions, flags, demo, opened_flat, closed_flat, first_key`;

const valuesOf = (ledger: string, row: Position): readonly (string | null)[] => [
  ledger,
  row.id,
  row.account,
  row.instrument,
  row.side,
  row.status,
  row.openedAt,
  row.closedAt,
  row.maxQuantity,
  row.averageEntry,
  row.averageExit,
  row.points,
  row.grossPnl,
  row.commission,
  row.netPnl,
  row.currency,
  String(row.executions),
  `{${row.flags.join(',')}}`,
  String(row.demo),
  String(row.openedFlat),
  String(row.closedFlat),
  row.firstKey,
];

/**
 * Revisions become visible in their order: whoever has seen one has seen all before it. Taken until the transaction ends,
 * so a revision is counted within one.
 */
const inTurn = 'lock table position_changes in share row exclusive mode';

/** The tables `positions` and `position_changes`. */
export const postgresPositionStore = (connection: Connection): PositionStore => ({
  async foldStart(ledger, key, at) {
    // Positions of a key follow one another and share at most an instant, so only those opened last before `start` can
    // reach it; from there back along reversals until the key was flat.
    const { rows } = await connection.query<{ start: Date }>(
      `with recursive back (start) as (
         select $4::timestamptz
         union all
         select (select max(opened_at) from positions
                 where ledger = $1 and account = $2 and instrument = $3 and (closed_at is null or closed_at >= back.start)
                   and opened_at = (select max(opened_at) from positions
                     where ledger = $1 and account = $2 and instrument = $3 and opened_at < back.start))
         from back where back.start is not null
       ) select min(start) as start from back`,
      [ledger, key.account, key.instrument, new Date(at)],
    );
    return rows[0]!.start.getTime();
  },

  replace: (ledger, key, from, positions) =>
    withClient(connection, async (client) => {
      await client.query(
        `delete from positions where ledger = $1 and account = $2 and instrument = $3 and opened_at >= $4`,
        [ledger, key.account, key.instrument, from === null ? '-infinity' : new Date(from)],
      );
      if (positions.length === 0) return;
      if (positions.length < copyFromRows) {
        const values = positions.flatMap((row) => valuesOf(ledger, row));
        const width = values.length / positions.length;
        const rows = positions.map(
          (_, row) => `(${Array.from({ length: width }, (__, at) => `$${row * width + at + 1}`)})`,
        );
        await client.query(`insert into positions (${written}) values ${rows.join(', ')}`, values);
        return;
      }
      const lines = function* () {
        for (let start = 0; start < positions.length; start += rowsAtOnce) {
          yield positions
            .slice(start, start + rowsAtOnce)
            .map((row) => copyLine(valuesOf(ledger, row)))
            .join('');
        }
      };
      await pipeline(lines, client.query(copyFrom(`copy positions (${written}) from stdin`)));
    }),

  async markChanged(ledger, keys) {
    if (keys.length === 0) return;
    await connection.query(inTurn);
    await connection.query(
      `insert into position_changes (ledger, revision, account, instrument)
       select $1, revision, account, instrument
       from nextval('position_revisions') as revision, unnest($2::text[], $3::text[]) as changed (account, instrument)`,
      [ledger, keys.map(({ account }) => account), keys.map(({ instrument }) => instrument)],
    );
  },

  async markAllChanged() {
    await connection.query(inTurn);
    await connection.query(
      `insert into position_changes (ledger, revision, account, instrument)
       select ledger, revision, account, instrument
       from (select nextval('position_revisions') as revision) next,
         (select ledger, account, instrument from position_changes union
          select ledger, account, instrument from positions) known`,
    );
  },

  async revision(ledger) {
    const { rows } = await connection.query<{ revision: number }>(
      'select coalesce(max(revision), 0) as revision from position_changes where ledger = $1',
      [ledger],
    );
    return rows[0]!.revision;
  },

  async changedSince(ledger, revision) {
    const { rows } = await connection.query<PositionKey>(
      'select distinct account, instrument from position_changes where ledger = $1 and revision > $2',
      [ledger, revision],
    );
    return rows;
  },

  async keys(ledger) {
    const { rows } = await connection.query<PositionKey>(
      'select distinct account, instrument from positions where ledger = $1 order by 1, 2',
      [ledger],
    );
    return rows;
  },

  async byId(ledger, id) {
    const { rows } = await connection.query<Position>(
      `select ${columns} from positions where ledger = $1 and id = $2`,
      [ledger, id],
    );
    return rows[0] ?? null;
  },

  async neighbours(ledger, { id, account, instrument, openedAt }) {
    const { rows } = await connection.query<{ previous: string | null; next: string | null }>(
      `select
         (select id from positions where ledger = $1 and account = $2 and instrument = $3
            and (opened_at, id) < ($4, $5) order by opened_at desc, id desc limit 1) as previous,
         (select id from positions where ledger = $1 and account = $2 and instrument = $3
            and (opened_at, id) > ($4, $5) order by opened_at, id limit 1) as next`,
      [ledger, account, instrument, openedAt, id],
    );
    return rows[0]!;
  },

  async openWithin(ledger, { account, instrument }, { from, to, limit }) {
    // Positions of a key follow each other: of those opened before `from` only the last can still have been open.
    const { rows } = await connection.query<Position>(
      `select ${columns} from positions where ledger = $1 and account = $2 and instrument = $3
         and opened_at >= coalesce((select max(opened_at) from positions
           where ledger = $1 and account = $2 and instrument = $3 and opened_at <= $4), $4)
         and opened_at < $5 and (closed_at is null or closed_at >= $4)
       order by opened_at, id limit $6`,
      [ledger, account, instrument, new Date(from), new Date(to), limit],
    );
    return rows;
  },

  async byIds(ledger, ids) {
    // One look-up an id, whatever the planner thinks: right after a first large import it has no statistics yet and
    // would read the whole table for a page.
    const { rows } = await connection.query<Position>(
      `select ${columns} from unnest($2::text[]) with ordinality as wanted (wanted_id, place)
       cross join lateral (select * from positions where ledger = $1 and id = wanted_id limit 1) found
       order by place`,
      [ledger, ids],
    );
    return rows;
  },

  facts: (ledger, key) => readPositionFacts(connection, ledger, key),

  async counts(ledger, keys) {
    const { rows } = await connection.query<{ closed: number; open: number }>(
      `select count(*) filter (where status = 'closed')::int as closed, count(*) filter (where status = 'open')::int as open
       from positions where ledger = $1
         and ($2::text[] is null or (account, instrument) in (select * from unnest($2::text[], $3::text[])))`,
      [ledger, keys?.map(({ account }) => account) ?? null, keys?.map(({ instrument }) => instrument) ?? null],
    );
    return rows[0]!;
  },
});
