import { viewStoreContract } from '#test/contracts/view-store.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { postgresViewStore } from './view-store.ts';

const { pool } = await testDatabase();
await pool.query(`insert into ledgers (id, name) values ('views-b', 'B') on conflict do nothing`);

viewStoreContract('PostgreSQL', () => postgresViewStore(pool), ['main', 'views-b']);
