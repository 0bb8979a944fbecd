/** Run as a process of its own: applies one step, says so, and never comes to the checkpoint. */
import { openPool } from '#adapters/postgres/pool.ts';
import { postgresProjectionRunner } from '#adapters/postgres/projection-runner.ts';
import { tallyModels, tallyProjection, tallyTables } from '#test/support/tally-projection.ts';

const pool = openPool({ connectionString: process.argv[2]! }, { applicationName: 'kontor-dying' });
const runner = postgresProjectionRunner({ pool, models: tallyModels, tables: tallyTables });

await runner.step({
  ...tallyProjection,
  apply: async (events, tally) => {
    await tallyProjection.apply(events, tally);
    process.stdout.write('applied\n');
    await new Promise(() => setInterval(() => undefined, 1_000));
  },
});
