import type { ChangeStore, RecordedChange } from '#ports/change-store.ts';
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
};

const columns = `stream, number, type, data, (extract(epoch from at) * 1000)::float8 as at, by,
  (extract(epoch from undone_at) * 1000)::float8 as "undoneAt", undone_by as "undoneBy"`;

/** The table `stream_changes`. */
export const postgresChangeStore = (connection: Connection): ChangeStore => ({
  async put(ledger, stream, { number, type, data, at, by, undone }) {
    await connection.query(
      `insert into stream_changes (ledger, stream, number, type, data, at, by, undone_at, undone_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [ledger, stream, number, type, JSON.stringify(data), new Date(at), by, undone && new Date(undone.at), undone?.by],
    );
  },

  async setUndone(ledger, stream, number, undone) {
    await connection.query(
      `update stream_changes set undone_at = $4, undone_by = $5, revision = nextval('stream_change_revisions')
       where ledger = $1 and stream = $2 and number = $3`,
      [ledger, stream, number, undone && new Date(undone.at), undone?.by],
    );
  },

  async ofStream(ledger, stream) {
    const { rows } = await connection.query<Row>(
      `select ${columns} from stream_changes where ledger = $1 and stream = $2 order by number`,
      [ledger, stream],
    );
    return rows.map(changeOf);
  },

  async ofStreams(ledger, prefix) {
    const { rows } = await connection.query<Row>(
      `select ${columns} from stream_changes where ledger = $1 and starts_with(stream, $2)
       order by stream collate "C", number`,
      [ledger, prefix],
    );
    return rows.map((row) => ({ stream: row.stream, change: changeOf(row) }));
  },

  async revision(ledger, prefix) {
    const { rows } = await connection.query<{ revision: number }>(
      `select coalesce(max(revision), 0)::float8 as revision from stream_changes
       where ledger = $1 and starts_with(stream, $2)`,
      [ledger, prefix],
    );
    return rows[0]!.revision;
  },

  async markAllChanged() {
    await connection.query(`update stream_changes set revision = nextval('stream_change_revisions')`);
  },
});

const changeOf = ({ number, type, data, at, by, undoneAt, undoneBy }: Row): RecordedChange =>
  ({
    number,
    type,
    data,
    at,
    by,
    undone: undoneAt === null ? null : { at: undoneAt, by: undoneBy },
  }) as RecordedChange;
