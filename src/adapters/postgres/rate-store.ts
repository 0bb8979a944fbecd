import type { Pool } from 'pg';
import type { CoursePoint } from '#domain/rates/rate-on.ts';
import type {
  RateCurrency,
  RatePublication,
  RateSourceState,
  RateStore,
  RateSync,
  RatesUpserted,
} from '#ports/rate-store.ts';
import { transaction } from './transaction.ts';

const given = `select * from jsonb_to_recordset($3::jsonb) as given(date date, rates jsonb)`;

/** What is there already decides what a day counts as; the rates of a currency that is left out stay. */
const upsertPublications = `with given as (${given}),
  counted as (
    select count(*) filter (where held.date is null) as added,
      count(*) filter (where held.rates @> given.rates) as same,
      count(*) filter (where not held.rates @> given.rates) as corrected
    from given left join rate_publications held on held.ledger = $1 and held.source = $2 and held.date = given.date
  ), written as (
    insert into rate_publications as held (ledger, source, date, rates, fetched_at)
    select $1, $2, date, rates, $4 from given
    on conflict (ledger, source, date) do update
      set rates = held.rates || excluded.rates, fetched_at = excluded.fetched_at
      where not held.rates @> excluded.rates
  )
  select added::int, same::int, corrected::int from counted`;

const upsertCurrencies = `insert into rate_currencies as held (ledger, source, currency, first_on, last_on)
  select $1, $2, currency, min(date), max(date) from (${given}) days, jsonb_object_keys(rates) as currency
  group by currency
  on conflict (ledger, source, currency) do update
    set first_on = least(held.first_on, excluded.first_on), last_on = greatest(held.last_on, excluded.last_on)`;

const course = `select to_char(date, 'YYYY-MM-DD') as date, rates ->> $3 as rate from rate_publications
  where ledger = $1 and source = $2 and date between $4::date and $5::date order by date`;

const sources = `select source, count(*)::int as publications, to_char(min(date), 'YYYY-MM-DD') as first,
    to_char(max(date), 'YYYY-MM-DD') as last, max(fetched_at) as "fetchedAt"
  from rate_publications where ledger = $1 group by source order by source`;

const currencies = `select currency, to_char(first_on, 'YYYY-MM-DD') as first, to_char(last_on, 'YYYY-MM-DD') as last,
    rates ->> currency as rate
  from rate_currencies join rate_publications on rate_publications.ledger = rate_currencies.ledger
    and rate_publications.source = rate_currencies.source and date = last_on
  where rate_currencies.ledger = $1 and rate_currencies.source = $2 order by currency`;

const putSync = `insert into rate_syncs (ledger, source, tried_at, failures, until, error) values ($1, $2, $3, $4, $5, $6)
  on conflict (ledger, source) do update set tried_at = excluded.tried_at, failures = excluded.failures,
    until = excluded.until, error = excluded.error`;

/** The tables `rate_publications`, `rate_currencies` and `rate_syncs`. */
export const postgresRateStore = (pool: Pool): RateStore => ({
  async upsert(ledger, source, publications, fetchedAt) {
    if (publications.length === 0) return { added: 0, same: 0, corrected: 0 };
    const days = JSON.stringify(publications.map(({ date, rates }): RatePublication => ({ date, rates })));
    return transaction(pool, async (client) => {
      // Writers of one source take turns, so that what one of them counts is what it wrote.
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`rates ${ledger} ${source}`]);
      const { rows } = await client.query<RatesUpserted>(upsertPublications, [ledger, source, days, fetchedAt]);
      await client.query(upsertCurrencies, [ledger, source, days]);
      return rows[0]!;
    });
  },

  async course(ledger, source, currency, from, to) {
    const { rows } = await pool.query<CoursePoint>(course, [ledger, source, currency, from, to]);
    return rows;
  },

  async sources(ledger) {
    const { rows } = await pool.query<RateSourceState>(sources, [ledger]);
    return rows;
  },

  async currencies(ledger, source) {
    const { rows } = await pool.query<RateCurrency>(currencies, [ledger, source]);
    return rows;
  },

  async sync(ledger, source) {
    const { rows } = await pool.query<RateSync>(
      `select tried_at as "triedAt", failures, until, error from rate_syncs where ledger = $1 and source = $2`,
      [ledger, source],
    );
    return rows[0] ?? null;
  },

  async putSync(ledger, source, { triedAt, failures, until, error }) {
    await pool.query(putSync, [ledger, source, triedAt, failures, until, error]);
  },

  remove: (ledger, source) =>
    transaction(pool, async (client) => {
      for (const table of ['rate_publications', 'rate_currencies', 'rate_syncs'])
        await client.query(`delete from ${table} where ledger = $1 and source = $2`, [ledger, source]);
    }),
});
