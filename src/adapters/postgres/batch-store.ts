import type { BatchRow, BatchStore } from '#ports/batch-store.ts';
import type { Connection } from './connection.ts';

const columns = `batch as id, origin, status, file_name as "fileName", file_bytes::float8 as "fileBytes",
  file_hash as "fileHash", format, source, time_zone as "timeZone", date_order as "dateOrder", accounts, rows, added,
  duplicate, conflicting, held, content, left_out as "leftOut", (extract(epoch from committed_at) * 1000)::float8 as "committedAt",
  (extract(epoch from changed_at) * 1000)::float8 as "changedAt", by`;

const listed = `ledger = $1 and not (origin = 'demo' and status = 'undone')`;

/** The table `imports`. */
export const postgresBatchStore = (connection: Connection): BatchStore => ({
  async put(ledger, row) {
    await connection.query(
      `insert into imports (ledger, batch, origin, status, file_name, file_bytes, file_hash, format, source, time_zone,
         date_order, accounts, rows, added, duplicate, conflicting, held, committed_at, changed_at, by, content, left_out)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
      [
        ledger,
        row.id,
        row.origin,
        row.status,
        row.fileName,
        row.fileBytes,
        row.fileHash,
        row.format,
        row.source,
        row.timeZone,
        row.dateOrder,
        row.accounts,
        row.rows,
        row.added,
        row.duplicate,
        row.conflicting,
        row.held,
        new Date(row.committedAt),
        new Date(row.changedAt),
        row.by,
        row.content,
        row.leftOut,
      ],
    );
  },

  async setStatus(ledger, batch, status, changedAt) {
    await connection.query('update imports set status = $3, changed_at = $4 where ledger = $1 and batch = $2', [
      ledger,
      batch,
      status,
      new Date(changedAt),
    ]);
  },

  async countTakenIn(ledger, batch, rows, added, changedAt) {
    await connection.query(
      `update imports set held = held - $3, added = added + $4, duplicate = duplicate + $3 - $4, changed_at = $5
       where ledger = $1 and batch = $2`,
      [ledger, batch, rows, added, new Date(changedAt)],
    );
  },

  async list(ledger, page) {
    const { rows } = await connection.query<BatchRow>(
      `select ${columns} from imports where ${listed} order by committed_at desc, batch offset $2 limit $3`,
      [ledger, page.offset, page.limit],
    );
    const counted = await connection.query<{ total: number }>(
      `select count(*)::int as total from imports where ${listed}`,
      [ledger],
    );
    return { rows, total: counted.rows[0]!.total };
  },

  async byId(ledger, batch) {
    const { rows } = await connection.query<BatchRow>(
      `select ${columns} from imports where ledger = $1 and batch = $2`,
      [ledger, batch],
    );
    return rows[0] ?? null;
  },

  async demo(ledger) {
    const { rows } = await connection.query<BatchRow>(
      `select ${columns} from imports where ledger = $1 and origin = 'demo' and status = 'committed'
       order by committed_at desc limit 1`,
      [ledger],
    );
    return rows[0] ?? null;
  },
});
