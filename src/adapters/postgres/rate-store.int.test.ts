import { rateStoreContract } from '#test/contracts/rate-store.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { postgresRateStore } from './rate-store.ts';

const { pool } = await testDatabase();
const store = postgresRateStore(pool);

rateStoreContract('PostgreSQL', () => store);
