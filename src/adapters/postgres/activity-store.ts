import type { Activity, RecordedActivity } from '#domain/activities/activity.ts';
import type { ActivityFilter, ActivityStore, StoredActivity } from '#ports/activity-store.ts';
import type { Connection } from './connection.ts';

const columns = 'id, activity_key as key, batch, row, demo, stated, facts as activity, standing';

/** The table `activities`. */
export const postgresActivityStore = (connection: Connection): ActivityStore => ({
  async all(ledger) {
    const { rows } = await connection.query<{ id: string; facts: Activity }>(
      'select id, facts from activities where ledger = $1 and standing',
      [ledger],
    );
    return rows.map(({ id, facts }): RecordedActivity => ({ ...facts, id }));
  },

  async changedSince(ledger, revision) {
    const { rows } = await connection.query<{ id: string; facts: Activity | null }>(
      `select changed.id, stood.facts from activity_changes changed
         left join activities stood on stood.ledger = changed.ledger and stood.id = changed.id and stood.standing
       where changed.ledger = $1 and changed.revision > $2`,
      [ledger, revision],
    );
    return new Map(rows.map(({ id, facts }) => [id, facts === null ? null : { ...facts, id }]));
  },

  async stored(ledger) {
    const { rows } = await connection.query<StoredActivity>(`select ${columns} from activities where ledger = $1`, [
      ledger,
    ]);
    return rows;
  },

  async page(ledger, filter, { offset, limit }) {
    const { condition, values } = conditionOf(ledger, filter);
    const from = `from activities where ${condition}`;
    const [page, counted] = await Promise.all([
      connection.query<StoredActivity>(
        `select ${columns} ${from} order by date desc, facts ->> 'at' desc nulls last, id
         offset $${values.length + 1} limit $${values.length + 2}`,
        [...values, offset, limit],
      ),
      connection.query<{ total: number }>(`select count(*)::int as total ${from}`, values),
    ]);
    return { rows: page.rows, total: counted.rows[0]!.total };
  },

  async byId(ledger, id) {
    const { rows } = await connection.query<StoredActivity>(
      `select ${columns} from activities where ledger = $1 and id = $2`,
      [ledger, id],
    );
    return rows[0] ?? null;
  },

  async names(ledger) {
    const { rows } = await connection.query<{ accounts: string[]; instruments: string[] }>(
      `select
         array(select distinct own_account from activities where ledger = $1 and standing order by 1) as accounts,
         array(select distinct name from (
           select instrument as name from activities where ledger = $1 and standing
           union select other_instrument from activities where ledger = $1 and standing) named
           where name is not null order by 1) as instruments`,
      [ledger],
    );
    return rows[0]!;
  },

  async revision(ledger) {
    const { rows } = await connection.query<{ revision: number }>(
      'select revision::float8 as revision from activity_revisions where ledger = $1',
      [ledger],
    );
    return rows[0]?.revision ?? 0;
  },
});

const conditionOf = (ledger: string, filter: ActivityFilter) => {
  const values: unknown[] = [ledger];
  const conditions = ['ledger = $1'];
  const where = (condition: (place: string) => string, value: unknown): void => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  const { account, instrument, type, from, to, search, batch, origin, standing } = filter;
  if (account !== undefined) where((at) => `own_account = any(${at})`, account);
  if (instrument !== undefined) where((at) => `(instrument = any(${at}) or other_instrument = any(${at}))`, instrument);
  if (type !== undefined) where((at) => `type = any(${at})`, type);
  if (from !== undefined) where((at) => `date >= ${at}`, from);
  if (to !== undefined) where((at) => `date <= ${at}`, to);
  if (batch !== undefined) where((at) => `batch = ${at}`, batch);
  if (origin !== undefined) conditions.push(origin === 'hand' ? 'batch is null' : 'batch is not null');
  if (search !== undefined && search.trim() !== '') {
    const like = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
    where(
      (at) =>
        `(own_account ilike ${at} or instrument ilike ${at} or other_instrument ilike ${at}
          or facts ->> 'note' ilike ${at} or facts ->> 'sourceId' ilike ${at})`,
      like,
    );
  }
  conditions.push(standing ? 'standing' : 'not standing');
  return { condition: conditions.join(' and '), values };
};
