import { AppError } from '#domain/errors.ts';
import type { StoredView, ViewStore } from '#ports/view-store.ts';
import type { Connection } from './connection.ts';

const columns = 'id, name, filter, version';

/** The table `saved_views`. */
export const postgresViewStore = (connection: Connection): ViewStore => ({
  async list({ ledger, person }) {
    const { rows } = await connection.query<StoredView>(
      `select ${columns} from saved_views where ledger = $1 and person = $2
       order by lower(name) collate "C", created_at, id`,
      [ledger, person],
    );
    return rows;
  },

  async put({ ledger, person }, { id, name, filter }, version, at) {
    const values = [ledger, person, id, name, JSON.stringify(filter), new Date(at)];
    const { rows } =
      version === 0
        ? await connection.query<StoredView>(
            `insert into saved_views (ledger, person, id, name, filter, version, created_at, changed_at)
             values ($1, $2, $3, $4, $5, 1, $6, $6) on conflict do nothing returning ${columns}`,
            values,
          )
        : await connection.query<StoredView>(
            `update saved_views set name = $4, filter = $5, changed_at = $6, version = version + 1
             where ledger = $1 and person = $2 and id = $3 and version = $7 returning ${columns}`,
            [...values, version],
          );
    if (rows.length === 1) return rows[0]!;
    throw new AppError('VERSION_CONFLICT', 'The view has been changed or removed since it was read.', {
      details: { view: id },
    });
  },

  async remove({ ledger, person }, id) {
    const { rowCount } = await connection.query(
      'delete from saved_views where ledger = $1 and person = $2 and id = $3',
      [ledger, person, id],
    );
    return rowCount === 1;
  },
});
