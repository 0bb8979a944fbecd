import type { InstrumentStore, RecordedChange } from '#ports/instrument-store.ts';
import type { Connection } from './connection.ts';

type Row = {
  readonly id: string;
  readonly number: number;
  readonly type: RecordedChange['type'];
  readonly data: unknown;
  readonly at: number;
  readonly by: string;
  readonly undoneAt: number | null;
  readonly undoneBy: string | null;
};

const columns = `id, number, type, data, (extract(epoch from at) * 1000)::float8 as at, by,
  (extract(epoch from undone_at) * 1000)::float8 as "undoneAt", undone_by as "undoneBy"`;

/** The table `instrument_changes`. */
export const postgresInstrumentStore = (connection: Connection): InstrumentStore => ({
  async put(ledger, id, { number, type, data, at, by, undone }) {
    await connection.query(
      `insert into instrument_changes (ledger, id, number, type, data, at, by, undone_at, undone_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [ledger, id, number, type, JSON.stringify(data), new Date(at), by, undone && new Date(undone.at), undone?.by],
    );
  },

  async markUndone(ledger, id, number, undone) {
    await connection.query(
      `update instrument_changes set undone_at = $4, undone_by = $5, revision = nextval('instrument_revisions')
       where ledger = $1 and id = $2 and number = $3`,
      [ledger, id, number, new Date(undone.at), undone.by],
    );
  },

  async changes(ledger, id) {
    const { rows } = await connection.query<Row>(
      `select ${columns} from instrument_changes where ledger = $1 and id = $2 order by number`,
      [ledger, id],
    );
    return rows.map(changeOf);
  },

  async revision(ledger) {
    const { rows } = await connection.query<{ revision: number }>(
      'select coalesce(max(revision), 0)::float8 as revision from instrument_changes where ledger = $1',
      [ledger],
    );
    return rows[0]!.revision;
  },

  async changedSince(ledger, revision) {
    const { rows } = await connection.query<Row>(
      `select ${columns} from instrument_changes where ledger = $1 and revision > $2 order by id collate "C", number`,
      [ledger, revision],
    );
    return rows.map((row) => ({ id: row.id, change: changeOf(row) }));
  },

  async markAllChanged() {
    await connection.query(`update instrument_changes set revision = nextval('instrument_revisions')`);
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
