import type { RecordedChange } from '#domain/changes/change-history.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { Connection } from './connection.ts';

type Row = {
  readonly stream: string;
  readonly number: number;
  readonly type: string;
  readonly data: unknown;
  readonly at: number;
  readonly by: string;
  readonly undoneAt: number | null;
  readonly undoneBy: string | null;
  readonly undoneNumber: number | null;
};

const columns = `stream, number, type, data, (extract(epoch from at) * 1000)::float8 as at, by,
  (extract(epoch from undone_at) * 1000)::float8 as "undoneAt", undone_by as "undoneBy",
  undone_number as "undoneNumber"`;

/** A prefix has the whole kind, which is what stands before the first hyphen: the index begins with it. */
const ofPrefix = `ledger = $1 and kind = split_part($2, '-', 1) and starts_with(stream, $2)`;

/** The table `stream_changes`. */
export const postgresChangeStore = (connection: Connection): ChangeStore => ({
  async put(ledger, stream, { number, type, data, at, by, undone }) {
    await connection.query(
      `insert into stream_changes (ledger, stream, number, type, data, at, by, undone_at, undone_by, undone_number)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [ledger, stream, number, type, JSON.stringify(data), new Date(at), by, ...undoneColumns(undone)],
    );
  },

  async setUndone(ledger, stream, number, undone) {
    await connection.query(
      `update stream_changes set undone_at = $4, undone_by = $5, undone_number = $6,
         revision = nextval('stream_change_revisions')
       where ledger = $1 and stream = $2 and number = $3`,
      [ledger, stream, number, ...undoneColumns(undone)],
    );
  },

  async ofStream(ledger, stream) {
    const { rows } = await connection.query<Row>(
      `select ${columns} from stream_changes where ledger = $1 and stream = $2 order by number`,
      [ledger, stream],
    );
    return rows.map(changeOf);
  },

  ofStreams: (ledger, prefix) => ofStreams(connection, ofPrefix, [ledger, prefix]),
  changedSince: (ledger, prefix, revision) =>
    ofStreams(connection, `${ofPrefix} and revision > $3`, [ledger, prefix, revision]),

  async revision(ledger, prefix) {
    const { rows } = await connection.query<{ revision: number }>(
      `select revision::float8 as revision from stream_changes where ${ofPrefix} order by stream_changes.revision desc limit 1`,
      [ledger, prefix],
    );
    return rows[0]?.revision ?? 0;
  },

  async markAllChanged() {
    await connection.query(`update stream_changes set revision = nextval('stream_change_revisions')`);
  },
});

const ofStreams = async (connection: Connection, condition: string, values: readonly unknown[]) => {
  const { rows } = await connection.query<Row>(
    `select ${columns} from stream_changes where ${condition} order by stream collate "C", number`,
    [...values],
  );
  return rows.map((row) => ({ stream: row.stream, change: changeOf(row) }));
};

const undoneColumns = (undone: RecordedChange['undone']) => [undone && new Date(undone.at), undone?.by, undone?.number];

const changeOf = ({ number, type, data, at, by, undoneAt, undoneBy, undoneNumber }: Row): RecordedChange =>
  ({
    number,
    type,
    data,
    at,
    by,
    undone: undoneAt === null ? null : { at: undoneAt, by: undoneBy, number: undoneNumber },
  }) as RecordedChange;
