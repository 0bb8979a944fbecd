import { AppError } from '#domain/errors.ts';
import type { BoardStore, StoredBoard } from '#ports/board-store.ts';
import type { Connection } from './connection.ts';

const columns = 'id, name, place, filter, tiles, version';

/** The table `boards`. */
export const postgresBoardStore = (connection: Connection): BoardStore => ({
  async list({ ledger, person }) {
    const { rows } = await connection.query<StoredBoard>(
      `select ${columns} from boards where ledger = $1 and person = $2 order by place, id collate "C"`,
      [ledger, person],
    );
    return rows;
  },

  async put({ ledger, person }, { id, name, place, filter, tiles }, version, at) {
    const values = [ledger, person, id, name, place, JSON.stringify(filter), JSON.stringify(tiles), new Date(at)];
    const { rows } =
      version === 0
        ? await connection.query<StoredBoard>(
            `insert into boards (ledger, person, id, name, place, filter, tiles, version, created_at, changed_at)
             values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $8) on conflict do nothing returning ${columns}`,
            values,
          )
        : await connection.query<StoredBoard>(
            `update boards set name = $4, place = $5, filter = $6, tiles = $7, changed_at = $8, version = version + 1
             where ledger = $1 and person = $2 and id = $3 and version = $9 returning ${columns}`,
            [...values, version],
          );
    if (rows.length === 1) return rows[0]!;
    throw new AppError('VERSION_CONFLICT', 'The board has been changed or removed since it was read.', {
      details: { board: id },
    });
  },

  async remove({ ledger, person }, id) {
    const { rowCount } = await connection.query('delete from boards where ledger = $1 and person = $2 and id = $3', [
      ledger,
      person,
      id,
    ]);
    return rowCount === 1;
  },
});
