import type { Pool } from 'pg';
import { initialSourceState, type SourceState } from '#domain/market/source-state.ts';
import type { SourceStates } from '#ports/source-states.ts';
import { transaction } from './transaction.ts';

/** The table `source_states`; a change holds the lock of its row. */
export const postgresSourceStates = (pool: Pool): SourceStates => ({
  update: (ledger, source, change) =>
    transaction(pool, async (client) => {
      await client.query(
        'insert into source_states (ledger, source, state) values ($1, $2, $3) on conflict do nothing',
        [ledger, source, JSON.stringify(initialSourceState)],
      );
      const { rows } = await client.query<{ state: SourceState }>(
        'select state from source_states where ledger = $1 and source = $2 for update',
        [ledger, source],
      );
      const { state, result } = change(rows[0]!.state);
      await client.query('update source_states set state = $3 where ledger = $1 and source = $2', [
        ledger,
        source,
        JSON.stringify(state),
      ]);
      return result;
    }),

  async all(ledger) {
    const { rows } = await pool.query<{ source: string; state: SourceState }>(
      'select source, state from source_states where ledger = $1 order by source',
      [ledger],
    );
    return Object.fromEntries(rows.map(({ source, state }) => [source, state]));
  },
});
