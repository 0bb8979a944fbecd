import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { writeExecutionFile } from '#bench/support/execution-file.ts';
import { generateExecutions } from '#bench/support/generate-executions.ts';
import { testKontor } from '#test/support/kontor.ts';

/** `npm test -- --all` holds a million to the same rules. */
const rows = Number(process.env.KONTOR_TEST_ROWS ?? 50_000);

const kontor = await testKontor();
const { pool } = kontor.database;
const directory = await mkdtemp(path.join(tmpdir(), 'kontor-conservation-'));
after(() => rm(directory, { recursive: true, force: true }));

/** Sums of what was generated, by account and instrument, as exact integers of 10^-6. */
const generatedSums = () => {
  const sums = new Map<string, { fills: number; quantity: number; commission: bigint }>();
  for (const { account, instrument, quantity, commission } of generateExecutions({ rows })) {
    const key = `${account} ${instrument}`;
    const sum = sums.get(key) ?? { fills: 0, quantity: 0, commission: 0n };
    sums.set(key, {
      fills: sum.fills + 1,
      quantity: sum.quantity + Number(quantity),
      commission: sum.commission + BigInt(Math.round(Number(commission) * 1_000_000)),
    });
  }
  return sums;
};

it(`${rows} generated executions keep every sum through an import`, { timeout: 280_000 }, async () => {
  const file = path.join(directory, 'executions.csv');
  await writeExecutionFile(file, rows);
  const upload = async () =>
    (await kontor.useCases.upload(kontor.context, { fileName: 'executions.csv', content: createReadStream(file) }))
      .upload;
  const result = await kontor.useCases.commitImport(kontor.context, await upload(), {});
  const { added, duplicate, conflicting, held } = result;
  assert.deepEqual({ added, duplicate, conflicting, held }, { added: rows, duplicate: 0, conflicting: 0, held: 0 });
  assert.equal((await kontor.useCases.overview(kontor.context)).executions, rows);

  const { rows: stored } = await pool.query<{ key: string; fills: number; quantity: number; commission: string }>(
    `select account || ' ' || instrument as key, count(*)::int as fills, sum(abs(quantity))::float8 as quantity,
       trunc(sum(commission) * 1000000)::text as commission
     from executions group by 1`,
  );
  const generated = generatedSums();
  assert.deepEqual(
    new Map(
      stored.map(({ key, fills, quantity, commission }) => [key, { fills, quantity, commission: BigInt(commission) }]),
    ),
    new Map([...generated].sort(([a], [b]) => (a < b ? -1 : 1))),
  );

  // Commission and quantity: all positions of a key together carry what its fills do, at most one of them is open.
  const { rows: unlike } = await pool.query(
    `with fills as (
       select account, instrument, sum(quantity) as held, sum(commission) as commission from executions group by 1, 2
     ), folded as (
       select account, instrument, sum(commission) as commission, bool_and(net_pnl = gross_pnl - commission) as nets,
         count(*) filter (where status = 'open') as open
       from positions group by 1, 2
     )
     select * from fills full join folded using (account, instrument)
     where fills.commission is distinct from folded.commission or not nets or open <> (held <> 0)::int`,
  );
  assert.deepEqual(unlike, []);

  // Profit: the closed positions of a key made exactly what its fills paid out, without the legs of the open one. The
  // first of these legs is what was held after it: the rest of that fill may have closed the position before.
  const { products } = await kontor.useCases.products(kontor.context);
  const { rows: profits } = await pool.query<{ key: string; paid: string; made: string }>(
    `with fills as (
       select account, instrument, execution_key, quantity, price, row_number() over in_order as place,
         sum(quantity) over in_order as held
       from executions
       window in_order as (partition by account, instrument order by executed_at, sequence, execution_key)
     ), opened as (
       select account, instrument, price, place, held as quantity
       from fills join positions using (account, instrument)
       where status = 'open' and first_key = execution_key
     ), cash as (
       select account, instrument, -sum(fills.quantity * fills.price) filter (where opened.place is null or fills.place <= opened.place)
           + coalesce(max(opened.quantity * opened.price), 0) as paid
       from fills left join opened using (account, instrument) group by 1, 2
     )
     select account || ' ' || instrument as key, trim_scale(paid * (product ->> 'pointValue')::numeric)::text as paid,
       (select trim_scale(coalesce(sum(gross_pnl), 0)) from positions
         where account = cash.account and instrument = cash.instrument and status = 'closed')::text as made
     from cash join jsonb_array_elements($1::jsonb) product on product ->> 'root' = split_part(instrument, ' ', 1)`,
    [JSON.stringify(products)],
  );
  assert.equal(profits.length, generated.size);
  assert.deepEqual(
    profits.filter(({ paid, made }) => paid !== made),
    [],
  );

  const again = await kontor.useCases.commitImport(kontor.context, await upload(), {});
  assert.deepEqual([again.batch, again.added, again.duplicate], [result.batch, 0, rows]);
});
