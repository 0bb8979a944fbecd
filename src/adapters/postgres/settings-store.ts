import type { ProductAdded } from '#domain/ledger/events.ts';
import type { SettingsStore } from '#ports/settings-store.ts';
import type { Connection } from './connection.ts';

/** The tables `products` and `source_zones`. */
export const postgresSettingsStore = (connection: Connection): SettingsStore => ({
  async putProduct(ledger, product, asOf) {
    await connection.query(
      `insert into products (ledger, root, name, exchange, point_value, tick_size, currency, calendar, as_of)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (ledger, root) do update set name = excluded.name, exchange = excluded.exchange,
         point_value = excluded.point_value, tick_size = excluded.tick_size, currency = excluded.currency,
         calendar = excluded.calendar, as_of = excluded.as_of`,
      [
        ledger,
        product.root,
        product.name,
        product.exchange,
        product.pointValue,
        product.tickSize,
        product.currency,
        product.calendar,
        new Date(asOf),
      ],
    );
  },

  async products(ledger) {
    const { rows } = await connection.query<ProductAdded & { asOf: number }>(
      `select root, name, exchange, point_value::text as "pointValue", tick_size::text as "tickSize", currency, calendar,
         (extract(epoch from as_of) * 1000)::float8 as "asOf" from products where ledger = $1 order by root`,
      [ledger],
    );
    return rows;
  },

  async putSourceZone(ledger, source, timeZone) {
    await connection.query(
      `insert into source_zones (ledger, source, time_zone) values ($1, $2, $3)
       on conflict (ledger, source) do update set time_zone = excluded.time_zone`,
      [ledger, source, timeZone],
    );
  },

  async sourceZones(ledger) {
    const { rows } = await connection.query<{ source: string; timeZone: string }>(
      'select source, time_zone as "timeZone" from source_zones where ledger = $1 order by source',
      [ledger],
    );
    return rows;
  },
});
