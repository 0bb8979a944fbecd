import { mappingStoreContract } from '#test/contracts/mapping-store.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { postgresMappingStore } from './mapping-store.ts';

const { pool } = await testDatabase();
await pool.query(`insert into ledgers (id, name) values ('mappings-b', 'B') on conflict do nothing`);

mappingStoreContract('PostgreSQL', () => postgresMappingStore(pool), ['main', 'mappings-b']);
