import type { TableMapping } from '#domain/imports/table-mapping.ts';
import type { MappingStore } from '#ports/mapping-store.ts';
import type { Connection } from './connection.ts';

/** The table `import_mappings`. */
export const postgresMappingStore = (connection: Connection): MappingStore => ({
  async list(ledger) {
    const { rows } = await connection.query<{ fingerprint: string; mapping: TableMapping; changedAt: Date }>(
      `select fingerprint, mapping, changed_at as "changedAt" from import_mappings
       where ledger = $1 order by lower(name), fingerprint`,
      [ledger],
    );
    return rows.map((row) => ({ ...row, changedAt: new Date(row.changedAt).getTime() }));
  },

  async put(ledger, { fingerprint, mapping, changedAt }, by) {
    await connection.query(
      `insert into import_mappings (ledger, fingerprint, name, mapping, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (ledger, fingerprint) do update set name = excluded.name, mapping = excluded.mapping,
         changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
      [ledger, fingerprint, mapping.name, JSON.stringify(mapping), new Date(changedAt), by],
    );
  },

  async remove(ledger, fingerprint) {
    const { rowCount } = await connection.query('delete from import_mappings where ledger = $1 and fingerprint = $2', [
      ledger,
      fingerprint,
    ]);
    return rowCount === 1;
  },
});
