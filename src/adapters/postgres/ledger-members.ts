import type { Pool } from 'pg';
import type { LedgerMembers, LedgerRole } from '#ports/ledger-members.ts';

/** Members of ledgers in PostgreSQL. */
export const postgresLedgerMembers = (pool: Pool): LedgerMembers => ({
  async membershipOf(person) {
    const { rows } = await pool.query<{ ledger: string; name: string; role: LedgerRole }>({
      name: 'membership-of',
      text: `select m.ledger, l.name, m.role from ledger_members m join ledgers l on l.id = m.ledger
        where m.user_id = $1 order by m.created_at, m.ledger limit 1`,
      values: [person],
    });
    const row = rows[0];
    return row === undefined ? null : { ledger: row.ledger, ledgerName: row.name, role: row.role };
  },

  async put(ledger, person, role) {
    await pool.query(
      `insert into ledger_members (ledger, user_id, role) values ($1, $2, $3)
        on conflict (ledger, user_id) do update set role = excluded.role`,
      [ledger, person, role],
    );
  },

  async ownerExists() {
    const { rows } = await pool.query<{ found: boolean }>(
      `select exists (select from ledger_members where role = 'owner') as found`,
    );
    return rows[0]!.found;
  },
});
