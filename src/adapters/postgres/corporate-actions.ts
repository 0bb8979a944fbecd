import type { Pool } from 'pg';
import type { CorporateAction } from '#ports/bar-source.ts';
import type { CorporateActions } from '#ports/corporate-actions.ts';

type Row = {
  readonly kind: 'split' | 'dividend';
  readonly at: number;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
};

/** The table `corporate_actions`. */
export const postgresCorporateActions = (pool: Pool): CorporateActions => ({
  async put(ledger, instrument, source, actions) {
    for (const action of actions) {
      const { kind, at, numerator, denominator, amount, currency } = rowOf(action);
      await pool.query(
        `insert into corporate_actions (ledger, instrument, source, kind, at, numerator, denominator, amount, currency)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (ledger, instrument, source, kind, at) do update set numerator = excluded.numerator,
           denominator = excluded.denominator, amount = excluded.amount, currency = excluded.currency`,
        [ledger, instrument, source, kind, at, numerator, denominator, amount, currency],
      );
    }
  },

  async of(ledger, instrument, source) {
    const { rows } = await pool.query<Row>(
      `select kind, at, numerator, denominator, amount, currency from corporate_actions
       where ledger = $1 and instrument = $2 and source = $3 order by at, kind`,
      [ledger, instrument, source],
    );
    return rows.map(actionOf);
  },
});

const rowOf = (action: CorporateAction): Row =>
  action.kind === 'split'
    ? { ...action, amount: null, currency: null }
    : { ...action, numerator: null, denominator: null };

const actionOf = ({ kind, at, numerator, denominator, amount, currency }: Row): CorporateAction =>
  kind === 'split'
    ? { kind, at, numerator: numerator!, denominator: denominator! }
    : { kind, at, amount: amount!, currency };
