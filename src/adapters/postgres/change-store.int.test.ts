import { changeStoreContract } from '#test/contracts/change-store.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { postgresChangeStore } from './change-store.ts';

const { pool } = await testDatabase();

changeStoreContract('PostgreSQL', () => postgresChangeStore(pool));
