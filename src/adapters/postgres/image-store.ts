import type { ImageFacts } from '#domain/journal/annotation.ts';
import type { ImageStore } from '#ports/image-store.ts';
import type { Connection } from './connection.ts';

const shown = `exists (select from journal_entries e where e.ledger = journal_images.ledger
  and e.kind in ('position', 'day', 'execution') and e.state -> 'images' ? journal_images.id)`;

/** The table `journal_images`. */
export const postgresImageStore = (connection: Connection): ImageStore => ({
  async put(ledger, { id, mediaType, width, height, data }, { actor, at }) {
    await connection.query(
      `insert into journal_images (ledger, id, media_type, width, height, data, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (ledger, id) do update set unshown_since = null`,
      [ledger, id, mediaType, width, height, Buffer.from(data), new Date(at), actor],
    );
  },

  async facts(ledger, ids) {
    const { rows } = await connection.query<ImageFacts & { id: string }>(
      `select id, media_type as "mediaType", width, height, octet_length(data) as bytes
       from journal_images where ledger = $1 and id = any($2)`,
      [ledger, ids],
    );
    return new Map(rows.map(({ id, ...facts }) => [id, facts]));
  },

  async purge(now, graceMs) {
    await connection.query(
      `update journal_images set unshown_since = case when ${shown} then null else $1::timestamptz end
       where (${shown}) = (unshown_since is not null)`,
      [new Date(now)],
    );
    const { rowCount } = await connection.query('delete from journal_images where unshown_since <= $1', [
      new Date(now - graceMs),
    ]);
    return rowCount ?? 0;
  },

  async read(ledger, id) {
    const query = {
      text: 'select media_type, data from journal_images where ledger = $1 and id = $2',
      values: [ledger, id],
    };
    const { rows } = await connection.query<{ media_type: string; data: Buffer }>(query);
    const row = rows[0];
    return row === undefined ? null : { mediaType: row.media_type, data: row.data };
  },
});
