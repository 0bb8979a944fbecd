import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { AppError } from '#domain/errors.ts';
import type { FileStore, StoredFile } from '#ports/file-store.ts';
import { transaction } from './transaction.ts';

const chunkBytes = 1024 * 1024;
/** What a reader gets at a time: text of this length dies young, longer text waits for a full collection. */
const pieceBytes = 64 * 1024;

const columns = `id, file_name as "fileName", bytes::float8 as bytes, hash,
  (extract(epoch from created_at) * 1000)::float8 as "createdAt", created_by as "createdBy", batch`;

/** Gathers what arrives into chunks of one size, so that the rows of a file are as few as they can be. */
async function* evenChunks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of content) {
    parts.push(part);
    size += part.byteLength;
    if (size < chunkBytes) continue;
    yield Buffer.concat(parts);
    parts = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(parts);
}

/** In the text format, as hexadecimal digits: in the binary one `pg` reads every column as UTF-8, and other bytes are lost. */
const chunkQuery = 'select data from upload_chunks where ledger = $1 and upload = $2 and ordinal = $3';

/** Files in `uploads` and `upload_chunks`: every process of every role can read them, and a backup has them. */
export const postgresFileStore = (pool: Pool): FileStore => ({
  save: (ledger, { fileName, content, limitBytes, by }) =>
    transaction(pool, async (client) => {
      const id = randomUUID();
      const hash = createHash('sha256');
      let bytes = 0;
      let ordinal = 0;
      await client.query(
        `insert into uploads (ledger, id, file_name, bytes, hash, created_by) values ($1, $2, $3, 0, '', $4)`,
        [ledger, id, fileName, by],
      );
      for await (const chunk of evenChunks(content)) {
        bytes += chunk.byteLength;
        if (bytes > limitBytes) {
          throw new AppError('FILE_TOO_LARGE', `The file has more than ${limitBytes} bytes.`, {
            details: { fileName, limitBytes },
          });
        }
        hash.update(chunk);
        await client.query('insert into upload_chunks (ledger, upload, ordinal, data) values ($1, $2, $3, $4)', [
          ledger,
          id,
          ordinal++,
          chunk,
        ]);
      }
      const { rows } = await client.query<StoredFile>(
        `update uploads set bytes = $3, hash = $4 where ledger = $1 and id = $2 returning ${columns}`,
        [ledger, id, bytes, hash.digest('hex')],
      );
      return rows[0]!;
    }),

  async find(ledger, id) {
    const { rows } = await pool.query<StoredFile>(`select ${columns} from uploads where ledger = $1 and id = $2`, [
      ledger,
      id,
    ]);
    return rows[0] ?? null;
  },

  async ofBatch(ledger, batch) {
    // A file of executions and activities is two batches; it lies with one of them.
    const { rows } = await pool.query<StoredFile>(
      `select ${columns} from uploads where ledger = $1 and batch in (
         select other.batch from imports one join imports other using (ledger, file_hash)
         where one.ledger = $1 and one.batch = $2
         union select $2)
       order by batch <> $2 limit 1`,
      [ledger, batch],
    );
    return rows[0] ?? null;
  },

  open: (ledger, id) =>
    async function* () {
      // The next chunk is on its way while one is read.
      const chunk = (ordinal: number): Promise<Buffer | undefined> =>
        pool.query<{ data: Buffer }>(chunkQuery, [ledger, id, ordinal]).then(({ rows }) => rows[0]?.data);
      let next = chunk(0);
      for (let ordinal = 1; ; ordinal++) {
        const data = await next;
        if (data === undefined) return;
        next = chunk(ordinal);
        // Heard when it is waited for; a reader that stops early waits no more.
        next.catch(() => undefined);
        for (let at = 0; at < data.length; at += pieceBytes) yield data.subarray(at, at + pieceBytes);
      }
    },

  async saveNotes(ledger, id, notes) {
    await pool.query('update uploads set preview = $3::jsonb where ledger = $1 and id = $2', [ledger, id, notes]);
  },

  async notes(ledger, id) {
    const { rows } = await pool.query<{ preview: string | null }>(
      'select preview::text as preview from uploads where ledger = $1 and id = $2',
      [ledger, id],
    );
    return rows[0]?.preview ?? null;
  },

  async remove(ledger, id) {
    await pool.query('delete from uploads where ledger = $1 and id = $2 and batch is null', [ledger, id]);
  },

  async purge(olderThan) {
    const { rowCount } = await pool.query('delete from uploads where batch is null and created_at < $1', [
      new Date(olderThan),
    ]);
    return rowCount ?? 0;
  },
});
