import { AppError } from '#domain/errors.ts';
import type { DrawingStore, StoredDrawing } from '#ports/drawing-store.ts';
import type { Connection } from './connection.ts';

const columns = 'id, instrument, kind, anchors, text, color, version';

/** The table `drawings`. */
export const postgresDrawingStore = (connection: Connection): DrawingStore => ({
  async ofInstrument(ledger, instrument) {
    const { rows } = await connection.query<StoredDrawing>(
      `select ${columns} from drawings where ledger = $1 and instrument = $2 order by created_at, id`,
      [ledger, instrument],
    );
    return rows;
  },

  async put(ledger, { id, instrument, kind, anchors, text, color }, version, { actor, at }) {
    const values = [ledger, id, instrument, kind, JSON.stringify(anchors), text, color, actor, new Date(at)];
    const { rows } =
      version === 0
        ? await connection.query<StoredDrawing>(
            `insert into drawings (ledger, id, instrument, kind, anchors, text, color, version, created_at, changed_at, changed_by)
             values ($1, $2, $3, $4, $5, $6, $7, 1, $9, $9, $8) on conflict do nothing returning ${columns}`,
            values,
          )
        : await connection.query<StoredDrawing>(
            `update drawings set kind = $4, anchors = $5, text = $6, color = $7, changed_by = $8, changed_at = $9,
               version = version + 1
             where ledger = $1 and id = $2 and instrument = $3 and version = $10 returning ${columns}`,
            [...values, version],
          );
    if (rows.length === 1) return rows[0]!;
    throw new AppError('VERSION_CONFLICT', 'The drawing has been changed or removed since it was read.', {
      details: { drawing: id },
    });
  },

  async remove(ledger, id) {
    const { rows } = await connection.query<{ instrument: string }>(
      'delete from drawings where ledger = $1 and id = $2 returning instrument',
      [ledger, id],
    );
    return rows[0]?.instrument ?? null;
  },
});
