import type { Pool } from 'pg';
import type { FileRead, WatchedFolder, WatchedFolderStore } from '#ports/watched-folder-store.ts';

const folderColumns = `id, path, time_zone as "timeZone", account, date_order as "dateOrder", polling, removed, problem,
  added_at as "addedAt"`;
type FolderRow = Omit<WatchedFolder, 'addedAt'> & { addedAt: Date };
const folderOf = (row: FolderRow): WatchedFolder => ({ ...row, addedAt: new Date(row.addedAt).getTime() });

const readColumns = `folder, name, bytes, modified_at as "modifiedAt", hash, outcome, batch, counts, cut, problem, answers,
  read_at as "readAt"`;
type ReadRow = Omit<FileRead, 'bytes' | 'modifiedAt' | 'readAt'> & { bytes: string; modifiedAt: Date; readAt: Date };
const readOf = ({ bytes, modifiedAt, readAt, ...row }: ReadRow): FileRead => ({
  ...row,
  bytes: Number(bytes),
  modifiedAt: new Date(modifiedAt).getTime(),
  readAt: new Date(readAt).getTime(),
});

/** The tables `watched_folders` and `watched_file_reads`. */
export const postgresWatchedFolderStore = (pool: Pool): WatchedFolderStore => ({
  async list(ledger) {
    const { rows } = await pool.query<FolderRow>(
      `select ${folderColumns} from watched_folders where ledger = $1 order by path collate "C"`,
      [ledger],
    );
    return rows.map(folderOf);
  },

  async put(ledger, id, { path, timeZone, account, dateOrder, polling }, at, by) {
    const { rows } = await pool.query<FolderRow>(
      `insert into watched_folders (ledger, id, path, time_zone, account, date_order, polling, added_at, changed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (ledger, path) do update set time_zone = excluded.time_zone, account = excluded.account,
         date_order = excluded.date_order, polling = excluded.polling, removed = false, problem = null,
         changed_by = excluded.changed_by
       returning ${folderColumns}`,
      [ledger, id, path, timeZone, account, dateOrder, polling, new Date(at), by],
    );
    return folderOf(rows[0]!);
  },

  async setRemoved(ledger, id, removed, by) {
    await pool.query(
      'update watched_folders set removed = $3, changed_by = $4, problem = null where ledger = $1 and id = $2',
      [ledger, id, removed, by],
    );
  },

  async setProblem(ledger, id, problem) {
    await pool.query('update watched_folders set problem = $3 where ledger = $1 and id = $2', [
      ledger,
      id,
      problem === null ? null : JSON.stringify(problem),
    ]);
  },

  async lastReads(ledger, folder) {
    const { rows } = await pool.query<ReadRow>(
      `select distinct on (name) ${readColumns} from watched_file_reads
       where ledger = $1 and folder = $2 order by name, id desc`,
      [ledger, folder],
    );
    return rows.map(readOf);
  },

  async importOf(ledger, hash) {
    const { rows } = await pool.query<{ batch: string }>(
      `select batch from watched_file_reads where ledger = $1 and hash = $2 and batch is not null order by id desc limit 1`,
      [ledger, hash],
    );
    return rows[0]?.batch ?? null;
  },

  async record(ledger, read) {
    const values = [
      ledger,
      read.folder,
      read.name,
      read.bytes,
      new Date(read.modifiedAt),
      read.hash,
      read.outcome,
      read.batch,
      JSON.stringify(read.counts),
      read.cut,
      read.problem === null ? null : JSON.stringify(read.problem),
      read.answers,
      new Date(read.readAt),
    ];
    await pool.query(
      `with again as (
         update watched_file_reads set read_at = $13, answers = $12, problem = $11
         where id = (select id from watched_file_reads where ledger = $1 and folder = $2 and name = $3 order by id desc limit 1)
           and bytes = $4 and modified_at = $5 and outcome = $7 and batch is null
         returning id
       )
       insert into watched_file_reads
         (ledger, folder, name, bytes, modified_at, hash, outcome, batch, counts, cut, problem, answers, read_at)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 where not exists (select from again)`,
      values,
    );
  },

  async reads(ledger, folder, { offset, limit }) {
    const of = [ledger, folder];
    const [{ rows }, counted] = await Promise.all([
      pool.query<ReadRow>(
        `select ${readColumns} from watched_file_reads where ledger = $1 and folder = $2
         order by id desc offset $3 limit $4`,
        [...of, offset, limit],
      ),
      pool.query<{ total: number }>(
        'select count(*)::int as total from watched_file_reads where ledger = $1 and folder = $2',
        of,
      ),
    ]);
    return { rows: rows.map(readOf), total: counted.rows[0]!.total };
  },
});
