import { instrumentStoreContract } from '#test/contracts/instrument-store.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { postgresInstrumentStore } from './instrument-store.ts';

const { pool } = await testDatabase();

instrumentStoreContract('PostgreSQL', () => postgresInstrumentStore(pool));
